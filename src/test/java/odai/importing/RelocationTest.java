package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import odai.catalog.Catalog;
import odai.catalog.FindingStore;
import odai.curating.Curation;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import odai.work.ImportProblem;
import odai.work.Outcome;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelocationTest {
    private static final int COUNT = 4;

    @TempDir private Path temp;

    private Path set;
    private Catalog catalog;

    @BeforeEach
    void importing() {
        set = temp.resolve("first").resolve("set");
        DataSet.of(set, COUNT).write();
        catalog = Projects.done(Catalog.create(temp.resolve("second").resolve("p.odai")));
        Imported.again(catalog, set, false);
    }

    @AfterEach
    void closing() {
        catalog.close();
    }

    private Example example(int number) {
        return catalog.examples().byOdaiId("odai-" + number).orElseThrow();
    }

    private Path place(int number) {
        return Path.of(example(number).image().path());
    }

    private RelocationReport relocate(Path below) {
        return Projects.done(Relocation.run(catalog, below, Progress.NONE));
    }

    private Path moved(String to) throws IOException {
        Files.createDirectories(temp.resolve(to).getParent());
        return Files.move(set, temp.resolve(to));
    }

    @Test
    void aFolderThatMovedIsFoundAgainWithAllThatWasDecidedAndSeen() throws IOException {
        catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
        catalog.decisions().apply(new Change.Flagged(List.of(2L), Kind.FACE, FlagWord.CLEARED));
        Finding finding = new Finding(Kind.FACE, 0.9, null, "net", "1", "");
        catalog.findings()
                .save(List.of(new FindingStore.Screened(2, "net", "1", List.of(finding))));
        Path away = moved("third/renamed");
        assertThat(PictureCheck.run(catalog)).hasSize(COUNT);
        RelocationReport report = relocate(temp.resolve("third"));
        assertThat(catalog.findings().unscreened("net", "1")).doesNotContain(2L);
        assertThat(report.found()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(report.left()).isEmpty();
        for (int i = 0; i < COUNT; i++) {
            assertThat(place(i)).isEqualTo(away.resolve(i + ".jpg"));
            assertThat(example(i).defects()).doesNotContain(Defect.MISSING);
        }
        assertThat(example(0).decision()).isEqualTo(Decision.KEEP);
        assertThat(example(1).flags().word(Kind.FACE)).isEqualTo(FlagWord.CLEARED);
        assertThat(example(1).findings()).containsExactly(finding);
        assertThat(PictureCheck.run(catalog)).as("nothing is missing or changed").isEmpty();
        try (Curation curation = Curation.open(catalog)) {
            assertThat(curation.judged()).hasSize(COUNT);
        }
    }

    @Test
    void whatIsInItsPlaceIsLeftThere() throws IOException {
        Files.createDirectories(temp.resolve("copy"));
        Files.copy(set.resolve("0.jpg"), temp.resolve("copy/0.jpg"));
        RelocationReport report = relocate(temp.resolve("copy"));
        assertThat(report).isEqualTo(new RelocationReport(List.of(), List.of(), List.of()));
        assertThat(place(0)).isEqualTo(set.resolve("0.jpg"));
    }

    @Test
    void theLongerWayBackToTheSamePlaceDecidesAmongCopies() throws IOException {
        Path away = moved("third/set");
        Files.createDirectories(temp.resolve("third/aside"));
        Files.copy(away.resolve("0.jpg"), temp.resolve("third/aside/0.jpg"));
        assertThat(relocate(temp.resolve("third")).left()).isEmpty();
        assertThat(place(0)).isEqualTo(away.resolve("0.jpg"));
    }

    @Test
    void thePlaceBelowTheNamedFolderComesBeforeAnyOther() throws IOException {
        Path away = moved("third/new");
        Path twin = temp.resolve("third/new/old/first/set");
        Files.createDirectories(twin);
        Files.copy(away.resolve("0.jpg"), twin.resolve("0.jpg"));
        assertThat(relocate(away).left()).isEmpty();
        assertThat(place(0)).isEqualTo(away.resolve("0.jpg"));
    }

    @Test
    void ofEquallyLikelyFilesNoneIsGuessedAndAllAreListed() throws IOException {
        Path away = moved("third/a");
        Path other = Files.createDirectories(temp.resolve("third/b"));
        Files.copy(away.resolve("0.jpg"), other.resolve("0.jpg"));
        RelocationReport report = relocate(temp.resolve("third"));
        assertThat(report.found()).containsExactly(2L, 3L, 4L);
        assertThat(report.ambiguous()).isEqualTo(1);
        assertThat(report.missing()).isZero();
        assertThat(report.left())
                .containsExactly(
                        new RelocationReport.UnplacedPicture(
                                "odai-0",
                                set.resolve("0.jpg").toString(),
                                List.of(away.resolve("0.jpg"), other.resolve("0.jpg"))));
        assertThat(example(0).defects()).contains(Defect.MISSING);
        assertThat(relocate(away).found()).as("the folder named exactly").containsExactly(1L);
    }

    @Test
    void anotherPictureOfTheSameNameAndSizeIsNotTaken() throws IOException {
        Path away = moved("third/set");
        byte[] bent = Files.readAllBytes(away.resolve("0.jpg"));
        bent[bent.length / 2] ^= 1;
        Files.write(away.resolve("0.jpg"), bent);
        TestPictures.write(away.resolve("1.jpg"), TestPictures.jpeg(99, 64, 64));
        Files.delete(away.resolve("2.jpg"));
        RelocationReport report = relocate(away);
        assertThat(report.found()).containsExactly(4L);
        assertThat(report.missing()).isEqualTo(3);
        assertThat(report.left()).allMatch(it -> !it.ambiguous());
        assertThat(place(0)).isEqualTo(set.resolve("0.jpg"));
        for (int i = 0; i < 3; i++) {
            assertThat(example(i).defects()).contains(Defect.MISSING);
        }
    }

    @Test
    void namesAreTheSameHoweverTheyAreComposed() throws IOException {
        Path folder = temp.resolve("ばら");
        String name = Normalizer.normalize("が ぱ.jpg", Normalizer.Form.NFC);
        DataSet one = new DataSet(folder).picture(name, 50);
        one.row(DataSet.row("composed", name, "画像で一言", "x")).write();
        Imported.again(catalog, folder, false);
        Path away = Files.createDirectories(temp.resolve("third"));
        Path decomposed = away.resolve(Normalizer.normalize(name, Normalizer.Form.NFD));
        Files.move(folder.resolve(name), decomposed);
        assertThat(relocate(away).found()).containsExactly(COUNT + 1L);
        assertThat(catalog.examples().byOdaiId("composed").orElseThrow().image().path())
                .isEqualTo(decomposed.toString());
    }

    @Test
    void stoppedItChangesNothing() throws IOException {
        moved("third/set");
        AtomicInteger told = new AtomicInteger();
        Progress impatient =
                Progress.of((_, _) -> told.incrementAndGet(), () -> told.get() >= COUNT - 1);
        assertThat(Relocation.run(catalog, temp.resolve("third"), impatient))
                .isEqualTo(Outcome.stopped());
        for (int i = 0; i < COUNT; i++) {
            assertThat(place(i)).isEqualTo(set.resolve(i + ".jpg"));
        }
    }

    @Test
    void aFolderThatIsNoneIsSaidSo() {
        Path nowhere = temp.resolve("nowhere");
        assertThat(Projects.problem(Relocation.run(catalog, nowhere, Progress.NONE)))
                .isEqualTo(new ImportProblem.SourceNotFound(nowhere.toString()));
        assertThat(Projects.problem(Relocation.run(catalog, set.resolve("0.jpg"), Progress.NONE)))
                .isInstanceOf(ImportProblem.SourceUnreadable.class);
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path away = moved("third/set");
        Path links = Files.createDirectories(temp.resolve("links"));
        Files.createSymbolicLink(links.resolve("set"), away);
        Files.createSymbolicLink(links.resolve("0.jpg"), away.resolve("0.jpg"));
        assertThat(relocate(links).found()).isEmpty();
        assertThat(relocate(links.resolve("set")).found())
                .as("but the named folder may be one")
                .hasSize(COUNT);
        assertThat(place(0)).isEqualTo(away.resolve("0.jpg"));
    }

    @Test
    void aPictureThatIsFoundIsStoredSoThatItMovesWithTheProject() throws IOException {
        moved("second/set");
        assertThat(relocate(temp.resolve("second")).found()).hasSize(COUNT);
        catalog.close();
        Path both = Files.move(temp.resolve("second"), temp.resolve("fourth"));
        catalog = Projects.done(Catalog.open(both.resolve("p.odai")));
        assertThat(PictureCheck.run(catalog)).isEmpty();
        try (Stream<Path> pictures = Files.list(both.resolve("set"))) {
            Set<Path> there = Set.copyOf(pictures.toList());
            assertThat(there).contains(place(0), place(3));
        }
    }
}
