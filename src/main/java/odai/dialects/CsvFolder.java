package odai.dialects;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import odai.dataset.Response;
import odai.dataset.Split;
import odai.work.CsvCell;

/// Tables for spreadsheets and scripts: `train.csv`, `validation.csv` with a row for each example,
/// pictures in `images/`. `response` is the best chosen one; `responses` holds all that were
/// chosen, as JSON. UTF-8 with a byte order mark, without which spreadsheets read Japanese as
/// something else.
final class CsvFolder implements FolderDialect {
    private static final String HEAD =
            "\ufefffile_name,odai_id,type,odai,response,score,responses\r\n";
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String word() {
        return "csv";
    }

    @Override
    public FolderWriter open(FolderFiles folder, LineFrame frame) {
        return new CsvFolderWriter(folder);
    }

    /// The rows of both tables.
    private static final class CsvFolderWriter implements FolderWriter {
        private final PictureFiles pictures;
        private final SplitFiles<OutputStream> tables;

        CsvFolderWriter(FolderFiles folder) {
            this.pictures = new PictureFiles(folder);
            this.tables = new SplitFiles<>(folder, "", ".csv", CsvFolderWriter::begun);
        }

        private static OutputStream begun(OutputStream out) throws IOException {
            out.write(utf8(HEAD));
            return out;
        }

        @Override
        public void add(Split split, FolderExample example) throws IOException {
            tables.of(split).write(utf8(row(pictures.put(example), example)));
        }

        private static String row(String file, FolderExample example) throws IOException {
            Response best = example.example().top().orElseThrow();
            return List.of(
                                    file,
                                    example.example().odaiId(),
                                    example.example().type().wire(),
                                    example.example().odai(),
                                    best.text(),
                                    String.valueOf(best.score()),
                                    JSON.writeValueAsString(responses(example)))
                            .stream()
                            .map(CsvCell::of)
                            .collect(Collectors.joining(","))
                    + "\r\n";
        }

        private static ArrayNode responses(FolderExample example) {
            ArrayNode all = JSON.createArrayNode();
            for (Response response : example.example().chosen()) {
                all.addObject()
                        .put("response_id", response.number())
                        .put("text", response.text())
                        .put("score", response.score());
            }
            return all;
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void finish() {
            // nothing comes after the rows
        }

        @Override
        public void close() throws IOException {
            tables.close();
        }
    }
}
