package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.FullProject;
import odai.fixtures.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A program that died leaves what was decided last in the catalog's log only.
class RepairLogTest {
    private static final int PAGE = 4096;

    @TempDir private Path temp;

    private Path project;
    private Path file;
    private Path log;
    private byte[] main;
    private byte[] pages;

    /// As after a kill: the file as it was before the decisions, and the log with them. The file's
    /// first page is not in the log, so that SQLite cannot read the one without the other.
    @BeforeEach
    void aProjectWithALog() throws IOException, SQLException {
        project = FullProject.below(temp);
        file = project.resolve(Catalog.FILE);
        log = project.resolve(Catalog.FILE + "-wal");
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            catalog.decisions().apply(new Change.Decided(List.of(31L), Decision.KEEP));
            try (Connection other = SqliteFile.in(file).connect()) {
                Sql.list(other, "PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
            }
            main = Files.readAllBytes(file);
            catalog.decisions().apply(new Change.Decided(List.of(32L), Decision.KEEP));
            catalog.decisions().apply(new Change.Decided(List.of(32L), Decision.EXCLUDE));
            pages = Files.readAllBytes(log);
        }
        for (int at = 32; at < pages.length; at += 24 + PAGE) {
            assertThat(ByteBuffer.wrap(pages).getInt(at)).isGreaterThan(1);
        }
        Repair.remove(project.resolve("backups"));
        Files.write(log, pages);
    }

    enum Damage {
        FIRST_PAGE {
            @Override
            byte[] to(byte[] file) {
                Arrays.fill(file, 0, PAGE, (byte) 0);
                return file;
            }
        },
        HEADER {
            @Override
            byte[] to(byte[] file) {
                file[3] ^= 1;
                return file;
            }
        },
        /// Its list of tables, and every tree above the rows.
        TREES {
            @Override
            byte[] to(byte[] file) {
                Arrays.fill(file, 100, PAGE, (byte) 0xff);
                for (int at = PAGE; at < file.length; at += PAGE) {
                    if (file[at] == 5) {
                        Arrays.fill(file, at, at + PAGE, (byte) 0);
                    }
                }
                return file;
            }
        };

        abstract byte[] to(byte[] file);
    }

    private Decision decision(Catalog catalog, long id) {
        return catalog.examples().page(List.of(id)).getFirst().decision();
    }

    private void checkRescued(Repair.SalvagePreview found) {
        assertThat(found.examples()).isEqualTo(FullProject.EXAMPLES);
        assertThat(found.decisions()).isEqualTo(FullProject.DECISIONS + 2);
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            assertThat(decision(catalog, 31)).isEqualTo(Decision.KEEP);
            assertThat(decision(catalog, 32)).as("the later of two").isEqualTo(Decision.EXCLUDE);
            assertThat(decision(catalog, 1)).isEqualTo(Decision.KEEP);
            assertThat(catalog.decisions().undo().orElseThrow().ids()).containsExactly(32L);
        }
    }

    private Repair.SalvagePreview repaired() {
        try (Repair repair = Projects.done(Repair.prepare(project))) {
            repair.finish();
            return repair.found();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionThatIsOnlyInTheLogIsRescued(Damage damage) throws IOException {
        Files.write(file, damage.to(main));
        checkRescued(repaired());
    }

    /// To look at the damaged catalog must not cost what only its log holds.
    @ParameterizedTest
    @EnumSource
    void evenAfterItWasTriedToBeOpened(Damage damage) throws IOException {
        Files.write(file, damage.to(main));
        for (int i = 0; i < 3; i++) {
            assertThat(Projects.done(Repair.needed(Catalog.open(project)))).isTrue();
        }
        checkRescued(repaired());
    }

    @Test
    void whatIsInAFileWithoutAnyPageIsInItsLogAlone() throws IOException {
        Files.write(file, new byte[0]);
        assertThat(Projects.done(Repair.needed(Catalog.open(project)))).isTrue();
        assertThat(repaired().examples()).isPositive();
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            assertThat(decision(catalog, 32)).isEqualTo(Decision.EXCLUDE);
        }
    }

    @Test
    void aTransactionThatWasNotFinishedIsNoneAndADamagedFrameEndsTheLog() {
        byte[] whole = LogPages.over(main, pages);
        assertThat(whole).isNotEqualTo(main);
        byte[] unfinished = Arrays.copyOf(pages, pages.length - 1);
        assertThat(LogPages.over(main, unfinished)).isNotEqualTo(whole);
        byte[] first = pages.clone();
        first[32 + 24 + 7] ^= 1;
        assertThat(LogPages.over(main, first)).isSameAs(main);
        byte[] salt = pages.clone();
        salt[17] ^= 1;
        assertThat(LogPages.over(main, salt)).isSameAs(main);
    }

    @Test
    void noiseIsNoLog() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] noise = pages.clone();
            for (int flips = random.nextInt(1, 40); flips > 0; flips--) {
                noise[random.nextInt(i < 150 ? 64 : noise.length)] = (byte) random.nextInt();
            }
            assertThat(LogPages.over(main, noise).length % PAGE).isZero();
        }
        assertThat(LogPages.over(main, new byte[31])).isSameAs(main);
    }
}
