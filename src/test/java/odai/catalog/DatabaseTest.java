package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@Timeout(60)
class DatabaseTest {
    @TempDir private Path temp;

    private Path file;
    private Database database;

    @BeforeEach
    void open() throws SQLException {
        file = temp.resolve("catalog.db");
        database = Database.open(file);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writesAreForcedToTheDiskThroughALog() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).as("2 is FULL").isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
    }

    @Test
    void aReadIsNotHeldUpByAWriteThatIsStillGoingOn() throws Exception {
        put("before", "1");
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> writer =
                    threads.submit(() ->
                            database.run(connection -> {
                                insert(connection, "during", "2");
                                writing.countDown();
                                await(goOn);
                            }));
            writing.await();
            assertThat(names()).as("nothing half done is seen").containsExactly("before");
            goOn.countDown();
            writer.get(30, TimeUnit.SECONDS);
        }
        assertThat(names()).containsExactly("before", "during");
    }

    @Test
    void manyReadersAndWritersLoseNothing() throws Exception {
        int threads = 8;
        int each = 25;
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int thread = i;
                all.add(
                        pool.submit(() -> {
                            for (int j = 0; j < each; j++) {
                                put(thread + "-" + j, "x");
                                assertThat(names()).contains(thread + "-" + j);
                            }
                        }));
            }
            for (Future<?> one : all) {
                one.get(50, TimeUnit.SECONDS);
            }
        }
        assertThat(names()).hasSize(threads * each);
    }

    @Test
    void aLongReadEndsWhenItIsNotWantedAnyMoreAndNothingElseDoes() throws Exception {
        put("before", "1");
        CountDownLatch reading = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> endless =
                    pool.submit(() ->
                            database.readApart(connection -> {
                                reading.countDown();
                                return Sql.first(
                                        connection,
                                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
                                                + " FROM n) SELECT count(*) FROM n",
                                        row -> row.getLong(1));
                            }));
            reading.await();
            database.endLongReads();
            assertThat(catchThrowable(endless::get))
                    .hasCauseInstanceOf(CancellationException.class);
        }
        put("after", "1");
        assertThat(names()).containsExactly("after", "before");
    }

    @Test
    void workThatThrowsLeavesNoTrace() {
        assertThat(
                        catchThrowable(() ->
                                database.run(connection -> {
                                    insert(connection, "half", "1");
                                    throw new IllegalStateException("stop");
                                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();
        put("after", "1");
        assertThat(names()).containsExactly("after");
    }

    @Test
    void evenAnErrorSuchAsFullMemoryLeavesNoTrace() {
        assertThat(
                        catchThrowable(() ->
                                database.run(connection -> {
                                    insert(connection, "half", "1");
                                    throw new OutOfMemoryError("for the test");
                                })))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aDiskThatRunsFullIsSaidSoAndCostsOnlyWhatDidNotFit() {
        put("before", "1");
        String pages = pragma("page_count");
        pragma("max_page_count = " + pages);
        String large = "x".repeat(1 << 20);
        assertThat(catchThrowable(() -> put("large", large)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        full ->
                                assertThat(full.problem())
                                        .isEqualTo(new ProjectProblem.DiskFull(temp.toString())));
        assertThat(names()).containsExactly("before");
        pragma("max_page_count = 1000000");
        put("large", large);
        assertThat(names()).as("as soon as there is room").containsExactly("before", "large");
    }

    @Test
    void brokenSqlOnASoundCatalogIsABugAndNoDamage() {
        Throwable thrown =
                catchThrowable(() ->
                        database.read(connection ->
                                Sql.list(
                                        connection,
                                        "SELECT * FROM nothing",
                                        row -> row.getString(1))));
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it ->
                                assertThat(it.problem())
                                        .isInstanceOf(ProjectProblem.Unexpected.class));
    }

    @Test
    void theSameOnACatalogThatLacksTheTableIsDamage() {
        database.run(connection -> Sql.update(connection, "DROP TABLE setting"));
        assertThat(catchThrowable(() -> put("a", "1")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it ->
                                assertThat(it.problem())
                                        .isInstanceOfSatisfying(
                                                ProjectProblem.Damaged.class,
                                                damaged ->
                                                        assertThat(damaged.path())
                                                                .isEqualTo(temp.toString())));
    }

    @Test
    void aRowThatCannotBeReadIsDamageAndNoBug() {
        put("a", "no number");
        assertThat(
                        catchThrowable(() ->
                                database.read(connection ->
                                        Sql.list(
                                                connection,
                                                "SELECT value FROM setting",
                                                row -> Integer.valueOf(row.getString(1))))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem()).isInstanceOf(ProjectProblem.Damaged.class));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "SQLITE_BUSY, Busy",
        "SQLITE_BUSY_SNAPSHOT, Busy",
        "SQLITE_LOCKED, Busy",
        "SQLITE_FULL, DiskFull",
        "SQLITE_READONLY, NotWritable",
        "SQLITE_READONLY_DBMOVED, NotWritable",
        "SQLITE_CANTOPEN, NotWritable",
        "SQLITE_PERM, NotWritable",
        "SQLITE_IOERR, NotWritable",
        "SQLITE_IOERR_WRITE, NotWritable",
        "SQLITE_CORRUPT, Damaged",
        "SQLITE_NOTADB, Damaged",
        "SQLITE_IOERR_SHORT_READ, Damaged",
        "SQLITE_CONSTRAINT, Unexpected",
    })
    void everyErrorOfTheDiskIsAProblemAPersonKnows(SQLiteErrorCode code, String problem) {
        assertThat(
                        CatalogFault.problem(
                                        temp, SqliteFile.in(file), new SQLiteException("x", code))
                                .getClass()
                                .getSimpleName())
                .isEqualTo(problem);
    }

    @Test
    void whatTheDriverSaysTwiceIsSaidOnce() {
        var twice =
                new SQLiteException(
                        "[SQLITE_CONSTRAINT] A constraint failed (UNIQUE failed (a, b))",
                        SQLiteErrorCode.SQLITE_CONSTRAINT);
        assertThat(CatalogFault.problem(temp, SqliteFile.in(file), twice))
                .isInstanceOfSatisfying(
                        ProjectProblem.Unexpected.class,
                        bug -> assertThat(bug.detail()).isEqualTo("UNIQUE failed (a, b)"));
    }

    @Test
    void anErrorThatIsNotSqlitesOwnIsSaidWithItsWords() {
        assertThat(CatalogFault.problem(temp, SqliteFile.in(file), new SQLException("closed")))
                .isInstanceOfSatisfying(
                        ProjectProblem.Unexpected.class,
                        bug -> assertThat(bug.detail()).isEqualTo("closed"));
    }

    @Test
    void whatOneProcessWritesAnotherReads() throws SQLException {
        put("ours", "1");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            insert(other, "theirs", "2");
        }
        assertThat(names()).containsExactly("ours", "theirs");
    }

    private void put(String name, String value) {
        database.run(connection -> insert(connection, name, value));
    }

    private static void insert(Connection connection, String name, String value)
            throws SQLException {
        Sql.update(connection, "INSERT INTO setting VALUES (?, ?)", name, value);
    }

    private List<String> names() {
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT name FROM setting ORDER BY name",
                        row -> row.getString(1)));
    }

    private String pragma(String name) {
        return database.write(connection ->
                Sql.list(connection, "PRAGMA " + name, row -> row.getString(1)).getFirst());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
