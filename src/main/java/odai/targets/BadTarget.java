package odai.targets;

/// A target's file cannot be used; the message says where and why, for people who edit it.
final class BadTarget extends Exception {
    private static final long serialVersionUID = 1L;

    BadTarget(String message) {
        super(message);
    }
}
