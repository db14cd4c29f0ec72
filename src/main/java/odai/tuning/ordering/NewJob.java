package odai.tuning.ordering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.tuning.JobOrder;

/// A job's record before anything of it is written or sent.
final class NewJob {
    private NewJob() {}

    /// @param exports where exports lie
    static JobRecord of(JobOrder order, Path exports, Instant now) {
        String folder = newFolder(exports, now).toString();
        return new JobRecord(
                0,
                order.target().id(),
                order.model(),
                JobState.EXPORTING,
                null,
                null,
                null,
                order.epochs(),
                order.seed(),
                order.suffix(),
                folder,
                0,
                0,
                null,
                null,
                "",
                now,
                null);
    }

    /// Of its own even where the clock was put back.
    private static Path newFolder(Path exports, Instant now) {
        String name = now.toString().replace(':', '-');
        Path folder = exports.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = exports.resolve(name + "-" + i);
        }
        return folder;
    }
}
