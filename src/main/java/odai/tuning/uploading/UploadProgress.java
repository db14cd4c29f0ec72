package odai.tuning.uploading;

import java.util.function.Consumer;
import odai.tuning.Stage;
import odai.work.Progress;

/// Bytes of both files together, with their speed; told some ten times a second at most.
public final class UploadProgress {
    private static final long SELDOM = 100_000_000;

    private final long total;
    private final Progress stop;
    private final Consumer<Stage.Uploading> told;
    private final UploadSpeed speed = new UploadSpeed();
    private long last = System.nanoTime() - SELDOM;

    public UploadProgress(long total, Progress stop, Consumer<Stage.Uploading> told) {
        this.total = total;
        this.stop = stop;
        this.told = told;
    }

    /// For a file that begins after so many bytes.
    public Progress from(long before) {
        return Progress.of((done, size) -> tell(before + done, done == size), stop::stopped);
    }

    private void tell(long sent, boolean end) {
        if (end || System.nanoTime() - last >= SELDOM) {
            last = System.nanoTime();
            told.accept(new Stage.Uploading(sent, total, speed.perSecond(sent)));
        }
    }
}
