package odai.work;

import java.util.function.BooleanSupplier;

/// How long work tells where it is and learns that it should stop. Called from the working thread.
public interface Progress {
    /// Nobody watches, nobody stops it.
    Progress NONE = (done, total) -> {};

    /// One that is told where the work is, and stopped from elsewhere.
    static Progress of(Progress told, BooleanSupplier stopped) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                told.report(done, total);
            }

            @Override
            public boolean stopped() {
                return stopped.getAsBoolean();
            }
        };
    }

    /// @param total 0 while unknown
    void report(long done, long total);

    /// Whether the work should end soon, keeping what is done.
    default boolean stopped() {
        return false;
    }
}
