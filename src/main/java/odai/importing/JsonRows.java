package odai.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import odai.importing.RowProblem.Reason;

/// `metadata.jsonl`: one object a line. Blank lines are passed over, a key twice in an object is an
/// error.
final class JsonRows implements Rows {
    private final ByteLines lines;

    JsonRows(Path file) throws IOException {
        this.lines = new ByteLines(Files.newInputStream(file));
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<ByteLines.Line> line = lines.next();
        while (line.isPresent() && blank(line.get())) {
            line = lines.next();
        }
        return line.map(JsonRows::row);
    }

    private static boolean blank(ByteLines.Line line) {
        return !line.tooLong() && !line.invalid() && line.text().isBlank();
    }

    private static Row row(ByteLines.Line line) {
        if (line.tooLong()) {
            return new Row.Bad(line.number(), new RowProblem(Reason.LINE_TOO_LONG, ""));
        }
        if (line.invalid()) {
            return new Row.Bad(line.number(), new RowProblem(Reason.INVALID_UTF8, ""));
        }
        try {
            return RowParser.parse(line.number(), Json.read(line.text()));
        } catch (RefusedRow refused) {
            return new Row.Bad(line.number(), refused.problem);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
