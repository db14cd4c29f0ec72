package odai.exporting;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.curating.SplitExamples;
import odai.dataset.Example;
import odai.dataset.Response;
import odai.dialects.ExampleLines;
import odai.dialects.LineContent;
import odai.dialects.LineDialect;
import odai.dialects.LineWriter;
import odai.images.DecodeMarks;
import odai.sending.OutgoingPicture;
import odai.sending.PicturePipeline;
import odai.sending.SourcePicture;
import odai.work.ErrorCode;
import odai.work.ExportProblem;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.Progress;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// Makes lines on all cores, some ahead, and writes them in their order. What is ahead is bounded
/// by its weight in bytes, not by its number: pictures may be 30 KB or 10 MB.
final class LineFiles implements AutoCloseable {
    private static final int PAGE = 256;
    private static final int WINDOW = 64;
    private static final long MOST_AHEAD = 512L << 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Curation curation;
    private final PicturePipeline pictures;
    private final LineWriter writer;
    private final boolean marked;
    private final Progress progress;
    private final long total;
    private final long ahead = Math.min(MOST_AHEAD, Runtime.getRuntime().maxMemory() / 4);
    private final ExecutorService threads = Workers.pool("export", Workers.cores());
    private final Deque<Pending> window = new ArrayDeque<>();
    private long weight;
    private long done;
    private int reencoded;
    private boolean interrupted;

    LineFiles(
            LineDialect dialect,
            Curation curation,
            JsonlExporter.Request request,
            Progress progress,
            SplitExamples splitExamples) {
        this.curation = curation;
        this.pictures =
                new PicturePipeline(
                        request.settings().rules(request.target()),
                        DecodeMarks.in(curation.catalog().marks()));
        this.writer = dialect.writer(request.frame(curation.settings().order().systemText()));
        this.marked = request.target().dialect().byteOrderMark();
        this.progress = progress;
        this.total = (long) splitExamples.training().size() + splitExamples.validation().size();
    }

    /// The lines of one example.
    private record PreparedLine(ExampleLines lines, boolean reencoded) {}

    /// @param weight what it may hold of memory until it is written, in bytes
    private record Pending(Example example, long weight, Future<PreparedLine> made) {}

    List<Manifest.ManifestLine> write(List<ClassifiedExample> rows, DigestFile file)
            throws IOException {
        List<Manifest.ManifestLine> written = new ArrayList<>();
        if (marked) {
            file.write(BYTE_ORDER_MARK);
        }
        for (int from = 0; from < rows.size() && !stopped(); from += PAGE) {
            List<Long> ids =
                    rows.subList(from, Math.min(rows.size(), from + PAGE)).stream()
                            .map(row -> row.evidence().id())
                            .toList();
            for (Example example : curation.page(ids)) {
                long more = pictures.plan(SourcePicture.of(example)).weight();
                while (window.size() >= WINDOW
                        || !window.isEmpty() && weight + more > ahead && !stopped()) {
                    put(window.remove(), file, written);
                }
                window.add(new Pending(example, more, threads.submit(() -> make(example))));
                weight += more;
            }
        }
        while (!window.isEmpty() && !stopped()) {
            put(window.remove(), file, written);
        }
        return written;
    }

    boolean stopped() {
        return interrupted || progress.stopped();
    }

    int reencoded() {
        return reencoded;
    }

    private PreparedLine make(Example example) throws ExportFailure {
        OutgoingPicture picture = picture(example);
        List<String> responses = example.chosen().stream().map(Response::text).toList();
        return new PreparedLine(
                writer.lines(
                        new LineContent(
                                example.odai(), picture.mimeType(), picture.bytes(), responses)),
                picture.reencoded());
    }

    private OutgoingPicture picture(Example example) throws ExportFailure {
        return switch (pictures.send(SourcePicture.of(example))) {
            case Outcome.Done<OutgoingPicture>(OutgoingPicture picture) -> picture;
            case Outcome.Failed<OutgoingPicture>(Problem problem) ->
                    throw new ExportFailure(problem, null);
            case Outcome.Stopped<OutgoingPicture> _ -> throw new IllegalStateException("stopped");
        };
    }

    private void put(Pending pending, DigestFile file, List<Manifest.ManifestLine> written)
            throws IOException {
        weight -= pending.weight();
        PreparedLine preparedLine = result(pending);
        if (preparedLine == null) {
            return;
        }
        List<Response> chosen = pending.example().chosen();
        for (int i = 0; i < chosen.size(); i++) {
            file.write(preparedLine.lines().front());
            file.write(preparedLine.lines().picture());
            file.write(preparedLine.lines().ends().get(i));
            written.add(
                    new Manifest.ManifestLine(
                            pending.example().odaiId(),
                            chosen.get(i).number(),
                            pending.example().image().sha256()));
        }
        reencoded += preparedLine.reencoded() ? 1 : 0;
        done++;
        progress.report(done, total);
    }

    /// @return null when the thread was told to end
    private @Nullable PreparedLine result(Pending pending) throws ExportFailure {
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
