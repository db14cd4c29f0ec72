package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import odai.curating.Curation;
import odai.dataset.Checkpoint;
import odai.dataset.Example;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.VerdictName;
import odai.fixtures.Projects;
import odai.fixtures.ReadOnlyFolder;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.work.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Projects as people have them from every version there was: see EarlierProjects.
class EarlierProjectsTest {
    private static final String TABLES =
            "SELECT name || ': ' || sql FROM sqlite_master WHERE type = 'table' ORDER BY name";

    private static final List<VerdictName> DECIDED =
            List.of(
                    VerdictName.TRAINS,
                    VerdictName.EXCLUDED,
                    VerdictName.SKIPPED,
                    VerdictName.REFUSED,
                    VerdictName.TRAINS,
                    VerdictName.REVIEW);
    private static final List<VerdictName> IMPORTED =
            List.of(
                    VerdictName.REVIEW,
                    VerdictName.TRAINS,
                    VerdictName.TRAINS,
                    VerdictName.TRAINS,
                    VerdictName.SKIPPED,
                    VerdictName.REVIEW);

    @TempDir private Path temp;

    /// All before the newest. A new script needs the file of the version that was the newest.
    static IntStream versions() {
        return IntStream.range(1, Migrations.newest());
    }

    private Path project(int version) throws IOException {
        return EarlierProjects.copy(version, temp.resolve("p.odai"));
    }

    private static List<VerdictName> verdicts(Curation curation) {
        return curation.judged().stream().map(it -> it.verdict().name()).toList();
    }

    private static List<Example> examples(Catalog catalog) {
        return catalog.examples().page(List.of(1L, 2L, 3L, 4L, 5L, 6L));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theKeptFileHasTheTablesOfItsVersion(int version) throws IOException, SQLException {
        SqliteFile kept = SqliteFile.in(project(version).resolve(Catalog.FILE));
        SqliteFile made = SqliteFile.in(temp.resolve("made.db"));
        try (Connection then = kept.connect();
                Connection now = made.connect()) {
            assertThat(Migrations.version(then)).isEqualTo(version);
            Migrations.apply(now, StoredPaths.of(temp), version);
            assertThat(Sql.list(then, TABLES, row -> row.getString(1)))
                    .as("a script that people have run never changes")
                    .isEqualTo(Sql.list(now, TABLES, row -> row.getString(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void itOpensAndHasEveryVerdictFlagAndFinding(int version) throws IOException {
        try (Catalog catalog = Projects.done(Catalog.open(project(version)));
                Curation curation = Curation.open(catalog)) {
            assertThat(verdicts(curation)).isEqualTo(DECIDED);
            List<Example> examples = examples(catalog);
            assertThat(examples.getFirst().odai()).isEqualTo("画像で一言 (手直し)");
            assertThat(examples.getFirst().originalOdai()).isEqualTo("画像で一言");
            assertThat(examples.get(1).responses()).hasSize(1);
            assertThat(examples.get(3).refusal()).isEqualTo("The image was refused.");
            assertThat(examples.get(4).findings().getFirst().confidence()).isEqualTo(.9);
            assertThat(examples.getLast().image().fileName()).isEqualTo("6.jpg");
            assertThat(catalog.examples().search("手直し ねこ")).isEqualTo(Set.of(1L));
            assertThat(curation.settings().order().repairs()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyStepIsUndoneAndRedone(int version) throws IOException {
        try (Catalog catalog = Projects.done(Catalog.open(project(version)));
                Curation curation = Curation.open(catalog)) {
            List<Example> before = examples(catalog);
            List<VerdictName> settled = List.copyOf(DECIDED.subList(0, 5));
            assertThat(curation.redo()).isPresent();
            assertThat(curation.canRedo()).isFalse();
            assertThat(verdicts(curation))
                    .startsWith(settled.toArray(VerdictName[]::new))
                    .endsWith(VerdictName.TRAINS);
            for (int step = 0; step < 8; step++) {
                assertThat(curation.undo()).isPresent();
            }
            assertThat(curation.canUndo()).isFalse();
            assertThat(verdicts(curation)).isEqualTo(IMPORTED);
            assertThat(examples(catalog)).allMatch(it -> it.odai().equals(it.originalOdai()));
            for (int step = 0; step < 7; step++) {
                assertThat(curation.redo()).isPresent();
            }
            assertThat(examples(catalog)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void jobsKeepTheirStateEventsCurveAndCheckpoints(int version) throws IOException {
        Path project = project(version);
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            JobRecord first = catalog.jobs().byId(1).orElseThrow();
            assertThat(first.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(first.tunedModel()).isEqualTo("ft:gpt-4o-2024-08-06:cats::one");
            assertThat(first.trainedTokens()).isEqualTo(12345);
            assertThat(Path.of(first.exportFolder()))
                    .isEqualTo(catalog.folder().resolve("exports/2025-01-02-gpt-4o"));
            assertThat(catalog.jobs().events(1))
                    .extracting(JobEvent::id)
                    .containsExactly("event-1", "event-2");
            assertThat(catalog.jobs().curve(1))
                    .extracting(it -> it.step(), it -> it.trainLoss(), it -> it.validation())
                    .containsExactly(tuple(1, 2.5, 2.625), tuple(2, 1.5, 1.75));
            assertThat(catalog.jobs().checkpoints(1))
                    .extracting(Checkpoint::id)
                    .containsExactly("ckpt-1");
            assertThat(catalog.jobs().byId(2).orElseThrow())
                    .extracting(JobRecord::state, JobRecord::remoteId)
                    .containsExactly(JobState.RUNNING, "ftjob-two");
        }
    }

    /// Each from the version that began to store it.
    @ParameterizedTest
    @MethodSource("versions")
    void whatCameLaterIsThereFromItsVersionOn(int version) throws IOException {
        try (Catalog catalog = Projects.done(Catalog.open(project(version)))) {
            assertThat(catalog.trails().of(2).baseUrl().isEmpty()).isEqualTo(version < 2);
            assertThat(catalog.skips().of(1).isPresent()).isEqualTo(version >= 2);
            assertThat(catalog.fingerprints().of(List.of(1L, 2L))).hasSize(version < 3 ? 0 : 2);
            assertThat(catalog.moderations().counting()).hasSize(version < 4 ? 0 : 1);
            assertThat(catalog.comparisons().all()).hasSize(version < 5 ? 0 : 1);
            assertThat(catalog.comparisons().judgements(1)).hasSize(version < 5 ? 0 : 1);
            assertThat(catalog.uploads().of(3, "training.jsonl").isPresent())
                    .isEqualTo(version >= 6);
            assertThat(catalog.outcomes().kept(1)).hasSize(version < 7 ? 0 : 1);
            assertThat(catalog.outcomes().estimate(1).isPresent()).isEqualTo(version >= 7);
            assertThat(catalog.trails().of(2).filesOf()).isEqualTo(version < 8 ? null : 1L);
            assertThat(catalog.unanswered().all()).hasSize(version < 10 ? 0 : 1);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theDecisionsAreCopiedAsTheyWereBeforeTablesChange(int version)
            throws IOException, SQLException {
        Path project = project(version);
        Projects.done(Catalog.open(project)).close();
        Path copy;
        try (var files = Files.list(project.resolve("backups"))) {
            copy = files.toList().getFirst();
        }
        assertThat(copy.getFileName().toString()).endsWith("-version-" + version + ".sqlite");
        try (Connection connection = DecisionCopies.reading(copy)) {
            assertThat(Migrations.version(connection)).isEqualTo(version);
            assertThat(Sql.list(connection, "SELECT change FROM step", row -> row.getString(1)))
                    .hasSize(8);
            assertThat(
                            Sql.list(
                                    connection,
                                    "SELECT decision || confirmed || cleared FROM example ORDER BY id",
                                    row -> row.getString(1)))
                    .containsExactly(
                            "keep",
                            "exclude",
                            "undecidedface",
                            "undecided",
                            "undecidedface",
                            "undecided");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theNextOpeningFindsNothingToMigrate(int version) throws IOException, SQLException {
        Path project = project(version);
        Projects.done(Catalog.open(project)).close();
        try (Connection connection = SqliteFile.in(project.resolve(Catalog.FILE)).connect()) {
            assertThat(Migrations.version(connection)).isEqualTo(Migrations.newest());
        }
        Projects.done(Catalog.open(project)).close();
        try (var files = Files.list(project.resolve("backups"))) {
            assertThat(files.toList()).hasSize(1);
        }
    }

    @Test
    void theOldestIsLookedAtWhereNothingCanBeWritten() throws IOException {
        Path project = project(1);
        try (ReadOnlyFolder _ = ReadOnlyFolder.make(project);
                Catalog catalog = Projects.done(Catalog.open(project));
                Curation curation = Curation.open(catalog)) {
            assertThat(catalog.access()).isEqualTo(Catalog.Access.READ_ONLY);
            assertThat(verdicts(curation)).isEqualTo(DECIDED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void aNewerOneIsRefusedInOneSentenceAndLeftAsItIs(String language)
            throws IOException, SQLException {
        int newer = Migrations.newest() + 1;
        Path project = project(1);
        Path file = project.resolve(Catalog.FILE);
        try (Connection connection = SqliteFile.in(file).connect()) {
            Sql.update(connection, "PRAGMA user_version = " + newer);
        }
        byte[] before = Files.readAllBytes(file);
        Problem problem = Projects.problem(Catalog.open(project));
        String sentence =
                new ProblemTexts(new Texts(Locale.forLanguageTag(language))).sentence(problem);
        assertThat(sentence)
                .contains(project.toString(), "" + newer, "" + Migrations.newest())
                .endsWith(language.equals("ja") ? "。" : ".");
        assertThat(sentence.substring(0, sentence.length() - 1))
                .as("one sentence")
                .doesNotContain(". ", "。", "\n");
        assertThat(before).isEqualTo(Files.readAllBytes(file));
        assertThat(project.resolve("backups")).doesNotExist();
    }
}
