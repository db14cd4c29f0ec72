package odai.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.dataset.Split;
import odai.work.ExportProblem;
import odai.work.Outcome;

/// What an export holds: for every line the example, the response and the picture's hash; size and
/// SHA-256 of the files; the settings it was made with. Written last, so that an export without it,
/// or not matching it, is not finished.
///
/// @param training lines of `train.jsonl`, from the first
/// @param validation lines of `validation.jsonl`
public record Manifest(
        List<FileEntry> files, List<Line> training, List<Line> validation, JsonNode settings) {
    public static final String NAME = "manifest.json";
    private static final JsonMapper JSON = new JsonMapper();

    public Manifest {
        files = List.copyOf(files);
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /// One written file.
    public record FileEntry(String name, long bytes, String sha256) {}

    /// @param example `odai_id`
    /// @param response number of the response within the example
    /// @param sha256 of the original picture
    public record Line(String example, int response, String sha256) {}

    public static String fileName(Split split) {
        return split == Split.TRAINING ? "train.jsonl" : "validation.jsonl";
    }

    byte[] toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", 1);
        root.set("settings", settings);
        ArrayNode entries = root.putArray("files");
        files.forEach(file ->
                entries.addObject()
                        .put("name", file.name())
                        .put("bytes", file.bytes())
                        .put("sha256", file.sha256()));
        lines(root.putArray("training"), Split.TRAINING, training);
        lines(root.putArray("validation"), Split.VALIDATION, validation);
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void lines(ArrayNode into, Split split, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            into.addObject()
                    .put("line", i + 1)
                    .put("split", split.wire())
                    .put("example", line.example())
                    .put("response", line.response())
                    .put("sha256", line.sha256());
        }
    }

    /// Reads an export's manifest and checks its files against it.
    public static Outcome<Manifest> verify(Path folder) {
        try {
            Path file = folder.resolve(NAME);
            if (!Files.isRegularFile(file)) {
                return incomplete(folder, NAME);
            }
            Manifest manifest = read(JSON.readTree(Files.readAllBytes(file)));
            for (FileEntry entry : manifest.files) {
                Path written = folder.resolve(entry.name());
                if (!Files.isRegularFile(written)
                        || Files.size(written) != entry.bytes()
                        || !DigestFile.sha256(written).equals(entry.sha256())) {
                    return incomplete(folder, entry.name());
                }
            }
            return Outcome.done(manifest);
        } catch (IOException e) {
            return incomplete(folder, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome<Manifest> incomplete(Path folder, String detail) {
        return Outcome.failed(new ExportProblem.Incomplete(folder.toString(), detail));
    }

    private static Manifest read(JsonNode root) {
        List<FileEntry> files = new ArrayList<>();
        root.path("files")
                .forEach(node ->
                        files.add(
                                new FileEntry(
                                        node.path("name").asText(),
                                        node.path("bytes").asLong(),
                                        node.path("sha256").asText())));
        return new Manifest(
                files,
                lines(root.path("training")),
                lines(root.path("validation")),
                root.path("settings"));
    }

    private static List<Line> lines(JsonNode array) {
        List<Line> lines = new ArrayList<>();
        array.forEach(node ->
                lines.add(
                        new Line(
                                node.path("example").asText(),
                                node.path("response").asInt(),
                                node.path("sha256").asText())));
        return lines;
    }
}
