package odai.practice;

/// An upload that is not what the service takes.
final class BadUpload extends Exception {
    private static final long serialVersionUID = 1L;

    BadUpload(String message) {
        super(message, null, false, false);
    }
}
