package odai.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import odai.importing.RowProblem.Reason;

/// `metadata.csv` (RFC 4180, UTF-8, a header line). Needs a column `file_name`; where they are
/// absent or empty, `odai_id` and `odai` fall back to the file name and nothing, `type` to
/// `image_to_text`. `responses` holds the JSON list of the other format; or a column `response` or
/// `text` holds one answer, `score` its likes.
final class CsvRows implements DataSetRows {
    private static final ObjectReader CSV =
            new CsvMapper()
                    .readerForListOf(String.class)
                    .with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .with(CsvParser.Feature.SKIP_EMPTY_LINES);
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final Reader reader;
    private final MappingIterator<List<String>> rows;
    private final List<String> columns;
    private boolean broken;

    /// The table is taken apart byte by byte and each cell decoded for itself: commas, quotes and
    /// line ends are the same in UTF-8, and what is no UTF-8 spoils its own row only.
    CsvRows(Path file) throws IOException {
        this.reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        char[] start = new char[BYTE_ORDER_MARK.length()];
        reader.mark(start.length);
        if (reader.read(start) != start.length || !BYTE_ORDER_MARK.equals(new String(start))) {
            reader.reset();
        }
        this.rows = CSV.readValues(reader);
        this.columns = rows.hasNextValue() ? rows.nextValue() : List.of();
    }

    @Override
    public Optional<DataSetRow> next() {
        if (broken) {
            return Optional.empty();
        }
        long line = rows.getCurrentLocation().getLineNr();
        try {
            return rows.hasNextValue()
                    ? Optional.of(row(line, rows.nextValue()))
                    : Optional.empty();
        } catch (IOException e) {
            // behind a broken quote nobody knows where the next row begins
            broken = true;
            return Optional.of(new DataSetRow.Bad(line, new RowProblem(Reason.INVALID_CSV, "")));
        }
    }

    private DataSetRow row(long line, List<String> values) {
        if (values.size() > columns.size()) {
            String counts = values.size() + " > " + columns.size();
            return new DataSetRow.Bad(line, new RowProblem(Reason.TOO_MANY_CELLS, counts));
        }
        Map<String, String> cells = new HashMap<>();
        try {
            for (int i = 0; i < values.size(); i++) {
                cells.put(columns.get(i), decoded(values.get(i)));
            }
        } catch (CharacterCodingException e) {
            return new DataSetRow.Bad(line, new RowProblem(Reason.INVALID_UTF8, ""));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        String file = cell(cells, "file_name", "");
        object.put("file_name", file);
        object.put("odai_id", cell(cells, "odai_id", file));
        object.put("odai", cell(cells, "odai", ""));
        object.put("type", cell(cells, "type", "image_to_text"));
        try {
            object.set("responses", responses(cells));
        } catch (RefusedRow refused) {
            return new DataSetRow.Bad(line, refused.problem);
        }
        return RowParser.parse(line, object);
    }

    private static String decoded(String bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
    }

    private static String cell(Map<String, String> cells, String name, String usual) {
        String value = cells.getOrDefault(name, "");
        return value.isEmpty() ? usual : value;
    }

    private static JsonNode responses(Map<String, String> cells) throws RefusedRow {
        String list = cells.getOrDefault("responses", "");
        if (!list.isBlank()) {
            return Json.read(list);
        }
        var all = JsonNodeFactory.instance.arrayNode();
        String text = cell(cells, "response", cells.getOrDefault("text", ""));
        if (!text.isEmpty()) {
            String score = cells.getOrDefault("score", "");
            all.addObject()
                    .put("response_id", 1)
                    .put("text", text)
                    .set("score", Json.read(score.isBlank() ? "0" : score));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
