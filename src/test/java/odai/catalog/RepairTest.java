package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.ExampleType;
import odai.fixtures.DamagedCatalogs;
import odai.fixtures.FullProject;
import odai.fixtures.Projects;
import odai.work.Outcome;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {
    private static final int PAGE = 4096;

    @TempDir private Path temp;

    private Path project;
    private Path file;

    @BeforeEach
    void aProject() {
        project = FullProject.below(temp);
        file = project.resolve("catalog.db");
    }

    private void withoutCopies() throws IOException {
        Repair.remove(project.resolve("backups"));
    }

    private Repair.SalvagePreview repaired() {
        assertThat(Projects.done(Repair.needed(Catalog.open(project)))).isTrue();
        Repair repair = Projects.done(Repair.prepare(project));
        repair.finish();
        assertThat(Projects.done(Repair.needed(Catalog.open(project)))).as("afterwards").isFalse();
        return repair.found();
    }

    @Test
    void aSoundCatalogNeedsNone() {
        assertThat(Projects.done(Repair.needed(Catalog.open(project)))).isFalse();
    }

    @Test
    void withoutItsFirstPageEveryDecisionAndFlagIsStillFound() throws IOException {
        withoutCopies();
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 0, PAGE, (byte) 0);
        Files.write(file, bytes);
        Repair.SalvagePreview salvagePreview = repaired();
        assertThat(salvagePreview.examples()).isEqualTo(FullProject.EXAMPLES);
        assertThat(salvagePreview.decisions()).isEqualTo(FullProject.DECISIONS);
        assertThat(salvagePreview.flags()).isEqualTo(FullProject.FLAGS);
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            var edited = catalog.examples().byOdaiId("odai-29").orElseThrow();
            assertThat(edited.odai()).isEqualTo("書き直したお題");
            assertThat(edited.responses()).hasSize(2);
            assertThat(edited.type()).isEqualTo(ExampleType.IMAGE_TO_TEXT);
            assertThat(catalog.jobs().all()).hasSize(1);
            assertThat(catalog.decisions().undo()).as("the last step").isPresent();
            assertThat(catalog.examples().byOdaiId("odai-35").orElseThrow().refusal()).isNull();
        }
    }

    @Test
    void theDamagedCatalogIsKeptAndNothingElseIsLeftLyingAbout() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[3] ^= 1;
        Files.write(file, bytes);
        repaired();
        try (var files = Files.list(project)) {
            List<Path> all = files.toList();
            List<Path> kept =
                    all.stream()
                            .filter(it -> it.getFileName().toString().startsWith("catalog-damaged"))
                            .toList();
            assertThat(kept).hasSize(1);
            assertThat(kept.getFirst()).hasBinaryContent(bytes);
            assertThat(all).noneMatch(it -> it.getFileName().toString().startsWith("repair"));
        }
    }

    @Test
    void ifItCannotBeFinishedEverythingIsWhereItWas() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[3] ^= 1;
        Files.write(file, bytes);
        Files.writeString(project.resolve("catalog.db-wal"), "log");
        Repair repair = Projects.done(Repair.prepare(project));
        // in the way of the log
        Path there = project.resolve("catalog-damaged-20260102-030405.db-wal");
        Files.createDirectories(there.resolve("full"));
        assertThatThrownBy(() -> repair.finish(LocalDateTime.of(2026, 1, 2, 3, 4, 5)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it ->
                                assertThat(it.problem())
                                        .isInstanceOf(ProjectProblem.NotWritable.class));
        repair.close();
        assertThat(file).hasBinaryContent(bytes);
        assertThat(project.resolve("catalog.db-wal")).content().isEqualTo("log");
        assertThat(made()).as("the new one is kept").hasSize(1);
        Repair again = Projects.done(Repair.prepare(project));
        assertThat(made()).as("only the newest").hasSize(1);
        again.finish();
        assertThat(made()).isEmpty();
        assertThat(Projects.done(Repair.needed(Catalog.open(project)))).isFalse();
    }

    private List<Path> made() throws IOException {
        try (var files = Files.walk(project)) {
            return files.filter(it -> it.endsWith(Salvage.NEW)).toList();
        }
    }

    @Test
    void aNewestCopyFillsInWhatIsGone() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // of the catalog half is gone: some of its examples with it
        Files.write(file, java.util.Arrays.copyOf(bytes, PAGE * 5));
        Repair.SalvagePreview salvagePreview = repaired();
        assertThat(salvagePreview.examples()).isEqualTo(FullProject.EXAMPLES);
        assertThat(salvagePreview.fromCopy()).isPositive();
        assertThat(salvagePreview.copy()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void nothingButACopyIsEnough() throws IOException {
        Files.writeString(file, "gone");
        Repair.SalvagePreview salvagePreview = repaired();
        assertThat(salvagePreview.examples()).isEqualTo(FullProject.EXAMPLES);
        assertThat(salvagePreview.decisions()).as("at the first change of the day").isEqualTo(1);
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            assertThat(catalog.decisions().canUndo()).isTrue();
            catalog.decisions().apply(new Change.Decided(List.of(2L), Decision.KEEP));
        }
    }

    @Test
    void picturesAreLookedForFromWhereTheCopyWasMade() throws IOException, SQLException {
        withoutCopies();
        try (Database database = Database.open(file)) {
            database.run(it -> Sql.update(it, "UPDATE project_folder SET path = '/before/p.odai'"));
            database.between(new DecisionCopies(project)::today);
        }
        Files.writeString(file, "gone");
        repaired();
        try (Database database = Database.open(file)) {
            assertThat(database.<String>read(PictureAnchor::noted)).isEqualTo("/before/p.odai");
        }
    }

    @Test
    void whereThereIsNothingItIsSaidSo() throws IOException {
        withoutCopies();
        Files.writeString(file, "gone");
        assertThat(Repair.prepare(project))
                .isEqualTo(Outcome.failed(new ProjectProblem.Unrepairable(project.toString())));
        assertThat(file).content().isEqualTo("gone");
    }

    @Test
    void whateverIsRepairedCanBeReadAndMostIsKept() throws IOException {
        DamagedCatalogs damaged = new DamagedCatalogs(file);
        List<String> wrong = new ArrayList<>();
        int repaired = 0;
        int examples = 0;
        for (int i = 0; i < 200; i += 3) {
            String what = i + " " + damaged.put(i, project);
            if (Repair.needed(Catalog.open(project))
                            instanceof Outcome.Done<Boolean>(Boolean needed)
                    && needed) {
                Repair repair = Projects.done(Repair.prepare(project));
                repair.finish();
                repaired++;
                examples += repair.found().examples();
                if (!Outcome.done(false).equals(Repair.needed(Catalog.open(project)))) {
                    wrong.add(what);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(repaired).isGreaterThan(20);
        assertThat(examples)
                .as("with a copy, all")
                .isGreaterThanOrEqualTo(repaired * FullProject.EXAMPLES);
    }
}
