package odai.dialects;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import odai.dataset.Response;
import odai.dataset.Split;

/// For LLaMA-Factory: `train.json`, `validation.json` in its ShareGPT form with a row for each
/// chosen response, pictures in `images/`, `dataset_info.json` that names both, and a `train.yaml`
/// to begin with. See its `data/README.md`.
final class LlamaFactoryFolder implements FolderDialect {
    /// Stands in the user's message where the picture is. What a text says of it by chance would be
    /// taken for a second picture.
    private static final String PICTURE = "<image>";

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String word() {
        return "llamafactory";
    }

    @Override
    public FolderWriter open(FolderFiles folder, LineFrame frame) {
        return new LlamaFactoryFolderWriter(folder, frame);
    }

    /// The rows of both files, then what tells the trainer of them.
    private static final class LlamaFactoryFolderWriter implements FolderWriter {
        private final FolderFiles folder;
        private final LineFrame frame;
        private final PictureFiles pictures;
        private final SplitFiles<JsonFile> rows;

        LlamaFactoryFolderWriter(FolderFiles folder, LineFrame frame) {
            this.folder = folder;
            this.frame = frame;
            this.pictures = new PictureFiles(folder);
            this.rows = new SplitFiles<>(folder, "", ".json", JsonFile::array);
        }

        @Override
        public void add(Split split, FolderExample example) throws IOException {
            String file = pictures.put(example);
            for (Response response : example.example().chosen()) {
                ObjectNode row = JsonFile.object();
                ArrayNode messages = row.putArray("messages");
                if (!frame.systemText().isEmpty()) {
                    message(messages, "system", plain(frame.systemText()));
                }
                message(messages, "user", PICTURE + plain(example.example().odai()));
                message(messages, "assistant", plain(response.text()));
                row.putArray("images").add(file);
                rows.of(split).add(row);
            }
        }

        private static void message(ArrayNode messages, String role, String content) {
            messages.addObject().put("role", role).put("content", content);
        }

        private static String plain(String text) {
            return text.replace(PICTURE, "< image >")
                    .replace("<video>", "< video >")
                    .replace("<audio>", "< audio >");
        }

        @Override
        public void finish() throws IOException {
            ObjectNode info = JsonFile.object();
            for (Split split : Split.values()) {
                if (rows.has(split)) {
                    describe(info.putObject("odai_" + SplitFiles.word(split)), split);
                }
            }
            folder.write(
                    "dataset_info.json",
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(info));
            folder.write(
                    "train.yaml",
                    LlamaFactorySettings.yaml(rows.has(Split.VALIDATION))
                            .getBytes(StandardCharsets.UTF_8));
        }

        private static void describe(ObjectNode set, Split split) {
            set.put("file_name", SplitFiles.word(split) + ".json");
            set.put("formatting", "sharegpt");
            set.putObject("columns").put("messages", "messages").put("images", "images");
            set.putObject("tags")
                    .put("role_tag", "role")
                    .put("content_tag", "content")
                    .put("user_tag", "user")
                    .put("assistant_tag", "assistant")
                    .put("system_tag", "system");
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
