package odai.exporting;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.curating.SplitExamples;
import odai.dataset.Example;
import odai.images.DecodeMarks;
import odai.sending.OutgoingPicture;
import odai.sending.PicturePipeline;
import odai.sending.SendingRules;
import odai.sending.SourcePicture;
import odai.work.ErrorCode;
import odai.work.ExportProblem;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.Progress;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// Prepares examples on all cores, some ahead, and hands them on one by one in their order. What is
/// ahead is bounded by its weight in bytes, not by its number: pictures may be 30 KB or 10 MB.
///
/// @param <T> what an example becomes
final class ExamplePipeline<T> implements AutoCloseable {
    private static final int PAGE = 256;
    private static final int WINDOW = 64;
    private static final long MOST_AHEAD = 512L << 20;

    /// Runs on any thread.
    ///
    /// @param <T> what an example becomes
    @FunctionalInterface
    interface Preparation<T> {
        T prepare(Example example, OutgoingPicture picture);
    }

    /// Runs on the caller's thread, in the order of the examples.
    ///
    /// @param <T> what an example has become
    @FunctionalInterface
    interface Consumer<T> {
        void accept(Example example, T prepared) throws IOException;
    }

    /// @param weight what it may hold of memory until it is handed on, in bytes
    private record Pending<T>(Example example, long weight, Future<T> made) {}

    private final Curation curation;
    private final PicturePipeline pictures;
    private final Preparation<T> preparation;
    private final Progress progress;
    private final long total;
    private final long ahead = Math.min(MOST_AHEAD, Runtime.getRuntime().maxMemory() / 4);
    private final ExecutorService threads = Workers.pool("export", Workers.cores());
    private final Deque<Pending<T>> window = new ArrayDeque<>();
    private long weight;
    private long done;
    private boolean interrupted;

    ExamplePipeline(
            Curation curation,
            SendingRules rules,
            SplitExamples splitExamples,
            Progress progress,
            Preparation<T> preparation) {
        this.curation = curation;
        this.pictures = new PicturePipeline(rules, DecodeMarks.in(curation.catalog().marks()));
        this.total = (long) splitExamples.training().size() + splitExamples.validation().size();
        this.progress = progress;
        this.preparation = preparation;
    }

    void run(List<ClassifiedExample> rows, Consumer<T> consumer) throws IOException {
        for (int from = 0; from < rows.size() && !stopped(); from += PAGE) {
            List<Long> ids =
                    rows.subList(from, Math.min(rows.size(), from + PAGE)).stream()
                            .map(row -> row.evidence().id())
                            .toList();
            for (Example example : curation.page(ids)) {
                long more = pictures.plan(SourcePicture.of(example)).weight();
                while (window.size() >= WINDOW
                        || !window.isEmpty() && weight + more > ahead && !stopped()) {
                    handOn(window.remove(), consumer);
                }
                window.add(new Pending<>(example, more, threads.submit(() -> prepared(example))));
                weight += more;
            }
        }
        while (!window.isEmpty() && !stopped()) {
            handOn(window.remove(), consumer);
        }
    }

    boolean stopped() {
        return interrupted || progress.stopped();
    }

    private T prepared(Example example) throws ExportFailure {
        return preparation.prepare(
                example,
                switch (pictures.send(SourcePicture.of(example))) {
                    case Outcome.Done<OutgoingPicture>(OutgoingPicture picture) -> picture;
                    case Outcome.Failed<OutgoingPicture>(Problem problem) ->
                            throw new ExportFailure(problem, null);
                    case Outcome.Stopped<OutgoingPicture> _ ->
                            throw new IllegalStateException("stopped");
                });
    }

    private void handOn(Pending<T> pending, Consumer<T> consumer) throws IOException {
        weight -= pending.weight();
        T prepared = result(pending);
        if (prepared == null) {
            return;
        }
        consumer.accept(pending.example(), prepared);
        done++;
        progress.report(done, total);
    }

    /// @return null when the thread was told to end
    private @Nullable T result(Pending<T> pending) throws ExportFailure {
        try {
            return pending.made().get();
        } catch (ExecutionException e) {
            throw failure(pending.example().odaiId(), e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            interrupted = true;
            return null;
        }
    }

    /// What a person is told of an example that could not be written: the problem it met, or that
    /// there is a bug.
    static ExportFailure failure(String odaiId, Throwable cause) {
        return switch (cause) {
            case ExportFailure known -> known;
            case ProblemException known -> new ExportFailure(known.problem(), known);
            default ->
                    new ExportFailure(
                            new ExportProblem.LineFailed(
                                    odaiId, ErrorCode.of(cause), cause.getClass().getSimpleName()),
                            cause);
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
