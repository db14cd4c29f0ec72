package odai.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Change;
import odai.dataset.Example;
import odai.dataset.Response;
import odai.dataset.SplitPlan;
import odai.fixtures.DataSet;
import odai.fixtures.Formats;
import odai.fixtures.Projects;
import odai.importing.Importer;
import odai.work.ExportProblem;
import odai.work.Outcome;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderExporterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SplitPlan SPLIT = new SplitPlan(.25, 42, SplitPlan.When.AFTER);

    @TempDir private Path temp;

    private Exported project(int examples) {
        return Exported.of(DataSet.of(temp.resolve("set"), examples).write(), temp);
    }

    private static JsonlExporter.Request as(String word) {
        return Exported.request(SPLIT, JsonlExporter.Settings.DEFAULT).as(word);
    }

    private static Outcome<JsonlExporter.Export> run(
            Exported exported, String word, Progress progress) {
        return DatasetExporter.KNOWN.run(exported.curation, as(word), exported.folder, progress);
    }

    private static JsonlExporter.Export done(Exported exported, String word) {
        return Projects.done(run(exported, word, Progress.NONE));
    }

    static List<String> every() {
        return DatasetExporter.KNOWN.words();
    }

    static Stream<String> folders() {
        return every().stream().filter(DatasetExporter.KNOWN::isFolder);
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> names = new HashSet<>();
            all.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void theManifestNamesEveryFileWithItsSizeAndHash(String word) throws IOException {
        try (Exported exported = project(12)) {
            JsonlExporter.Export done = done(exported, word);
            assertThat(done.trainingLines()).isEqualTo(9);
            assertThat(done.validationLines()).isEqualTo(3);
            Manifest manifest = Projects.done(Manifest.verify(exported.folder));
            Set<String> named = new HashSet<>(Set.of(Manifest.NAME));
            manifest.files().forEach(file -> named.add(file.name()));
            assertThat(files(exported.folder)).isEqualTo(named);
            assertThat(manifest.settings().path("dialect").asText()).isEqualTo(word);
            assertThat(manifest.training()).hasSize(9);
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void anExportThatWasThereBeforeIsReplacedAndNothingElse(String word) throws IOException {
        try (Exported exported = project(12)) {
            done(exported, word.equals("csv") ? "hf-imagefolder" : "csv");
            Path own = Files.writeString(exported.folder.resolve("notes.txt"), "mine");
            done(exported, word);
            Set<String> left = files(exported.folder);
            assertThat(left).contains("notes.txt", Manifest.NAME);
            left.removeAll(Set.of("notes.txt", Manifest.NAME));
            Set<String> named = new HashSet<>();
            Projects.done(Manifest.verify(exported.folder))
                    .files()
                    .forEach(file -> named.add(file.name()));
            assertThat(left).isEqualTo(named);
            assertThat(own).hasContent("mine");
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void oneThatFailsOrIsStoppedLeavesWhatWasThere(String word) throws IOException {
        try (Exported exported = project(12)) {
            done(exported, "openai");
            Set<String> before = files(exported.folder);
            assertThat(run(exported, word, Progress.of((_, _) -> {}, () -> true)))
                    .isInstanceOf(Outcome.Stopped.class);
            Files.writeString(temp.resolve("set").resolve("7.jpg"), "no picture any more");
            assertThat(Projects.problem(run(exported, word, Progress.NONE)))
                    .isInstanceOf(ExportProblem.PictureChanged.class);
            assertThat(files(exported.folder)).isEqualTo(before);
            assertThat(Manifest.verify(exported.folder)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void whatAKilledExportLeftIsRemoved() throws IOException {
        try (Exported exported = project(4)) {
            Path left = exported.folder.resolve(".odai-export-part").resolve("train");
            Files.createDirectories(left);
            Files.writeString(left.resolve("000001.jpg"), "half");
            done(exported, "hf-imagefolder");
            assertThat(files(exported.folder)).noneMatch(name -> name.contains("part"));
        }
    }

    /// A manifest is a file that anybody may have written.
    @Test
    void aManifestThatNamesFilesElsewhereRemovesNone() throws IOException {
        Path precious = Files.writeString(temp.resolve("precious.txt"), "kept");
        try (Exported exported = project(4)) {
            Files.createDirectories(exported.folder);
            Files.writeString(
                    exported.folder.resolve(Manifest.NAME),
                    """
                    {"files":[{"name":"../precious.txt","bytes":4,"sha256":""},
                              {"name":"%s","bytes":4,"sha256":""}]}
                    """
                            .formatted(precious));
            done(exported, "hf-imagefolder");
            assertThat(precious).hasContent("kept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hf-imagefolder", "csv"})
    void whatLeavesCanBeOpenedAgain(String word) throws IOException {
        DataSet set = DataSet.of(temp.resolve("set"), 10);
        set.picture("odd.jpg", 77);
        set.row(DataSet.row("a/b \"c\"", "odd.jpg", "行\n分け, \"引用\"", "1,2\n3", "x"));
        try (Exported exported = Exported.of(set.write(), temp)) {
            JsonlExporter.Request request =
                    Exported.request(Exported.NO_VALIDATION, JsonlExporter.Settings.DEFAULT);
            Projects.done(
                    DatasetExporter.KNOWN.run(
                            exported.curation, request.as(word), exported.folder, Progress.NONE));
            Path source =
                    word.equals("csv")
                            ? exported.folder.resolve("train.csv")
                            : exported.folder.resolve("train");
            try (Catalog catalog = Projects.done(Catalog.create(temp.resolve("again.odai")))) {
                Projects.done(new Importer().run(source, catalog, false, Progress.NONE));
                Map<String, String> again = told(Curation.open(catalog));
                assertThat(again).hasSize(11).isEqualTo(told(exported.curation));
            }
        }
    }

    /// What an example is, but for where its picture lies and what was not chosen.
    private static Map<String, String> told(Curation curation) {
        Map<String, String> told = new HashMap<>();
        for (Example example :
                curation.page(curation.judged().stream().map(it -> it.evidence().id()).toList())) {
            List<String> responses =
                    example.chosen().stream()
                            .map(it -> it.number() + " " + it.score() + " " + it.text())
                            .toList();
            told.put(
                    example.odaiId(),
                    example.odai() + example.type() + responses + example.image().sha256());
        }
        return told;
    }

    @Test
    void llamaFactoryFindsItsFilesAndPictures() throws IOException {
        try (Exported exported = project(8)) {
            everyResponseOfTheFirst(exported.curation);
            done(exported, "llamafactory");
            JsonNode info = json(exported.folder.resolve("dataset_info.json"));
            assertThat(info.fieldNames())
                    .toIterable()
                    .containsExactly("odai_train", "odai_validation");
            int rows = 0;
            for (JsonNode set : info) {
                for (JsonNode row : json(exported.folder.resolve(set.at("/file_name").asText()))) {
                    rows++;
                    String asked = row.at("/messages/1/content").asText();
                    assertThat(asked).startsWith("<image>画像で一言 ");
                    assertThat(row.at("/images")).hasSize(1);
                    assertThat(exported.folder.resolve(row.at("/images/0").asText()))
                            .isRegularFile();
                }
            }
            assertThat(rows).as("a row for each chosen response").isEqualTo(9);
            assertThat(exported.folder.resolve("train.yaml"))
                    .content()
                    .contains("dataset: odai_train", "eval_dataset: odai_validation");
            try (Stream<Path> pictures = Files.list(exported.folder.resolve("images"))) {
                assertThat(pictures).as("each once").hasSize(8);
            }
        }
    }

    private static void everyResponseOfTheFirst(Curation curation) {
        Example first =
                curation.page(List.of(curation.judged().getFirst().evidence().id())).getFirst();
        List<Response> all = first.responses().stream().map(it -> it.withChosen(true)).toList();
        curation.apply(new Change.ResponsesEdited(first.id(), all));
    }

    @Test
    void trlGetsPartsAndPaths() throws IOException {
        try (Exported exported = project(8)) {
            done(exported, "trl");
            JsonNode row = exported.lines("train.jsonl").getFirst();
            assertThat(row.at("/messages/0/content/0/text").asText()).isEqualTo("ボケて");
            assertThat(row.at("/messages/1/content").findValuesAsText("type"))
                    .containsExactly("image", "text");
            assertThat(exported.folder.resolve(row.at("/images/0").asText())).isRegularFile();
        }
    }

    @Test
    void fireworksGetsNoWebp() throws IOException {
        try (Exported exported = Exported.of(mixed(temp.resolve("set")), temp)) {
            JsonlExporter.Request request =
                    Exported.request(Exported.NO_VALIDATION, JsonlExporter.Settings.DEFAULT);
            exported.done(request);
            assertThat(types(exported)).contains("image/webp", "image/png");
            exported.done(request.as("fireworks"));
            assertThat(types(exported)).containsOnly("image/jpeg", "image/png");
        }
    }

    private static Path mixed(Path folder) {
        DataSet set = DataSet.of(folder, 8);
        set.write("a.webp", Formats.webp());
        set.row(DataSet.row("webp", "a.webp", "webp", "x"));
        set.write("b.png", Formats.png());
        set.row(DataSet.row("png", "b.png", "png", "x"));
        return set.write();
    }

    private static Set<String> types(Exported exported) throws IOException {
        Set<String> types = new HashSet<>();
        for (JsonNode line : exported.lines("train.jsonl")) {
            types.add(Exported.mimeType(line));
        }
        return types;
    }

    private static JsonNode json(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }
}
