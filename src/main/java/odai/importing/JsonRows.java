package odai.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import odai.importing.RowProblem.Reason;

/// `metadata.jsonl`: one object a line. Blank lines are passed over, a key twice in an object is an error.
final class JsonRows implements Rows {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(64)
                            .maxStringLength(ByteLines.MAX_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
        return parsed(line.number(), line.text());
    }

    static Row parsed(long number, String text) {
        try {
            return RowParser.parse(number, read(text));
        } catch (JsonProcessingException e) {
            return new Row.Bad(number, new RowProblem(Reason.INVALID_JSON, e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    static JsonNode read(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
