package odai.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.Response;
import odai.dataset.SplitPlan;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import odai.images.Sha256;
import odai.targets.Target;
import odai.work.ExportProblem;
import odai.work.Outcome;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlExporterTest {
    private static final SplitPlan BEFORE = new SplitPlan(0.25, 42, SplitPlan.When.BEFORE);
    private static final SplitPlan AFTER = new SplitPlan(0.25, 42, SplitPlan.When.AFTER);

    @TempDir private Path temp;

    private Exported project(int examples) {
        return Exported.of(DataSet.of(temp.resolve("set"), examples).write(), temp);
    }

    private static JsonlExporter.Request plain(SplitPlan plan) {
        return Exported.request(plan, JsonlExporter.Settings.DEFAULT);
    }

    @Test
    void everyLineIsAsTheFormatSaysAndItsPictureByteForByte() throws IOException {
        try (Exported exported = project(12)) {
            exported.done();
            List<JsonNode> lines = exported.lines("train.jsonl");
            assertThat(lines).hasSize(12);
            for (int i = 0; i < 12; i++) {
                JsonNode messages = lines.get(i).path("messages");
                assertThat(lines.get(i).fieldNames()).toIterable().containsExactly("messages");
                assertThat(messages.findValuesAsText("role"))
                        .containsExactly("system", "user", "assistant");
                assertThat(messages.at("/0/content").asText()).isEqualTo("ボケて");
                assertThat(messages.at("/1/content").findValuesAsText("type"))
                        .containsExactly("text", "image_url");
                assertThat(Exported.odai(lines.get(i))).isEqualTo("画像で一言 " + i);
                assertThat(Exported.answer(lines.get(i))).isEqualTo("うまい " + i);
                assertThat(Exported.mimeType(lines.get(i))).isEqualTo("image/jpeg");
                assertThat(Exported.picture(lines.get(i))).isEqualTo(TestPictures.jpeg(i));
            }
            assertThat(exported.lines("validation.jsonl")).isEmpty();
        }
    }

    @Test
    void anotherSystemTextIsInEveryLine() throws IOException {
        try (Exported exported = project(3)) {
            exported.curation.settings().order().systemText("一言で\n\"ボケて\"");
            exported.done();
            assertThat(exported.lines("train.jsonl"))
                    .allMatch(
                            line -> line.at("/messages/0/content").asText().equals("一言で\n\"ボケて\""));
        }
    }

    @Test
    void everyLineIsInTheManifestWithItsExampleResponseAndHash() throws IOException {
        try (Exported exported = project(8)) {
            exported.done(plain(AFTER));
            JsonNode manifest = exported.manifest();
            for (String split : List.of("training", "validation")) {
                List<JsonNode> lines =
                        exported.lines(
                                split.equals("training") ? "train.jsonl" : "validation.jsonl");
                assertThat(manifest.path(split)).hasSize(lines.size());
                for (int i = 0; i < lines.size(); i++) {
                    JsonNode entry = manifest.path(split).path(i);
                    assertThat(entry.path("line").asInt()).isEqualTo(i + 1);
                    assertThat(entry.path("split").asText()).isEqualTo(split);
                    assertThat(entry.path("response").asInt()).isEqualTo(1);
                    assertThat("画像で一言 " + entry.path("example").asText().substring(5))
                            .isEqualTo(Exported.odai(lines.get(i)));
                    assertThat(entry.path("sha256").asText())
                            .isEqualTo(Sha256.of(Exported.picture(lines.get(i))));
                }
            }
        }
    }

    @Test
    void theManifestSaysWhatItWasMadeWith() throws IOException {
        try (Exported exported = project(8)) {
            exported.done(plain(AFTER));
            JsonNode settings = exported.manifest().path("settings");
            assertThat(settings.path("target").asText()).isEqualTo("openai");
            assertThat(settings.path("validation").asDouble()).isEqualTo(0.25);
            assertThat(settings.path("seed").asLong()).isEqualTo(42);
            assertThat(settings.path("split").asText()).isEqualTo("after");
            assertThat(settings.path("inclusion").asText()).isEqualTo("all-usable");
            assertThat(settings.path("verdicts").path("trains").asInt()).isEqualTo(8);
            assertThat(settings.path("system").asText()).isEqualTo("ボケて");
        }
    }

    @Test
    void theRowsAreTheOnesScikitLearnWouldChooseInItsOrder() throws IOException {
        try (Exported exported = project(16)) {
            exported.done(plain(AFTER));
            // train_test_split(range(16), test_size=0.25, random_state=42) of scikit-learn
            assertThat(odai(exported, "validation.jsonl")).isEqualTo(named(0, 1, 5, 14));
            assertThat(odai(exported, "train.jsonl"))
                    .isEqualTo(named(13, 11, 8, 9, 2, 15, 4, 7, 10, 12, 3, 6));
        }
    }

    @Test
    void splitBeforeLeavesTheOthersWhereTheyWereAndSplitAfterDealsAnew() throws IOException {
        try (Exported exported = project(16)) {
            exported.done(plain(BEFORE));
            List<String> whole = odai(exported, "validation.jsonl");
            exported.curation.decide(List.of(1L, 5L, 9L), Decision.EXCLUDE);
            exported.done(plain(BEFORE));
            List<String> left = odai(exported, "validation.jsonl");
            assertThat(whole).containsAll(left);
            Set<String> gone = new HashSet<>(whole);
            gone.removeAll(left);
            assertThat(Set.of("画像で一言 0", "画像で一言 4", "画像で一言 8")).containsAll(gone);
            exported.done(plain(AFTER));
            assertThat(odai(exported, "validation.jsonl")).hasSize(4);
            assertThat(odai(exported, "train.jsonl")).hasSize(9);
        }
    }

    private static List<String> named(int... rows) {
        return IntStream.of(rows).mapToObj(row -> "画像で一言 " + row).toList();
    }

    private static List<String> odai(Exported exported, String file) throws IOException {
        return exported.lines(file).stream().map(Exported::odai).toList();
    }

    @Test
    void everyChosenResponseHasALineAndAnExamplesLinesStandTogether() throws IOException {
        DataSet set = new DataSet(temp.resolve("set"));
        for (int i = 0; i < 10; i++) {
            set.picture(i + ".jpg", i);
            set.row(DataSet.row("e" + i, i + ".jpg", "odai " + i, "a" + i, "b" + i, "c" + i));
        }
        try (Exported exported = Exported.of(set.write(), temp)) {
            for (Example example : exported.curation.page(List.of(2L, 7L))) {
                List<Response> chosen =
                        example.responses().stream()
                                .map(it ->
                                        new Response(
                                                it.number(),
                                                it.text(),
                                                it.original(),
                                                it.score(),
                                                it.number() != 2))
                                .toList();
                exported.curation.apply(new Change.ResponsesEdited(example.id(), chosen));
            }
            exported.done(plain(AFTER));
            Map<String, List<String>> answers = new TreeMap<>();
            for (String file : List.of("train.jsonl", "validation.jsonl")) {
                String before = "";
                for (JsonNode line : exported.lines(file)) {
                    String odai = Exported.odai(line);
                    assertThat(odai.equals(before) || !answers.containsKey(odai))
                            .as("lines of %s stand together, in one file", odai)
                            .isTrue();
                    answers.computeIfAbsent(odai, _ -> new ArrayList<>())
                            .add(Exported.answer(line));
                    before = odai;
                }
            }
            assertThat(answers).hasSize(10);
            assertThat(answers.get("odai 1")).containsExactly("a1", "c1");
            assertThat(answers.get("odai 6")).containsExactly("a6", "c6");
            assertThat(answers.get("odai 2")).containsExactly("a2");
        }
    }

    @Test
    void twoExportsInARowAreTheSame() throws IOException {
        try (Exported exported = project(10)) {
            exported.done(plain(AFTER));
            byte[] first = Files.readAllBytes(exported.folder.resolve("train.jsonl"));
            exported.done(plain(AFTER));
            assertThat(exported.folder.resolve("train.jsonl")).hasBinaryContent(first);
            assertThat(Manifest.verify(exported.folder)).isInstanceOf(Outcome.Done.class);
            assertThat(names(exported.folder))
                    .containsExactlyInAnyOrder("manifest.json", "train.jsonl", "validation.jsonl");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aByteOrderMarkStandsWhereTheTargetWantsOne() throws IOException {
        Target openai = Exported.TARGET;
        Target marked =
                new Target(
                        openai.id(),
                        openai.name(),
                        openai.simulation(),
                        openai.asOf(),
                        openai.baseUrl(),
                        openai.baseUrlPattern(),
                        openai.keyVariable(),
                        openai.console(),
                        openai.sources(),
                        openai.limits(),
                        new Target.Dialect("openai", true, "high", "", ""),
                        openai.words(),
                        openai.ownModels(),
                        openai.models());
        try (Exported exported = project(4)) {
            exported.done(Exported.request(marked, AFTER, JsonlExporter.Settings.DEFAULT));
            for (String file : List.of("train.jsonl", "validation.jsonl")) {
                byte[] bytes = Files.readAllBytes(exported.folder.resolve(file));
                assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
                assertThat(bytes[3]).isEqualTo((byte) '{');
            }
            exported.done(plain(AFTER));
            assertThat(Files.readAllBytes(exported.folder.resolve("train.jsonl")))
                    .startsWith('{', '"');
        }
    }

    @Test
    void stoppedMidwayNothingHalfIsLeftAndTheExportBeforeStands() throws IOException {
        try (Exported exported = project(40)) {
            exported.done();
            byte[] before = Files.readAllBytes(exported.folder.resolve("train.jsonl"));
            exported.curation.settings().order().systemText("another");
            Outcome<JsonlExporter.Export> outcome =
                    new JsonlExporter()
                            .run(
                                    exported.curation,
                                    plain(Exported.NO_VALIDATION),
                                    exported.folder,
                                    new StopAfter(3));
            assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
            assertThat(names(exported.folder))
                    .containsExactlyInAnyOrder("manifest.json", "train.jsonl", "validation.jsonl");
            assertThat(exported.folder.resolve("train.jsonl")).hasBinaryContent(before);
            assertThat(Manifest.verify(exported.folder)).isInstanceOf(Outcome.Done.class);
        }
    }

    /// Somebody who presses "stop".
    private static final class StopAfter implements Progress {
        private final int most;
        private long done;

        StopAfter(int most) {
            this.most = most;
        }

        @Override
        public void report(long now, long total) {
            done = now;
        }

        @Override
        public boolean stopped() {
            return done >= most;
        }
    }

    @Test
    void progressCountsToTheEnd() {
        try (Exported exported = project(9)) {
            List<Long> seen = new ArrayList<>();
            Progress progress =
                    (done, total) -> {
                        seen.add(done);
                        assertThat(total).isEqualTo(9);
                    };
            new JsonlExporter().run(exported.curation, plain(AFTER), exported.folder, progress);
            assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        }
    }

    @Test
    void aPictureThatChangedSinceIsNamedAndNothingIsWritten() throws IOException {
        try (Exported exported = project(6)) {
            Path picture = temp.resolve("set").resolve("4.jpg");
            byte[] other = Files.readAllBytes(picture);
            other[other.length / 2] ^= 1;
            Files.write(picture, other);
            assertThat(exported.run(plain(AFTER)))
                    .isEqualTo(
                            Outcome.failed(
                                    new ExportProblem.PictureChanged(
                                            "odai-4", picture.toRealPath().toString())));
            assertThat(names(exported.folder)).isEmpty();
        }
    }

    @Test
    void aPictureThatIsGoneIsNamed() throws IOException {
        try (Exported exported = project(6)) {
            Files.delete(temp.resolve("set").resolve("2.jpg"));
            assertThat(Projects.problem(exported.run(plain(AFTER))))
                    .isInstanceOf(ExportProblem.PictureChanged.class);
        }
    }

    @Test
    void nothingToExportIsAProblem() {
        try (Exported exported = project(2)) {
            exported.curation.decide(List.of(1L, 2L), Decision.EXCLUDE);
            assertThat(exported.run(plain(AFTER)))
                    .isEqualTo(Outcome.failed(new ExportProblem.TooFewExamples(0, 1)));
            assertThat(exported.folder).doesNotExist();
        }
    }

    @Test
    void aFolderThatIsAFileIsAProblem() throws IOException {
        try (Exported exported = project(2)) {
            Files.writeString(exported.folder, "in the way");
            assertThat(Projects.problem(exported.run(plain(AFTER))))
                    .isInstanceOf(ExportProblem.FolderNotWritable.class);
        }
    }
}
