package odai.exporting;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import odai.curating.Curation;
import odai.curating.SplitExamples;
import odai.dataset.Example;
import odai.dataset.Inclusion;
import odai.dataset.Split;
import odai.work.ExportProblem;
import odai.work.FileTrouble;
import odai.work.Outcome;

/// What an export holds: for every line the example, the response and the picture's hash; size and
/// SHA-256 of the files; the settings it was made with. Written last, so that an export without it,
/// or not matching it, is not finished.
///
/// @param training lines of `train.jsonl`, from the first; of an export that is a folder, its
///   training examples with their responses
/// @param validation lines of `validation.jsonl`, or its validation examples
public record Manifest(
        List<FileEntry> files,
        List<ManifestLine> training,
        List<ManifestLine> validation,
        JsonNode settings) {
    public static final String NAME = "manifest.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

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
    public record ManifestLine(String example, int response, String sha256) {}

    public Optional<FileEntry> entry(Split split) {
        return files.stream().filter(file -> file.name().equals(fileName(split))).findFirst();
    }

    /// The examples of a file, each once, in its order.
    public List<String> examples(Split split) {
        return (split == Split.TRAINING ? training : validation)
                .stream().map(ManifestLine::example).distinct().toList();
    }

    /// Its files once more, of what is left of them.
    SplitExamples kept(Curation curation, Inclusion inclusion) {
        Map<String, Long> ids = curation.catalog().examples().idsByName();
        return curation.kept(ids(ids, Split.TRAINING), ids(ids, Split.VALIDATION), inclusion);
    }

    private List<Long> ids(Map<String, Long> byName, Split split) {
        return examples(split).stream().map(byName::get).filter(Objects::nonNull).toList();
    }

    /// What is noted of an example: a line for each response that is trained on.
    static List<ManifestLine> lines(Example example) {
        return example.chosen().stream()
                .map(response ->
                        new ManifestLine(
                                example.odaiId(), response.number(), example.image().sha256()))
                .toList();
    }

    public static String fileName(Split split) {
        return split == Split.TRAINING ? "train.jsonl" : "validation.jsonl";
    }

    /// Piece by piece: with 50,000 lines it is some 10 MB. The stream stays open.
    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("format", 1);
            json.writePOJOField("settings", settings);
            json.writeArrayFieldStart("files");
            for (FileEntry file : files) {
                json.writeStartObject();
                json.writeStringField("name", file.name());
                json.writeNumberField("bytes", file.bytes());
                json.writeStringField("sha256", file.sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
            lines(json, "training", Split.TRAINING, training);
            lines(json, "validation", Split.VALIDATION, validation);
            json.writeEndObject();
        }
    }

    private static void lines(
            JsonGenerator json, String name, Split split, List<ManifestLine> manifestLines)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (int i = 0; i < manifestLines.size(); i++) {
            ManifestLine manifestLine = manifestLines.get(i);
            json.writeStartObject();
            json.writeNumberField("line", i + 1);
            json.writeStringField("split", split.wire());
            json.writeStringField("example", manifestLine.example());
            json.writeNumberField("response", manifestLine.response());
            json.writeStringField("sha256", manifestLine.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Reads an export's manifest; its files may be gone or changed.
    public static Outcome<Manifest> of(Path folder) {
        try {
            Path file = folder.resolve(NAME);
            return Files.isRegularFile(file)
                    ? Outcome.done(read(JSON.readTree(Files.readAllBytes(file))))
                    : incomplete(folder, NAME);
        } catch (IOException e) {
            return incomplete(folder, FileTrouble.detail(e));
        }
    }

    /// Reads an export's manifest and checks its files against it.
    public static Outcome<Manifest> verify(Path folder) {
        Outcome<Manifest> read = of(folder);
        return read instanceof Outcome.Done<Manifest>(Manifest manifest)
                ? manifest.checked(folder)
                : read;
    }

    private Outcome<Manifest> checked(Path folder) {
        try {
            for (FileEntry entry : files) {
                Path written = folder.resolve(entry.name());
                if (!Files.isRegularFile(written)
                        || Files.size(written) != entry.bytes()
                        || !DigestFile.sha256(written).equals(entry.sha256())) {
                    return incomplete(folder, entry.name());
                }
            }
            return Outcome.done(this);
        } catch (IOException e) {
            return incomplete(folder, FileTrouble.detail(e));
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

    private static List<ManifestLine> lines(JsonNode array) {
        List<ManifestLine> manifestLines = new ArrayList<>();
        array.forEach(node ->
                manifestLines.add(
                        new ManifestLine(
                                node.path("example").asText(),
                                node.path("response").asInt(),
                                node.path("sha256").asText())));
        return manifestLines;
    }
}
