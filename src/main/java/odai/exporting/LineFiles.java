package odai.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.curating.SplitExamples;
import odai.dataset.Example;
import odai.dataset.Response;
import odai.dialects.ExampleLines;
import odai.dialects.LineContent;
import odai.dialects.LineDialect;
import odai.dialects.LineWriter;
import odai.sending.OutgoingPicture;
import odai.work.Progress;

/// Writes the lines of both files, each example's once its picture is prepared.
final class LineFiles implements AutoCloseable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final ExamplePipeline<PreparedLine> examples;
    private final boolean marked;
    private int reencoded;

    LineFiles(
            LineDialect dialect,
            Curation curation,
            JsonlExporter.Request request,
            Progress progress,
            SplitExamples splitExamples) {
        this.marked = request.target().dialect().byteOrderMark();
        LineWriter writer = dialect.writer(request.frame(curation.settings().order().systemText()));
        this.examples =
                new ExamplePipeline<>(
                        curation,
                        request.settings().rules(request.target()).only(dialect.formats()),
                        splitExamples,
                        progress,
                        (example, picture) -> prepared(writer, example, picture));
    }

    /// The lines of one example.
    private record PreparedLine(ExampleLines lines, boolean reencoded) {}

    private static PreparedLine prepared(
            LineWriter writer, Example example, OutgoingPicture picture) {
        List<String> responses = example.chosen().stream().map(Response::text).toList();
        return new PreparedLine(
                writer.lines(
                        new LineContent(
                                example.odai(), picture.mimeType(), picture.bytes(), responses)),
                picture.reencoded());
    }

    List<Manifest.ManifestLine> write(List<ClassifiedExample> rows, DigestFile file)
            throws IOException {
        List<Manifest.ManifestLine> written = new ArrayList<>();
        if (marked) {
            file.write(BYTE_ORDER_MARK);
        }
        examples.run(rows, (example, prepared) -> put(example, prepared, file, written));
        return written;
    }

    boolean stopped() {
        return examples.stopped();
    }

    int reencoded() {
        return reencoded;
    }

    private void put(
            Example example,
            PreparedLine prepared,
            DigestFile file,
            List<Manifest.ManifestLine> written)
            throws IOException {
        for (int i = 0; i < example.chosen().size(); i++) {
            file.write(prepared.lines().front());
            file.write(prepared.lines().picture());
            file.write(prepared.lines().ends().get(i));
        }
        written.addAll(Manifest.lines(example));
        reencoded += prepared.reencoded() ? 1 : 0;
    }

    @Override
    public void close() {
        examples.close();
    }
}
