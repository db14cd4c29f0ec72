package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.Projects;
import odai.fixtures.SteppedClock;
import odai.work.LockProbe;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class WithoutLocksTest {
    /// More than SQLite keeps in memory until the end.
    private static final int ROWS = 600;

    private static final String ROW =
            "INSERT INTO setting VALUES ('row ' || ?, hex(zeroblob(5000)))";

    @TempDir private Path temp;

    @Test
    void aDriveThatCanLockIsTriedOnAFreshFileThatDoesNotStay() {
        assertThat(LockProbe.canLock(temp)).isTrue();
        assertThat(temp).isEmptyDirectory();
        assertThat(
                        CatalogFault.problem(
                                temp,
                                SqliteFile.in(temp.resolve("catalog.db")),
                                new SQLiteException("x", SQLiteErrorCode.SQLITE_BUSY)))
                .isEqualTo(new ProjectProblem.Busy(temp.toString()));
    }

    @Test
    void aProjectIsReadAndChangedWithoutAskingForALock() throws SQLException {
        Projects.of(temp.resolve("p #?&ほ.odai"), 3).close();
        Path folder = temp.resolve("p #?&ほ.odai");
        Path file = folder.resolve(Catalog.FILE);
        try (Database database =
                Database.open(StoredPaths.of(folder), new SqliteFile(file, false), null)) {
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

    /// The clock is read when the day's copy is made: what writes then is in the way of a copy that
    /// does not wait for it.
    @Test
    void theDaysCopyRollsNoRunningWriteBack() throws Exception {
        Path folder = temp.resolve("p.odai");
        Projects.of(folder, 3).close();
        SqliteFile file = new SqliteFile(folder.resolve(Catalog.FILE), false);
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch copied = new CountDownLatch(1);
        try (Database database = Database.open(StoredPaths.of(folder), file, null)) {
            FutureTask<Boolean> write =
                    new FutureTask<>(() ->
                            database.write(it -> {
                                for (int i = 0; i < ROWS; i++) {
                                    Sql.update(it, ROW, i);
                                }
                                writing.countDown();
                                return await(copied);
                            }));
            Thread writer = Thread.ofPlatform().unstarted(write);
            SteppedClock clock =
                    new SteppedClock(Instant.EPOCH) {
                        @Override
                        public Instant instant() {
                            writer.start();
                            while (writing.getCount() > 0
                                    && writer.getState() != Thread.State.WAITING) {
                                Thread.onSpinWait();
                            }
                            return super.instant();
                        }
                    };
            DecisionLog log = new DecisionLog(database, new DecisionCopies(folder, clock));
            log.apply(new Change.Decided(List.of(1L), Decision.KEEP));
            copied.countDown();
            assertThat(write.get()).isTrue();
        }
        assertThat(CatalogCheck.sound(file)).isTrue();
        try (Connection connection = SqliteFile.in(file.path()).connect()) {
            assertThat(
                            Sql.list(
                                    connection,
                                    "SELECT count(*) FROM setting WHERE length(value) > 9999",
                                    row -> row.getInt(1)))
                    .containsExactly(ROWS);
        }
        try (Connection copy =
                DecisionCopies.reading(folder.resolve("backups").resolve("1970-01-01.sqlite"))) {
            assertThat(
                            Sql.list(
                                    copy,
                                    "SELECT odai_id FROM example WHERE decision = 'keep'",
                                    row -> row.getString(1)))
                    .containsExactly("example-0");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCannotBeLookedAtIsNotCalledDamaged() throws IOException {
        Path file = Files.createDirectories(temp.resolve("catalog.db"));
        for (boolean locking : new boolean[] {true, false}) {
            assertThat(
                            CatalogFault.problem(
                                    temp,
                                    new SqliteFile(file, locking),
                                    new SQLiteException("x", SQLiteErrorCode.SQLITE_ERROR)))
                    .isInstanceOf(ProjectProblem.Unexpected.class);
        }
    }

    private static int count(Database database) {
        return database.read(connection ->
                Sql.list(connection, "SELECT count(*) FROM example", row -> row.getInt(1))
                        .getFirst());
    }
}
