package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import odai.dataset.Change;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.JobState;
import odai.fixtures.DataSet;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import odai.importing.ImportReport;
import odai.importing.Importer;
import odai.importing.PictureCheck;
import odai.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A project that is moved, renamed, linked to or named in another way, with its pictures and
/// without.
class MovedProjectTest {
    private static final int COUNT = 3;

    @TempDir private Path temp;

    private Path home;
    private Path own;

    @BeforeEach
    void everythingThatHoldsAPath() throws IOException {
        home = Files.createDirectories(temp.toRealPath().resolve("home 家"));
        Path set = home.resolve("set").resolve("が ぱ");
        DataSet.of(set, COUNT).write();
        own = Files.write(home.resolve("own.jpg"), new byte[] {1});
        Path relative = Path.of("").toAbsolutePath().relativize(home.resolve("p.odai"));
        try (Catalog catalog = Projects.done(Catalog.create(relative))) {
            importing(set, catalog);
            catalog.jobs()
                    .add(Jobs.at("practice", JobState.UPLOADING, catalog.exports().resolve("1")));
            catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
            String first = catalog.examples().page(List.of(1L)).getFirst().image().path();
            catalog.comparisons()
                    .add(
                            new Comparison(
                                    0,
                                    Instant.EPOCH,
                                    "practice",
                                    "",
                                    List.of("m"),
                                    List.of(
                                            new ComparedOdai(0, 1, "odai-0", "o", first, ""),
                                            new ComparedOdai(1, 0, "", "o", own.toString(), ""))));
        }
    }

    private static ImportReport importing(Path set, Catalog catalog) {
        return Projects.done(new Importer().run(set, catalog, false, Progress.NONE));
    }

    private static Catalog open(Path project) {
        return Projects.done(Catalog.open(project));
    }

    private static Path picture(Catalog catalog, long id) {
        return Path.of(catalog.examples().page(List.of(id)).getFirst().image().path());
    }

    /// Everything lies in the project, its pictures in that home.
    private static void assertWhole(Catalog catalog, Path pictures) {
        assertThat(PictureCheck.run(catalog)).as("missing or changed").isEmpty();
        assertThat(catalog.examples().count()).isEqualTo(COUNT);
        for (long id = 1; id <= COUNT; id++) {
            assertThat(picture(catalog, id))
                    .isEqualTo(pictures.resolve("set/が ぱ").resolve((id - 1) + ".jpg"));
        }
        Path export = Path.of(catalog.jobs().all().getFirst().exportFolder());
        assertThat(export).isEqualTo(catalog.folder().resolve("exports/1"));
        List<ComparedOdai> asked = catalog.comparisons().all().getFirst().odai();
        assertThat(Path.of(asked.getFirst().picture())).isEqualTo(picture(catalog, 1));
        assertThat(Path.of(asked.getLast().picture())).isEqualTo(pictures.resolve("own.jpg"));
        Example first = catalog.examples().page(List.of(1L)).getFirst();
        assertThat(first.decision()).isEqualTo(Decision.KEEP);
    }

    @Test
    void noColumnHoldsTheProjectsPlace() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + home.resolve("p.odai/catalog.db"))) {
            List<String> held = new ArrayList<>();
            for (String column : columns(connection)) {
                String table = column.substring(0, column.indexOf('.'));
                String name = column.substring(column.indexOf('.') + 1);
                held.addAll(
                        Sql.list(
                                connection,
                                "SELECT '%s ' || %s FROM %s WHERE instr(%s, ?) > 0"
                                        .formatted(column, name, table, name),
                                row -> row.getString(1),
                                temp.getFileName().toString()));
            }
            assertThat(held).containsExactly("project_folder.path " + home.resolve("p.odai"));
        }
    }

    private static List<String> columns(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c"
                        + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'",
                row -> row.getString(1));
    }

    @Test
    void aPathIsStoredByNoStatementAsItIs() {
        try (Catalog catalog = open(home.resolve("p.odai"))) {
            assertThat(catalog.folder()).isAbsolute();
        }
        assertThatThrownBy(
                        () -> {
                            try (Connection connection =
                                    DriverManager.getConnection("jdbc:sqlite::memory:")) {
                                Sql.first(connection, "SELECT ?", row -> row.getString(1), home);
                            }
                        })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void togetherWithItsPicturesItFindsThem() throws IOException {
        Path moved = Files.move(home, temp.toRealPath().resolve("moved"));
        try (Catalog catalog = open(moved.resolve("p.odai"))) {
            assertWhole(catalog, moved);
        }
    }

    @Test
    void renamedItFindsThem() throws IOException {
        Path renamed = Files.move(home.resolve("p.odai"), home.resolve("新 q.odai"));
        try (Catalog catalog = open(renamed)) {
            assertWhole(catalog, home);
        }
    }

    @Test
    void movedAloneItFindsThemWhereTheyStayed() throws IOException {
        Path far = Files.createDirectories(temp.toRealPath().resolve("far/away"));
        Path moved = Files.move(home.resolve("p.odai"), far.resolve("p.odai"));
        try (Catalog catalog = open(moved)) {
            assertWhole(catalog, home);
        }
        try (Catalog catalog = open(moved)) {
            assertThat(importing(home.resolve("set/が ぱ"), catalog).alreadyThere())
                    .as("the same pictures, no second ones")
                    .isEqualTo(COUNT);
            assertWhole(catalog, home);
        }
        Path again = Files.move(moved, temp.toRealPath().resolve("again.odai"));
        try (Catalog catalog = open(again)) {
            assertWhole(catalog, home);
        }
    }

    @Test
    void whatIsStoredAfterAMoveIsFoundAfterTheNextOne() throws IOException {
        Path far = Files.createDirectories(temp.toRealPath().resolve("far"));
        Path moved = Files.move(home.resolve("p.odai"), far.resolve("p.odai"));
        Path more = DataSet.of(far.resolve("more"), COUNT + 1).write();
        try (Catalog catalog = open(moved)) {
            // the first ones have the same ids and pictures
            assertThat(importing(more, catalog).added()).isEqualTo(1);
        }
        Path again = Files.move(moved, temp.toRealPath().resolve("again.odai"));
        try (Catalog catalog = open(again)) {
            assertThat(PictureCheck.run(catalog)).isEmpty();
            assertThat(picture(catalog, COUNT + 1)).isEqualTo(more.resolve(COUNT + ".jpg"));
            assertThat(Path.of(catalog.comparisons().all().getFirst().odai().getLast().picture()))
                    .isEqualTo(own);
        }
    }

    @Test
    void aReimportFromTheNewPlaceKnowsThePictures() throws IOException {
        Path moved = Files.move(home, temp.toRealPath().resolve("moved"));
        try (Catalog catalog = open(moved.resolve("p.odai"))) {
            ImportReport report = importing(moved.resolve("set/が ぱ"), catalog);
            assertThat(report.alreadyThere()).isEqualTo(COUNT);
            assertThat(report.refused()).isEmpty();
            assertWhole(catalog, moved);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void throughALinkItIsTheSameProject() throws IOException {
        Path link = temp.resolve("link.odai");
        Files.createSymbolicLink(link, home.resolve("p.odai"));
        try (Catalog catalog = open(link)) {
            assertWhole(catalog, home);
            assertThat(importing(home.resolve("set/が ぱ"), catalog).alreadyThere()).isEqualTo(COUNT);
        }
        try (Catalog catalog = open(home.resolve("x/../p.odai/.").normalize())) {
            assertWhole(catalog, home);
        }
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void aBareFolderWhoseNamesCameBackComposedAnotherWayHoldsTheSamePictures() throws IOException {
        Path bare = Files.createDirectories(home.resolve("bare"));
        Path one = bare.resolve(Normalizer.normalize("が\\ ぱ.jpg", Normalizer.Form.NFC));
        TestPictures.write(one, TestPictures.jpeg(7));
        try (Catalog catalog = open(home.resolve("p.odai"))) {
            assertThat(importing(bare, catalog).added()).isEqualTo(1);
            Path other =
                    bare.resolve(
                            Normalizer.normalize(
                                    one.getFileName().toString(), Normalizer.Form.NFD));
            Files.move(one, other);
            ImportReport again = importing(bare, catalog);
            assertThat(again.alreadyThere()).isEqualTo(1);
            assertThat(again.added()).isZero();
            assertThat(picture(catalog, COUNT + 1)).isEqualTo(other);
            assertThat(importing(bare, catalog).alreadyThere()).as("and once more").isEqualTo(1);
            assertThat(catalog.examples().count()).isEqualTo(COUNT + 1);
        }
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void aMoveThatComposesNamesAnotherWayFindsThem() throws IOException {
        Path moved = Files.move(home, temp.toRealPath().resolve("moved"));
        Path set = moved.resolve("set").resolve("が ぱ");
        Path other =
                set.resolveSibling(
                        Normalizer.normalize(set.getFileName().toString(), Normalizer.Form.NFD));
        Files.move(set, other);
        try (Catalog catalog = open(moved.resolve("p.odai"))) {
            assertThat(PictureCheck.run(catalog)).isEmpty();
            assertThat(picture(catalog, 1)).isEqualTo(other.resolve("0.jpg"));
        }
    }
}
