package odai.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.catalog.ExampleStore;
import odai.dataset.Defect;
import odai.dataset.NewExample;
import odai.dataset.Severity;

/// Puts examined rows into the catalog batch by batch, and keeps count.
final class ImportTally {
    private static final int BATCH = 500;

    private final DataSetSource dataSetSource;
    private final Catalog catalog;
    private final List<ExaminedRow.Accepted> waiting = new ArrayList<>();
    private final List<ImportReport.RefusedEntry> refused = new ArrayList<>();
    private int added;
    private int alreadyThere;
    private int withDefects;

    ImportTally(DataSetSource dataSetSource, Catalog catalog) {
        this.dataSetSource = dataSetSource;
        this.catalog = catalog;
    }

    void take(ExaminedRow examinedRow) {
        switch (examinedRow) {
            case ExaminedRow.Rejected it -> {
                if (it.problem().reason() == RowProblem.Reason.NO_SUCH_PICTURE) {
                    missing(it.odaiId());
                }
                refuse(it.line(), it.problem());
            }
            case ExaminedRow.Accepted it -> {
                waiting.add(it);
                if (waiting.size() >= BATCH) {
                    flush();
                }
            }
        }
    }

    /// The picture of an example that came in earlier is gone: shown as such, not lost.
    private void missing(String odaiId) {
        catalog.examples()
                .byOdaiId(odaiId)
                .ifPresent(known ->
                        catalog.examples().mark(known.id(), Set.of(Defect.MISSING), Set.of()));
    }

    long done() {
        return added + alreadyThere + (long) refused.size() + waiting.size();
    }

    ImportReport report() {
        flush();
        return new ImportReport(added, alreadyThere, refused, withDefects);
    }

    private void flush() {
        List<ExampleStore.Added> results =
                catalog.examples()
                        .add(waiting.stream().map(ExaminedRow.Accepted::example).toList());
        for (int i = 0; i < results.size(); i++) {
            ExaminedRow.Accepted accepted = waiting.get(i);
            switch (results.get(i)) {
                case ADDED -> {
                    added++;
                    withDefects += flawed(accepted.example()) ? 1 : 0;
                }
                case ALREADY_THERE -> alreadyThere++;
                case CONFLICT ->
                        refuse(
                                accepted.line(),
                                new RowProblem(
                                        RowProblem.Reason.ID_TAKEN, accepted.example().odaiId()));
            }
        }
        waiting.clear();
    }

    private static boolean flawed(NewExample example) {
        return example.defects().stream().anyMatch(defect -> defect.severity() != Severity.NOTICE);
    }

    private void refuse(long line, RowProblem problem) {
        refused.add(new ImportReport.RefusedEntry(dataSetSource.name(), line, problem));
    }
}
