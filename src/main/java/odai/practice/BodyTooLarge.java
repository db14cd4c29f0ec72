package odai.practice;

import java.io.IOException;

/// A request's body is larger than the service takes.
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("Maximum content size limit (" + limit + ") exceeded");
    }
}
