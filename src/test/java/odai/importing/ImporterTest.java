package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import odai.catalog.Catalog;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.dataset.Example;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.Response;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import odai.importing.RowProblem.Reason;
import odai.work.ImportProblem;
import odai.work.Outcome;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    @TempDir private Path temp;

    private Catalog catalog;
    private Path folder;

    @BeforeEach
    void open() {
        folder = temp.resolve("set");
        catalog = Projects.done(Catalog.create(temp.resolve("p.odai")));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void rowsComeInInTheirOrderWhateverCoreLooksAtThem() {
        importing(DataSet.of(folder, 60).write());
        assertThat(examples()).extracting(Example::odaiId).element(37).isEqualTo("odai-37");
        assertThat(examples())
                .extracting(Example::position)
                .isEqualTo(LongStream.range(0, 60).boxed().toList());
        assertThat(examples()).extracting(Example::origin).element(3).isEqualTo("metadata.jsonl:4");
    }

    @Test
    void importingAgainAddsWhatIsNewAndChangesNoDecision() {
        importing(DataSet.of(folder, 3).write());
        catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.EXCLUDE));
        catalog.decisions().apply(new Change.Flagged(List.of(2L), Kind.FACE, FlagWord.CLEARED));
        catalog.decisions().apply(new Change.OdaiEdited(3, "わたしのお題"));
        catalog.decisions()
                .apply(
                        new Change.ResponsesEdited(
                                3, List.of(new Response(1, "直した", "うまい 2", 5, true))));
        List<Evidence> before = catalog.examples().evidence();
        ImportReport report = importing(DataSet.of(folder, 5).write());
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.alreadyThere()).isEqualTo(3);
        assertThat(report.refused()).isEmpty();
        assertThat(catalog.examples().evidence().subList(0, 3)).isEqualTo(before);
        assertThat(example("odai-2").odai()).isEqualTo("わたしのお題");
        assertThat(example("odai-2").chosen()).extracting(Response::text).containsExactly("直した");
        assertThat(catalog.decisions().canUndo()).isTrue();
    }

    @Test
    void theSameIdWithOtherContentIsRefusedAndTheFirstStays() {
        DataSet set = DataSet.of(folder, 1);
        set.row(DataSet.row("odai-0", "0.jpg", "別のお題", "x"));
        ImportReport report = importing(set.write());
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused())
                .containsExactly(
                        new ImportReport.RefusedEntry(
                                "metadata.jsonl", 2, new RowProblem(Reason.ID_TAKEN, "odai-0")));
        assertThat(example("odai-0").odai()).isEqualTo("画像で一言 0");
    }

    @Test
    void anIdenticalPictureIsImportedAndMarkedNeverMerged() {
        DataSet set = DataSet.of(folder, 2).picture("copy.jpg", 1);
        set.row(DataSet.row("copy", "copy.jpg", "画像で一言", "x"));
        set.row(DataSet.row("same file", "1.jpg", "画像で一言", "y"));
        ImportReport report = importing(set.write());
        assertThat(report.added()).isEqualTo(4);
        assertThat(report.withDefects()).as("a notice is no defect to attend to").isZero();
        assertThat(example("odai-1").defects()).isEmpty();
        assertThat(example("copy").defects()).containsExactly(Defect.DUPLICATE);
        assertThat(example("same file").defects()).containsExactly(Defect.DUPLICATE);
    }

    @Test
    void aDataSetThatMovedIsFoundInItsNewPlaceWithItsDecisions() throws IOException {
        importing(DataSet.of(folder, 2).write());
        catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
        Path moved = Files.move(folder, temp.resolve("moved"));
        assertThat(importing(moved).alreadyThere()).isEqualTo(2);
        Example first = example("odai-0");
        assertThat(first.image().path()).isEqualTo(moved.toRealPath().resolve("0.jpg").toString());
        assertThat(first.decision()).isEqualTo(Decision.KEEP);
    }

    @Test
    void aPictureThatIsGoneIsShownAsMissingUntilItIsBack() throws IOException {
        DataSet set = DataSet.of(folder, 2);
        importing(set.write());
        Files.delete(folder.resolve("1.jpg"));
        ImportReport report = importing(folder);
        assertThat(report.refused())
                .extracting(it -> it.problem().reason())
                .containsExactly(Reason.NO_SUCH_PICTURE);
        assertThat(example("odai-1").defects()).containsExactly(Defect.MISSING);
        set.picture("1.jpg", 1);
        importing(folder);
        assertThat(example("odai-1").defects()).isEmpty();
        assertThat(catalog.examples().count()).isEqualTo(2);
    }

    @Test
    void aPictureThatChangedIsShownAsChangedUntilItIsAsItWas() {
        DataSet set = DataSet.of(folder, 2);
        importing(set.write());
        set.picture("1.jpg", 77);
        assertThat(importing(folder).refused()).hasSize(1);
        assertThat(example("odai-1").defects()).containsExactly(Defect.CHANGED);
        assertThat(example("odai-0").defects()).isEmpty();
        set.picture("1.jpg", 1);
        assertThat(importing(folder).refused()).isEmpty();
        assertThat(example("odai-1").defects()).isEmpty();
    }

    @Test
    void refusalsNameFileLineAndReasonAndTheRestComesIn() {
        DataSet set = DataSet.of(folder, 1);
        set.line("{broken").line("");
        set.row(DataSet.row("none", "none.jpg", "x", "y"));
        set.row(DataSet.row("out", "../../etc/passwd", "x", "y"));
        set.example(1);
        ImportReport report = importing(set.write());
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused())
                .extracting(
                        ImportReport.RefusedEntry::file,
                        ImportReport.RefusedEntry::line,
                        it -> it.problem().reason())
                .containsExactly(
                        tuple("metadata.jsonl", 2L, Reason.INVALID_JSON),
                        tuple("metadata.jsonl", 4L, Reason.NO_SUCH_PICTURE),
                        tuple("metadata.jsonl", 5L, Reason.OUTSIDE_THE_FOLDER));
    }

    @Test
    void aBareFolderComesInWithoutRefusalAndUnusable() {
        TestPictures.write(folder.resolve("a.jpg"), TestPictures.jpeg(1));
        TestPictures.write(folder.resolve("deep/b.png"), TestPictures.png(2));
        ImportReport report = importing(folder);
        assertThat(report).isEqualTo(new ImportReport(2, 0, List.of(), 0));
        assertThat(example("deep/b.png").defects()).containsExactly(Defect.NO_RESPONSE);
        assertThat(importing(folder).alreadyThere()).isEqualTo(2);
    }

    @Test
    void whatIsNoPictureInABareFolderIsNamedInItsRefusal() {
        TestPictures.write(folder.resolve("a.jpg"), TestPictures.jpeg(1));
        TestPictures.write(folder.resolve("page.jpg"), "<html>".getBytes());
        assertThat(importing(folder).refused())
                .containsExactly(
                        new ImportReport.RefusedEntry(
                                "", 0, new RowProblem(Reason.NOT_A_PICTURE, "page.jpg (html)")));
    }

    @Test
    void damagedPicturesAreCountedApart() {
        DataSet set = DataSet.of(folder, 1);
        byte[] cut = Arrays.copyOf(TestPictures.jpeg(5), 600);
        TestPictures.write(folder.resolve("cut.jpg"), cut);
        set.row(DataSet.row("cut", "cut.jpg", "x", "y"));
        assertThat(importing(set.write()).withDefects()).isEqualTo(1);
    }

    @Test
    void progressOnlyGrowsAndEndsWithAll() {
        DataSet.of(folder, 120).write();
        List<Long> seen = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        Progress progress =
                (done, total) -> {
                    seen.add(done);
                    totals.add(total);
                };
        Projects.done(new Importer().run(folder, catalog, false, progress));
        assertThat(seen).isSorted().hasSizeGreaterThan(1);
        assertThat(seen.getLast()).isEqualTo(120);
        assertThat(totals.getLast()).isEqualTo(120);
        assertThat(totals.getFirst()).as("unknown while it runs").isZero();
    }

    @Test
    void stoppedMidwayWhatIsInStaysInAndTheNextImportGoesOn() {
        DataSet.of(folder, 300).write();
        AtomicInteger asked = new AtomicInteger();
        Progress stop = Progress.of(Progress.NONE, () -> asked.incrementAndGet() > 100);
        ImportReport first = Projects.done(new Importer().run(folder, catalog, false, stop));
        assertThat(first.added()).isEqualTo(100);
        assertThat(catalog.examples().count()).isEqualTo(100);
        ImportReport rest = importing(folder);
        assertThat(rest.alreadyThere()).isEqualTo(100);
        assertThat(rest.added()).isEqualTo(200);
        assertThat(examples()).extracting(Example::odaiId).doesNotHaveDuplicates().hasSize(300);
    }

    @Test
    void aSourceThatCannotBeReadLeavesTheCatalogAsItWas() {
        assertThat(new Importer().run(temp.resolve("none"), catalog, false, Progress.NONE))
                .isEqualTo(
                        Outcome.failed(
                                new ImportProblem.SourceNotFound(temp.resolve("none").toString())));
        assertThat(catalog.examples().count()).isZero();
    }

    @Test
    void aTableAndJsonLinesOfTheSameThingGiveTheSameExamples() {
        DataSet set = DataSet.of(folder, 1);
        importing(set.write());
        Path other = temp.resolve("table");
        new DataSet(other)
                .picture("0.jpg", 0)
                .write(
                        "metadata.csv",
                        "file_name,odai_id,odai,responses\n0.jpg,odai-0,画像で一言 0,"
                                + "\"[{\"\"response_id\"\":1,\"\"text\"\":\"\"うまい 0\"\",\"\"score\"\":100},"
                                + "{\"\"response_id\"\":2,\"\"text\"\":\"\"まずい 0\"\",\"\"score\"\":99}]\"\n");
        assertThat(importing(other).alreadyThere()).isEqualTo(1);
    }

    @Test
    void theOriginalFilesAreNotTouched() throws IOException {
        DataSet.of(folder, 2).write();
        byte[] before = Files.readAllBytes(folder.resolve("1.jpg"));
        var time = Files.getLastModifiedTime(folder.resolve("1.jpg"));
        importing(folder);
        assertThat(Files.readAllBytes(folder.resolve("1.jpg"))).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(folder.resolve("1.jpg"))).isEqualTo(time);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    private ImportReport importing(Path source) {
        return Imported.again(catalog, source, false);
    }

    private Example example(String odaiId) {
        return catalog.examples().byOdaiId(odaiId).orElseThrow();
    }

    private List<Example> examples() {
        List<Example> all = new ArrayList<>();
        catalog.examples().forEach(all::add);
        return all;
    }
}
