package odai.practice;

import java.io.IOException;

/// A request's body is larger than the service takes.
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
        super("Maximum content size limit (" + limit + ") exceeded");
    }
}
