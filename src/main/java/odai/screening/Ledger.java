package odai.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;

/// Keeps a run's results: saves them in batches and counts.
final class Ledger {
    /// A batch is due when it has so many pictures, or is so old.
    private static final int BATCH = 24;

    private static final long BATCH_NANOS = Duration.ofMillis(500).toNanos();

    private final Catalog catalog;
    private final int total;
    private final Consumer<List<Long>> saved;
    private final List<Looked> batch = new ArrayList<>();
    private long savedAt = System.nanoTime();
    private long tickedAt = System.nanoTime();
    private long working;
    private int done;
    private int broken;

    Ledger(Catalog catalog, int total, Consumer<List<Long>> saved) {
        this.catalog = catalog;
        this.total = total;
        this.saved = saved;
    }

    void add(Looked looked) {
        batch.add(looked);
        done++;
        if (looked.broken()) {
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
            for (Looked looked : batch) {
                if (!looked.found().isEmpty() || !looked.gone().isEmpty()) {
                    catalog.examples().mark(looked.id(), looked.found(), looked.gone());
                }
                findings.addAll(looked.screened());
            }
            catalog.findings().save(findings);
            saved.accept(batch.stream().map(Looked::id).toList());
            batch.clear();
        }
        savedAt = System.nanoTime();
    }

    Pace pace() {
        return new Pace(done, total, Duration.ofNanos(working));
    }

    ScreeningRun.Summary summary() {
        return new ScreeningRun.Summary(done, broken, Duration.ofNanos(working));
    }
}
