package odai.dialects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import odai.dataset.Response;
import odai.dataset.Split;

/// Hugging Face's ImageFolder: `train/` and `validation/`, each with its pictures and a
/// `metadata.jsonl` whose `file_name` names them. The other columns are those of the bokete sets,
/// so that the folder can be opened again. See `huggingface.co/docs/datasets`, *ImageFolder*.
final class ImageFolder implements FolderDialect {
    @Override
    public String word() {
        return "hf-imagefolder";
    }

    @Override
    public FolderWriter open(FolderFiles folder, LineFrame frame) {
        return new ImageFolderWriter(folder);
    }

    /// The rows of both splits. A picture of two examples is written twice: a row is found by its
    /// file's name, which must be its own.
    private static final class ImageFolderWriter implements FolderWriter {
        private final FolderFiles folder;
        private final SplitFiles<JsonFile> metadata;
        private final Map<Split, Integer> counts = new EnumMap<>(Split.class);

        ImageFolderWriter(FolderFiles folder) {
            this.folder = folder;
            this.metadata = new SplitFiles<>(folder, "", "/metadata.jsonl", JsonFile::lines);
        }

        @Override
        public void add(Split split, FolderExample example) throws IOException {
            int number = counts.merge(split, 1, Integer::sum);
            String name = PictureFiles.numbered("", number, example.ending());
            folder.write(SplitFiles.word(split) + "/" + name, example.picture());
            metadata.of(split).add(row(name, example));
        }

        private static ObjectNode row(String name, FolderExample example) {
            ObjectNode row = JsonFile.object();
            row.put("file_name", name);
            row.put("odai_id", example.example().odaiId());
            row.put("odai", example.example().odai());
            row.put("type", example.example().type().wire());
            ArrayNode responses = row.putArray("responses");
            for (Response response : example.example().chosen()) {
                responses
                        .addObject()
                        .put("response_id", response.number())
                        .put("text", response.text())
                        .put("score", response.score());
            }
            return row;
        }

        @Override
        public void finish() {
            // nothing comes after the rows
        }

        @Override
        public void close() throws IOException {
            metadata.close();
        }
    }
}
