package odai.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import odai.importing.RowProblem.Reason;

/// `metadata.csv` (RFC 4180, UTF-8, a header line). Needs a column `file_name`; `odai_id` and
/// `odai` fall back to the file name and nothing, `type` to `image_to_text`. `responses` holds the
/// JSON list of the other format; or a column `response` or `text` holds one answer, `score` its
/// likes.
final class CsvRows implements Rows {
    private static final CsvMapper CSV = new CsvMapper();

    private final Reader reader;
    private final MappingIterator<Map<String, String>> rows;
    private boolean broken;

    CsvRows(Path file) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.reader = new InputStreamReader(Files.newInputStream(file), decoder);
        this.rows =
                CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(reader);
    }

    @Override
    public Optional<Row> next() {
        if (broken) {
            return Optional.empty();
        }
        long line = rows.getCurrentLocation().getLineNr();
        try {
            if (!rows.hasNextValue()) {
                return Optional.empty();
            }
            return Optional.of(row(line, rows.nextValue()));
        } catch (IOException e) {
            // behind a broken quote nobody knows where the next row begins
            broken = true;
            return Optional.of(new Row.Bad(line, new RowProblem(Reason.INVALID_UTF8, "")));
        }
    }

    private static Row row(long line, Map<String, String> cells) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        String file = cells.getOrDefault("file_name", "");
        object.put("file_name", file);
        object.put("odai_id", cells.getOrDefault("odai_id", file));
        object.put("odai", cells.getOrDefault("odai", ""));
        object.put("type", cells.getOrDefault("type", "image_to_text"));
        try {
            object.set("responses", responses(cells));
        } catch (RefusedRow refused) {
            return new Row.Bad(line, refused.problem);
        }
        return RowParser.parse(line, object);
    }

    private static JsonNode responses(Map<String, String> cells) throws RefusedRow {
        String list = cells.getOrDefault("responses", "");
        if (!list.isBlank()) {
            return Json.read(list);
        }
        var all = JsonNodeFactory.instance.arrayNode();
        String text = cells.getOrDefault("response", cells.getOrDefault("text", ""));
        if (!text.isEmpty()) {
            String score = cells.getOrDefault("score", "0");
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
