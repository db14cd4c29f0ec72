package odai.exporting;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import odai.curating.Curation;
import odai.curating.Dealt;
import odai.curating.Judged;
import odai.dataset.Example;
import odai.dataset.Response;
import odai.work.Progress;
import odai.work.Workers;

/// Makes lines on all cores, a bounded window ahead, and writes them in their order.
final class LineFiles implements AutoCloseable {
    private static final int PAGE = 64;
    private static final int WINDOW = 16;

    private final Curation curation;
    private final PictureBytes pictures;
    private final ExampleJson json;
    private final Progress progress;
    private final long total;
    private final ExecutorService threads = Workers.pool("export", Workers.cores());
    private long done;
    private int reencoded;

    LineFiles(Curation curation, JsonlExporter.Request request, Progress progress, Dealt dealt) {
        this.curation = curation;
        this.pictures = new PictureBytes(request.target(), request.settings());
        this.json = new ExampleJson(curation.systemText(), request.target().dialect().detail());
        this.progress = progress;
        this.total = (long) dealt.training().size() + dealt.validation().size();
    }

    /// The lines of one example.
    private record Made(Example example, List<byte[]> lines, boolean reencoded) {}

    List<Manifest.Line> write(List<Judged> rows, DigestFile file)
            throws IOException, ExportFailure {
        List<Manifest.Line> written = new ArrayList<>();
        Deque<Future<Made>> window = new ArrayDeque<>();
        for (int from = 0; from < rows.size() && !progress.stopped(); from += PAGE) {
            List<Long> ids =
                    rows.subList(from, Math.min(rows.size(), from + PAGE)).stream()
                            .map(row -> row.evidence().id())
                            .toList();
            Iterator<Example> page = curation.page(ids).iterator();
            while (page.hasNext() && !progress.stopped()) {
                Example example = page.next();
                window.add(threads.submit(() -> make(example)));
                if (window.size() >= WINDOW) {
                    put(window.remove(), file, written);
                }
            }
        }
        while (!window.isEmpty() && !progress.stopped()) {
            put(window.remove(), file, written);
        }
        return written;
    }

    boolean stopped() {
        return progress.stopped();
    }

    int reencoded() {
        return reencoded;
    }

    private Made make(Example example) throws ExportFailure {
        PictureBytes.Picture picture = pictures.of(example);
        List<byte[]> lines =
                example.chosen().stream()
                        .map(response ->
                                json.line(
                                        example.odai(),
                                        picture.mimeType(),
                                        picture.bytes(),
                                        response.text()))
                        .toList();
        return new Made(example, lines, picture.reencoded());
    }

    private void put(Future<Made> future, DigestFile file, List<Manifest.Line> written)
            throws IOException, ExportFailure {
        Made made = result(future);
        List<Response> chosen = made.example().chosen();
        for (int i = 0; i < made.lines().size(); i++) {
            file.write(made.lines().get(i));
            written.add(
                    new Manifest.Line(
                            made.example().odaiId(),
                            chosen.get(i).number(),
                            made.example().image().sha256()));
        }
        reencoded += made.reencoded() ? 1 : 0;
        done++;
        progress.report(done, total);
    }

    private static Made result(Future<Made> future) throws ExportFailure, IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ExportFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
