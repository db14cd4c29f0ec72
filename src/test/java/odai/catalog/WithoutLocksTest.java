package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import odai.fixtures.Projects;
import odai.work.LockProbe;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class WithoutLocksTest {
    @TempDir private Path temp;

    @Test
    void aDriveThatCanLockIsTriedOnAFreshFileThatDoesNotStay() {
        assertThat(LockProbe.canLock(temp)).isTrue();
        assertThat(temp).isEmptyDirectory();
        assertThat(
                        CatalogFault.problem(
                                temp,
                                temp.resolve("catalog.db"),
                                new SQLiteException("x", SQLiteErrorCode.SQLITE_BUSY)))
                .isEqualTo(new ProjectProblem.Busy(temp.toString()));
    }

    @Test
    void aProjectIsReadAndChangedWithoutAskingForALock() throws SQLException {
        Projects.of(temp.resolve("p #?&ほ.odai"), 3).close();
        Path folder = temp.resolve("p #?&ほ.odai");
        Path file = folder.resolve(Catalog.FILE);
        try (Database database =
                Database.open(StoredPaths.of(folder), new SqliteFile(file, false), false)) {
            assertThat(count(database)).isEqualTo(3);
            database.run(it -> Sql.update(it, "INSERT INTO setting VALUES ('a', '1')"));
            assertThat(folder.resolve("catalog.db-wal")).doesNotExist();
            List<Integer> apart =
                    database.readApart(it -> Sql.list(it, "SELECT 1", row -> row.getInt(1)));
            assertThat(apart).containsExactly(1);
            // a lock held elsewhere is neither seen nor waited for
            try (Connection other = new SqliteFile(file, false).connect()) {
                assertThat(catchThrowable(() -> Sql.update(other, "BEGIN EXCLUSIVE"))).isNull();
                assertThat(count(database)).isEqualTo(3);
            }
        }
        try (Database database = Database.open(file)) {
            assertThat(count(database)).as("with locks again").isEqualTo(3);
        }
    }

    private static int count(Database database) {
        return database.read(connection ->
                Sql.list(connection, "SELECT count(*) FROM example", row -> row.getInt(1))
                        .getFirst());
    }
}
