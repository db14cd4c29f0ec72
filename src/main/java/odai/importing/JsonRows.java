package odai.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import odai.importing.RowProblem.Reason;

/// `metadata.jsonl`: one object a line. Blank lines are passed over, a key twice in an object is an
/// error.
final class JsonRows implements DataSetRows {
    private final LineReader lines;

    JsonRows(Path file) throws IOException {
        this.lines = new LineReader(Files.newInputStream(file));
    }

    @Override
    public Optional<DataSetRow> next() throws IOException {
        Optional<LineReader.TextLine> textLine = lines.next();
        while (textLine.isPresent() && blank(textLine.get())) {
            textLine = lines.next();
        }
        return textLine.map(JsonRows::row);
    }

    private static boolean blank(LineReader.TextLine textLine) {
        return !textLine.tooLong() && !textLine.invalid() && textLine.text().isBlank();
    }

    private static DataSetRow row(LineReader.TextLine textLine) {
        if (textLine.tooLong()) {
            return new DataSetRow.Bad(textLine.number(), new RowProblem(Reason.LINE_TOO_LONG, ""));
        }
        if (textLine.invalid()) {
            return new DataSetRow.Bad(textLine.number(), new RowProblem(Reason.INVALID_UTF8, ""));
        }
        try {
            return RowParser.parse(textLine.number(), Json.read(textLine.text()));
        } catch (RefusedRow refused) {
            return new DataSetRow.Bad(textLine.number(), refused.problem);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
