package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.dataset.Example;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.Response;
import odai.fixtures.Projects;
import odai.work.Problem;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    @TempDir private Path temp;

    @Test
    void theSameAgainIsAlreadyThereAndOtherContentIsAConflict() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 3)) {
            assertThat(catalog.examples().add(List.of(Projects.example(1))))
                    .containsExactly(ExampleStore.Added.ALREADY_THERE);
            var other = Projects.example(1);
            var changed =
                    new odai.dataset.NewExample(
                            other.odaiId(),
                            other.type(),
                            "別のお題",
                            other.responses(),
                            other.image(),
                            other.origin(),
                            Set.of());
            assertThat(catalog.examples().add(List.of(changed)))
                    .containsExactly(ExampleStore.Added.CONFLICT);
            assertThat(catalog.examples().count()).isEqualTo(3);
        }
    }

    @Test
    void anIdenticalPictureIsMarkedAndNotMerged() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 1)) {
            var twin = Projects.example(0);
            catalog.examples()
                    .add(
                            List.of(
                                    new odai.dataset.NewExample(
                                            "twin",
                                            twin.type(),
                                            twin.odai(),
                                            twin.responses(),
                                            twin.image(),
                                            "x",
                                            Set.of())));
            assertThat(example(catalog, "example-0").defects()).doesNotContain(Defect.DUPLICATE);
            assertThat(example(catalog, "twin").defects()).contains(Defect.DUPLICATE);
        }
    }

    @Test
    void searchFindsOneCharacterAndHalfWidthKanaAndEditedText() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 12)) {
            assertThat(catalog.examples().search("手")).hasSize(12);
            assertThat(catalog.examples().search("カタカナ")).hasSize(12);
            assertThat(catalog.examples().search("日 11")).hasSize(1);
            catalog.decisions().apply(new Change.OdaiEdited(1, "宇宙飛行士"));
            assertThat(catalog.examples().search("宇宙")).containsExactly(1L);
            catalog.decisions().undo();
            assertThat(catalog.examples().search("宇宙")).isEmpty();
        }
    }

    @Test
    void undoingAllGivesTheStartAndRedoingAllTheEndAlsoAfterReopening() {
        Path folder = temp.resolve("p.odai");
        List<Evidence> start;
        List<Evidence> end;
        int steps = 200;
        try (Catalog catalog = Projects.of(folder, 20)) {
            start = catalog.examples().evidence();
            java.util.Random random = new java.util.Random(42);
            for (int i = 0; i < steps; i++) {
                catalog.decisions().apply(change(random));
            }
            end = catalog.examples().evidence();
        }
        assertThat(end).isNotEqualTo(start);
        try (Catalog catalog = Projects.done(Catalog.open(folder))) {
            for (int i = 0; i < steps; i++) {
                assertThat(catalog.decisions().undo()).isPresent();
            }
            assertThat(catalog.decisions().undo()).isEmpty();
            assertThat(catalog.examples().evidence()).isEqualTo(start);
        }
        try (Catalog catalog = Projects.done(Catalog.open(folder))) {
            for (int i = 0; i < steps; i++) {
                assertThat(catalog.decisions().redo()).isPresent();
            }
            assertThat(catalog.examples().evidence()).isEqualTo(end);
        }
    }

    private static Change change(java.util.Random random) {
        List<Long> ids = random.longs(1 + random.nextInt(5), 1, 21).distinct().boxed().toList();
        return switch (random.nextInt(5)) {
            case 0 -> new Change.Decided(ids, Decision.values()[random.nextInt(3)]);
            case 1 ->
                    new Change.Flagged(
                            ids,
                            Kind.values()[random.nextInt(4)],
                            random.nextBoolean() ? FlagWord.CONFIRMED : FlagWord.CLEARED);
            case 2 -> new Change.Flagged(ids, Kind.values()[random.nextInt(4)], null);
            case 3 ->
                    new Change.ResponsesEdited(
                            ids.getFirst(),
                            List.of(
                                    new Response(
                                            1, random.nextBoolean() ? "あ" : "", null, 1, true)));
            default ->
                    new Change.Together(
                            List.of(
                                    new Change.RefusalRecorded(
                                            ids, random.nextBoolean() ? "no" : null),
                                    new Change.Decided(ids, Decision.EXCLUDE)));
        };
    }

    @Test
    void anExampleWithoutAVisibleResponseIsUnusableUntilOneIsTyped() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 1)) {
            catalog.decisions()
                    .apply(
                            new Change.ResponsesEdited(
                                    1, List.of(new Response(1, " 　\u200b", null, 0, true))));
            assertThat(catalog.examples().evidence().getFirst().defects())
                    .contains(Defect.NO_RESPONSE);
            catalog.decisions()
                    .apply(
                            new Change.ResponsesEdited(
                                    1, List.of(new Response(1, "はい", null, 0, true))));
            assertThat(catalog.examples().evidence().getFirst().defects())
                    .doesNotContain(Defect.NO_RESPONSE);
        }
    }

    @Test
    void aNewerFileADamagedFileAndAFolderOfPicturesAreEachSaidSo()
            throws SQLException, IOException {
        Path newer = temp.resolve("newer.odai");
        Projects.of(newer, 1).close();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + newer.resolve("catalog.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        assertThat(problem(newer)).isInstanceOf(ProjectProblem.NewerVersion.class);
        Path damaged = Files.createDirectory(temp.resolve("damaged.odai"));
        Files.writeString(
                damaged.resolve("catalog.db"),
                "this is no database, whatever its name says".repeat(50));
        assertThat(problem(damaged)).isInstanceOf(ProjectProblem.Damaged.class);
        assertThat(problem(temp)).isInstanceOf(ProjectProblem.NotAProject.class);
        assertThat(problem(temp.resolve("none"))).isInstanceOf(ProjectProblem.NotFound.class);
    }

    @Test
    void twoOpenCatalogsSeeEachOthersDecisions() {
        Path folder = temp.resolve("p.odai");
        try (Catalog one = Projects.of(folder, 2);
                Catalog other = Projects.done(Catalog.open(folder))) {
            one.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
            other.decisions().apply(new Change.Decided(List.of(2L), Decision.EXCLUDE));
            assertThat(one.examples().evidence())
                    .extracting(Evidence::decision)
                    .containsExactly(Decision.KEEP, Decision.EXCLUDE);
        }
    }

    private static Problem problem(Path folder) {
        return Projects.problem(Catalog.open(folder));
    }

    private static Example example(Catalog catalog, String odaiId) {
        return catalog.examples().byOdaiId(odaiId).orElseThrow();
    }
}
