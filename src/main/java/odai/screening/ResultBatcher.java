package odai.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;

/// Keeps a run's results: saves them in batches and counts.
final class ResultBatcher {
    /// A batch is due when it has so many pictures, or is so old.
    private static final int BATCH = 24;

    private static final long BATCH_NANOS = Duration.ofMillis(500).toNanos();

    private final Catalog catalog;
    private final int total;
    private final Consumer<List<Long>> saved;
    private final List<ScreenedPicture> batch = new ArrayList<>();
    private long savedAt = System.nanoTime();
    private long tickedAt = System.nanoTime();
    private long working;
    private int done;
    private int broken;

    ResultBatcher(Catalog catalog, int total, Consumer<List<Long>> saved) {
        this.catalog = catalog;
        this.total = total;
        this.saved = saved;
    }

    void add(ScreenedPicture screenedPicture) {
        batch.add(screenedPicture);
        done++;
        if (screenedPicture.broken()) {
            broken++;
        }
    }

    /// Lets the clock go on by the time since the last call, unless nobody worked.
    void tick(boolean worked) {
        long now = System.nanoTime();
        working += worked ? now - tickedAt : 0;
        tickedAt = now;
    }

    boolean due() {
        return batch.size() >= BATCH || System.nanoTime() - savedAt >= BATCH_NANOS;
    }

    void save() {
        if (!batch.isEmpty()) {
            List<Screened> findings = new ArrayList<>();
            for (ScreenedPicture screenedPicture : batch) {
                if (!screenedPicture.found().isEmpty() || !screenedPicture.gone().isEmpty()) {
                    catalog.examples()
                            .mark(
                                    screenedPicture.id(),
                                    screenedPicture.found(),
                                    screenedPicture.gone());
                }
                findings.addAll(screenedPicture.screened());
            }
            catalog.findings().save(findings);
            saved.accept(batch.stream().map(ScreenedPicture::id).toList());
            batch.clear();
        }
        savedAt = System.nanoTime();
    }

    ScreeningProgress pace() {
        return new ScreeningProgress(done, total, Duration.ofNanos(working));
    }

    ScreeningRun.Summary summary() {
        return new ScreeningRun.Summary(done, broken, Duration.ofNanos(working));
    }
}
