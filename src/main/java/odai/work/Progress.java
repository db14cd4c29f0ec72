package odai.work;

/// How long work tells where it is and learns that it should stop. Called from the working thread.
public interface Progress {
    /// Nobody watches, nobody stops it.
    Progress NONE = (done, total) -> {};

    /// @param total 0 while unknown
    void report(long done, long total);

    /// Whether the work should end soon, keeping what is done.
    default boolean stopped() {
        return false;
    }
}
