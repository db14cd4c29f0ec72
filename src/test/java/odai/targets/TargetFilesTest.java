package odai.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import odai.dataset.Kind;
import odai.fixtures.Projects;
import odai.work.Outcome;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFilesTest {
    @TempDir private Path temp;

    private Path folder;
    private TargetFiles files;

    @BeforeEach
    void open() {
        folder = temp.resolve("targets");
        files = new TargetFiles(folder).load();
    }

    @AfterEach
    void backToTheShipped() {
        Targets.use(Stream.of());
    }

    private static Target openai() {
        return Targets.byId("openai").orElseThrow();
    }

    private static String extended() {
        return Targets.text("openai")
                .replace("2027-01-06", "2027-03-31")
                .replace("\"asOf\": \"2026-11-22\"", "\"asOf\": \"2026-12-24\"");
    }

    @Test
    void withoutAnyTheShippedOnesAreUsed() throws IOException {
        assertThat(Targets.all()).isEqualTo(Targets.shipped());
        assertThat(files.broken()).isEmpty();
        assertThat(files.edited("openai")).isFalse();
        assertThat(files.text("openai")).isEqualTo(Targets.text("openai"));
        assertThat(folder).as("nothing is written unasked").doesNotExist();
    }

    @Test
    void whatIsSavedIsUsedAtOnceAndAfterARestart() throws IOException {
        Projects.done(files.save("openai", extended()));
        assertThat(openai().asOf()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(openai().models().getFirst().acceptsJobsUntil())
                .isEqualTo(LocalDate.of(2027, 3, 31));
        Targets.use(Stream.of());
        TargetFiles later = new TargetFiles(folder).load();
        assertThat(openai().asOf()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(later.edited("openai")).isTrue();
        assertThat(later.text("openai")).isEqualTo(extended());
        assertThat(Targets.all()).extracting(Target::id).startsWith("practice", "openai");
    }

    @Test
    void backToTheShippedOne() {
        Projects.done(files.save("openai", extended()));
        assertThat(files.reset("openai")).isEmpty();
        assertThat(openai()).isEqualTo(Targets.shipped("openai").orElseThrow());
        assertThat(files.edited("openai")).isFalse();
        assertThat(files.reset("openai")).as("twice is no harm").isEmpty();
    }

    @Test
    void oneOfTheUsersOwnComesBehindTheShipped() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("mine.json"),
                Targets.text("compatible").replace("\"compatible\"", "\"mine\""));
        files.load();
        assertThat(Targets.all()).extracting(Target::id).endsWith("mine");
        assertThat(Targets.byId("mine")).isPresent();
        assertThat(Targets.shipped()).extracting(Target::id).doesNotContain("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "azure", "compatible"})
    void whatMayBeLeftOutIsAsShippedOrNone(String id) {
        String old =
                Targets.text(id)
                        .replaceAll("\\s*\"(ownModels|simulation)\": \\w+,", "")
                        .replaceAll(",?\\s*\"(tiers|sources)\": \\[[^]]*]", "")
                        .replaceAll(",(\\s*\"(retires|acceptsJobsUntil)\": [^,}]*)", "")
                        .replaceAll(",(\\s*\"(firmDeadline|existingCustomersOnly)\": \\w+)", "");
        assertThat(old).doesNotContain("ownModels", "sources", "tiers", "firmDeadline", "retires");
        Target target = Projects.done(files.save(id, old));
        Target shipped = Targets.shipped(id).orElseThrow();
        assertThat(target.ownModels()).isEqualTo(shipped.ownModels());
        assertThat(target.simulation()).isFalse();
        assertThat(target.sources()).isEmpty();
        assertThat(target.models()).hasSameSizeAs(shipped.models());
        assertThat(target.models())
                .allSatisfy(model -> {
                    assertThat(model.tiers()).isEmpty();
                    assertThat(model.firmDeadline()).isFalse();
                    assertThat(model.acceptsJobsUntil()).isNull();
                });
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", "nothing is in it"),
                Arguments.of("null", "nothing is in it"),
                Arguments.of("{", "line 1"),
                Arguments.of(
                        Targets.text("openai").replace("\"maxEpochs\": 50", "\"maxEpochs\": 0"),
                        "more than 0"),
                Arguments.of(
                        Targets.text("openai").replace("\"maxEpochs\": 50", "\"maxEpoch\": 50"),
                        "limits.maxEpochs: is missing"),
                Arguments.of(
                        Targets.text("openai").replace("\"ownModels\"", "\"ownModel\""),
                        "ownModel: there is no such field"),
                Arguments.of(
                        Targets.text("openai").replace("\"2027-01-06\"", "\"soon\""), "not a day"),
                Arguments.of(Targets.text("openai").replace("\"openai\"", "\"other\""), "openai"),
                Arguments.of(
                        Targets.text("openai")
                                .replace("\"simulation\": false", "\"simulation\": true"),
                        "only practice"),
                Arguments.of(
                        Targets.text("openai").replace("[A-Za-z0-9_.-]*", "[A-Z"), "suffixPattern"),
                Arguments.of(
                        Targets.text("openai")
                                .replace("\"trainingPrice\": 25", "\"trainingPrice\": -1"),
                        "price of"),
                Arguments.of(
                        Targets.text("openai").replaceFirst("\"name\": \"OpenAI\",", ""), "name"),
                Arguments.of(
                        Targets.text("openai").replaceFirst("\"maxSeed\": \\d+,", ""),
                        "limits.maxSeed: is missing"),
                Arguments.of(
                        Targets.text("openai").replaceFirst("\"id\": \"gpt[^,]*,", ""), "line"),
                Arguments.of(
                        Targets.text("openai")
                                .replaceFirst("(?s)\"ownModels.*", "\"ownModels\": false }"),
                        "none is listed"),
                Arguments.of(
                        Targets.text("openai")
                                .replace("\"lines\": \"openai\"", "\"lines\": \"xml\""),
                        "dialect.lines: there is no such form, only openai"),
                Arguments.of(
                        Targets.text("openai").replace("\"PERSON\":", "\"GHOST\":"),
                        "words.reasons"),
                Arguments.of(Targets.text("openai") + "x", "line"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatCannotBeUsedIsSaidWithItsPlaceAndNotKept(String text, String said) {
        ServiceProblem.TargetUnusable problem =
                (ServiceProblem.TargetUnusable) Projects.problem(files.save("openai", text));
        assertThat(problem.detail()).contains(said);
        assertThat(problem.path()).endsWith("openai.json");
        assertThat(folder.resolve("openai.json")).doesNotExist();
        assertThat(openai()).isEqualTo(Targets.shipped("openai").orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aFileThatCannotBeUsedIsLeftAloneAndTheShippedOneIsUsed(String text, String said)
            throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("openai.json"), text);
        files.load();
        assertThat(files.broken())
                .singleElement()
                .satisfies(it -> assertThat(it.toString()).contains("openai.json", said));
        assertThat(openai()).isEqualTo(Targets.shipped("openai").orElseThrow());
        assertThat(folder.resolve("openai.json")).hasContent(text);
        assertThat(files.text("openai")).as("to be mended").isEqualTo(text);
    }

    @Test
    void aTargetNamesTheKindsItHasWordsFor() throws IOException {
        String some =
                Targets.text("openai")
                        .replaceFirst("\\s*\"PERSON\": \"[^\"]*\",", "")
                        .replaceFirst(",\\s*\"CAPTCHA\": \"[^\"]*\"", "");
        Target target = Projects.done(files.save("openai", some));
        assertThat(target.words().reasons()).containsOnlyKeys(Kind.FACE, Kind.CHILD);
        assertThat(target.words().reason(Kind.FACE)).isEqualTo("contains faces");
        assertThat(target.words().reason(Kind.PERSON)).isEqualTo("person");
        assertThat(target.words().skipping("f", 1, 9, Set.of(Kind.FACE, Kind.CAPTCHA)))
                .contains("captcha, contains faces");
    }

    @Test
    void aTargetWithoutReasonsUsesTheKindsOwnWords() {
        String none = Targets.text("openai").replaceFirst(",\\s*\"reasons\": \\{[^}]*}", "");
        assertThat(none).doesNotContain("reasons\":");
        Target target = Projects.done(files.save("openai", none));
        assertThat(Kind.values()).allMatch(it -> target.words().reason(it).equals(it.wire()));
    }

    @Test
    void linesThatAreNotNamedAreOpenAis() {
        String text =
                Targets.text("compatible")
                        .replace("\"compatible\"", "\"mine\"")
                        .replaceFirst("\"lines\": \"openai\",", "");
        assertThat(text).doesNotContain("\"lines\"");
        Target target = Projects.done(files.save("mine", text));
        assertThat(target.dialect().lines()).isEqualTo("openai");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder, "a file in the folder's place");
        assertThat(files.save("openai", extended())).isInstanceOf(Outcome.Failed.class);
        assertThat(openai()).isEqualTo(Targets.shipped("openai").orElseThrow());
    }
}
