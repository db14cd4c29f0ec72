package odai.dialects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import odai.dataset.Response;
import odai.dataset.Split;

/// For TRL's `SFTTrainer` with a vision model: `train.jsonl`, `validation.jsonl` with a row for
/// each chosen response, `messages` of parts and `images` with the picture's path. See
/// `huggingface.co/docs/trl`, *Training vision language models*.
final class TrlFolder implements FolderDialect {
    @Override
    public String word() {
        return "trl";
    }

    @Override
    public FolderWriter open(FolderFiles folder, LineFrame frame) {
        return new TrlFolderWriter(folder, frame);
    }

    /// The rows of both files.
    private static final class TrlFolderWriter implements FolderWriter {
        private final LineFrame frame;
        private final PictureFiles pictures;
        private final SplitFiles<JsonFile> rows;

        TrlFolderWriter(FolderFiles folder, LineFrame frame) {
            this.frame = frame;
            this.pictures = new PictureFiles(folder);
            this.rows = new SplitFiles<>(folder, "", ".jsonl", JsonFile::lines);
        }

        @Override
        public void add(Split split, FolderExample example) throws IOException {
            String file = pictures.put(example);
            for (Response response : example.example().chosen()) {
                ObjectNode row = JsonFile.object();
                ArrayNode messages = row.putArray("messages");
                if (!frame.systemText().isEmpty()) {
                    text(message(messages, "system"), frame.systemText());
                }
                ArrayNode asked = message(messages, "user");
                asked.addObject().put("type", "image");
                text(asked, example.example().odai());
                text(message(messages, "assistant"), response.text());
                row.putArray("images").add(file);
                rows.of(split).add(row);
            }
        }

        private static ArrayNode message(ArrayNode messages, String role) {
            return messages.addObject().put("role", role).putArray("content");
        }

        private static void text(ArrayNode content, String text) {
            content.addObject().put("type", "text").put("text", text);
        }

        @Override
        public void finish() {
            // nothing comes after the rows
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
