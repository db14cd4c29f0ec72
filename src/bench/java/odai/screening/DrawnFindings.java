package odai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Box;
import odai.dataset.Finding;
import odai.dataset.Kind;

/// Findings for every example of a project, without looking at a picture: each kind in half of
/// them, at any confidence, so that wherever a line lies there is something near it.
public final class DrawnFindings {
    private static final int BATCH = 2000;
    private static final long SEED = 20250101;

    private DrawnFindings() {}

    public static void into(Catalog catalog) {
        Random random = new Random(SEED);
        List<Screened> batch = new ArrayList<>();
        for (long id : catalog.examples().ids()) {
            batch.add(
                    new Screened(id, Screener.CASCADE, Screener.CASCADE_VERSION, findings(random)));
            batch.add(new Screened(id, Screener.HINT, Screener.HINT_VERSION, List.of()));
            if (batch.size() >= BATCH) {
                catalog.findings().save(batch);
                batch.clear();
            }
        }
        catalog.findings().save(batch);
    }

    private static List<Finding> findings(Random random) {
        List<Finding> findings = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (random.nextBoolean()) {
                findings.add(
                        new Finding(
                                kind,
                                random.nextDouble(),
                                new Box(.2, .2, .4, .4),
                                Screener.CASCADE,
                                Screener.CASCADE_VERSION,
                                ""));
            }
        }
        return findings;
    }
}
