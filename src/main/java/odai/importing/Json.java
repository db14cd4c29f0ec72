package odai.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import odai.importing.RowProblem.Reason;

/// JSON from people we do not know: exactly one value, no key twice, bounded in depth and digits.
final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_DIGITS = 64;
    private static final JsonMapper MAPPER =
            JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits()).build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private Json() {}

    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_DIGITS)
                .maxStringLength(LineReader.MAX_BYTES)
                .build();
    }

    /// @throws RefusedRow where the text is not exactly one value within the bounds
    static JsonNode read(String text) throws RefusedRow {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode value = parser.readValueAsTree();
            if (value == null) {
                throw new RefusedRow(Reason.INVALID_JSON, "");
            }
            if (more(parser)) {
                throw new RefusedRow(Reason.TRAILING_DATA, "");
            }
            return value;
        } catch (StreamConstraintsException e) {
            boolean deep = String.valueOf(e.getMessage()).contains("nesting depth");
            throw new RefusedRow(
                    deep ? Reason.TOO_DEEP : Reason.BAD_NUMBER, deep ? "" : MAX_DIGITS + "+");
        } catch (MismatchedInputException e) {
            // with trees only a repeated key makes it
            throw new RefusedRow(Reason.DUPLICATE_KEY, "");
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new RefusedRow(Reason.INVALID_JSON, column > 0 ? Integer.toString(column) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean more(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            return true;
        }
    }
}
