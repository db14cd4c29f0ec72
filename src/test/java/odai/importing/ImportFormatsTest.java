package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.Example;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.work.ImportProblem;
import odai.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import format is one class and a line in the list: the toy one comes in like any other.
class ImportFormatsTest {
    private static final ImportFormats WITH_TOY =
            ImportFormats.of(List.of(new ToyFormat(), new JsonLinesFormat()));

    @TempDir private Path temp;

    private DataSet set;

    @BeforeEach
    void make() {
        set = new DataSet(temp.resolve("set")).picture("a.jpg", 1).picture("b.jpg", 2);
    }

    private Path toy(String... lines) {
        return set.write("metadata.toy", "toy\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void aFormatOfOnesOwnIsFoundInItsFolderAndReadLikeAnyOther() {
        Path folder = toy("one;a.jpg;お題;答え", "two;b.jpg;x;y", "three;gone.jpg;x;y", "four;a.jpg");
        try (Catalog catalog = Projects.done(Catalog.create(temp.resolve("p.odai")))) {
            ImportReport report =
                    Projects.done(
                            new Importer(WITH_TOY).run(folder, catalog, false, Progress.NONE));
            assertThat(report.added()).isEqualTo(2);
            assertThat(report.refused())
                    .extracting(ImportReport.RefusedEntry::line)
                    .containsExactly(4L, 5L);
            Example first = catalog.examples().page(List.of(1L)).getFirst();
            assertThat(first.odaiId()).isEqualTo("one");
            assertThat(first.odai()).isEqualTo("お題");
            assertThat(first.origin()).isEqualTo("metadata.toy:2");
            assertThat(first.image().fileName()).isEqualTo("a.jpg");
        }
    }

    @Test
    void theFirstThatRecognisesAPlaceReadsIt() throws IOException {
        toy("one;a.jpg;x;y");
        set.row(DataSet.row("a", "a.jpg", "odai", "answer")).write();
        SourceFinder finder = new SourceFinder(WITH_TOY);
        assertThat(Projects.done(finder.find(temp.resolve("set"))).name())
                .isEqualTo("metadata.toy");
        assertThat(Projects.done(finder.find(temp.resolve("set/metadata.jsonl"))).name())
                .isEqualTo("metadata.jsonl");
    }

    @Test
    void whatNoneRecognisesIsNothingToImport() {
        Path folder = toy("one;a.jpg;x;y");
        assertThat(
                        Projects.problem(
                                new SourceFinder(ImportFormats.of(List.of(new JsonLinesFormat())))
                                        .find(folder)))
                .isInstanceOf(ImportProblem.NothingToImport.class);
    }

    @Test
    void dialogsOfferTheEndingsOfAllFormats() {
        assertThat(WITH_TOY.endings()).containsExactly(".toy", ".jsonl");
        assertThat(Importer.endings()).contains(".jsonl", ".csv");
    }

    /// It was read as JSON, and every row refused.
    @Test
    void aTableIsOneWhateverTheCaseOfItsEnding() {
        set.write("TABLE.CSV", "file_name,odai,text\na.jpg,x,y\n");
        try (Catalog catalog = Projects.done(Catalog.create(temp.resolve("p.odai")))) {
            assertThat(
                            Projects.done(
                                            new Importer()
                                                    .run(
                                                            temp.resolve("set/TABLE.CSV"),
                                                            catalog,
                                                            false,
                                                            Progress.NONE))
                                    .added())
                    .isEqualTo(1);
        }
    }
}
