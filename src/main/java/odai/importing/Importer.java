package odai.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import odai.catalog.Catalog;
import odai.images.DecodeMarks;
import odai.work.FileTrouble;
import odai.work.ImportProblem;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.Workers;

/// Brings a data set into a catalog, in any of the `ImportFormats`. Pictures are looked at on all
/// cores, a bounded window ahead; rows go in in their order.
public final class Importer {
    private static final int WINDOW = 256;
    private static final int REPORT_EVERY = 50;

    private final SourceFinder finder;

    public Importer() {
        this(ImportFormats.KNOWN);
    }

    Importer(ImportFormats formats) {
        this.finder = new SourceFinder(formats);
    }

    /// Endings of the files that can be imported, such as `.jsonl`.
    public static List<String> endings() {
        return ImportFormats.KNOWN.endings();
    }

    /// Whether there is anything to import, before a project is made for it.
    ///
    /// @return the problem with the source; empty if it can be imported
    public static Optional<Problem> check(Path path) {
        return new SourceFinder(ImportFormats.KNOWN).find(path)
                        instanceof Outcome.Failed<DataSetSource>(Problem problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    /// Stopped midway, what is in stays in: the next import goes on from there.
    ///
    /// @param decode whether every picture is decoded at once, as `odai import --check` does
    public Outcome<ImportReport> run(Path path, Catalog into, boolean decode, Progress progress) {
        return switch (finder.find(path)) {
            case Outcome.Done<DataSetSource>(DataSetSource dataSetSource) ->
                    run(dataSetSource, into, decode, progress);
            case Outcome.Failed<DataSetSource> failed -> Outcome.failed(failed.problem());
            case Outcome.Stopped<DataSetSource> _ -> Outcome.stopped();
        };
    }

    private static Outcome<ImportReport> run(
            DataSetSource dataSetSource, Catalog into, boolean decode, Progress progress) {
        into.settings().put("source", dataSetSource.folder());
        ImportTally tally = new ImportTally(dataSetSource, into);
        RowExaminer rowExaminer =
                new RowExaminer(dataSetSource, decode, DecodeMarks.in(into.marks()));
        try (DataSetRows dataSetRows = dataSetSource.rows().open();
                ExecutorService threads = Workers.pool("import", Workers.cores())) {
            Deque<Future<ExaminedRow>> window = new ArrayDeque<>();
            Optional<DataSetRow> dataSetRow = dataSetRows.next();
            while ((dataSetRow.isPresent() || !window.isEmpty()) && !progress.stopped()) {
                while (dataSetRow.isPresent() && window.size() < WINDOW) {
                    DataSetRow next = dataSetRow.get();
                    window.add(threads.submit(() -> ExaminedRow.of(next, rowExaminer)));
                    dataSetRow = dataSetRows.next();
                }
                tally.take(window.remove().get());
                if (tally.done() % REPORT_EVERY == 0) {
                    progress.report(tally.done(), 0);
                }
            }
            window.forEach(examinedRow -> examinedRow.cancel(false));
        } catch (IOException e) {
            String detail = FileTrouble.detail(e);
            return Outcome.failed(
                    new ImportProblem.SourceUnreadable(dataSetSource.folder().toString(), detail));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ImportReport report = tally.report();
        progress.report(tally.done(), tally.done());
        return Outcome.done(report);
    }
}
