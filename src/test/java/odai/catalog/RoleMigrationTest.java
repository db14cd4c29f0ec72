package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import odai.dataset.Evidence;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import odai.fixtures.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project of a version in which a screener's name said what its findings count for.
class RoleMigrationTest {
    private static final String SCREENED =
            "INSERT INTO screened (example_id, screener, version, sha256)"
                    + " SELECT id, ?, '1', sha256 FROM example WHERE id = 2";
    private static final String FOUND =
            "INSERT INTO finding (example_id, screener, version, kind, confidence, detail)"
                    + " VALUES (2, ?, '1', ?, ?, '')";

    @TempDir private Path temp;

    private Path project;

    @BeforeEach
    void whatFourScreenersSaid() throws IOException, SQLException {
        project = EarlierProjects.copy(11, temp.resolve("p.odai"));
        try (Connection connection = SqliteFile.in(project.resolve(Catalog.FILE)).connect()) {
            said(connection, "text-hint", "captcha", .6);
            said(connection, "vision-opinion", "person", .7);
            said(connection, "vision-rehearsal", "child", .8);
            said(connection, "opinionated", "face", .3);
        }
    }

    private static void said(Connection connection, String screener, String kind, double confidence)
            throws SQLException {
        Sql.update(connection, SCREENED, screener);
        Sql.update(connection, FOUND, screener, kind, confidence);
    }

    @Test
    void eachFindingGetsTheRoleThatItsScreenersNameEndedIn() {
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            assertThat(catalog.findings().of(List.of(2L)).get(2L))
                    .extracting(Finding::role)
                    .containsExactly(
                            FindingRole.HINT,
                            FindingRole.OPINION,
                            FindingRole.REHEARSAL,
                            FindingRole.SURE);
            assertThat(catalog.findings().of(List.of(5L)).get(5L))
                    .extracting(Finding::role)
                    .containsOnly(FindingRole.SURE);
        }
    }

    @Test
    void eachCountsForWhatItCountedBefore() {
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            Evidence evidence = catalog.examples().evidence(List.of(2L)).getFirst();
            assertThat(evidence.confidences()).isEqualTo(Map.of(Kind.FACE, .3));
            assertThat(evidence.doubts()).isEqualTo(Map.of(Kind.CAPTCHA, .6));
            assertThat(evidence.opinions()).isEqualTo(Map.of(Kind.PERSON, .7));
        }
    }
}
