package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.dataset.ExampleType;
import odai.fixtures.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderRowsTest {
    @TempDir private Path temp;

    private Path folder;

    @BeforeEach
    void lay() throws IOException {
        folder = Files.createDirectories(temp.resolve("pictures"));
    }

    @Test
    void aPicturesRelativePathIsItsIdAndNothingElseIsKnown() throws IOException {
        put("b/二.png");
        assertThat(read())
                .singleElement()
                .isInstanceOfSatisfying(
                        DataSetRow.Good.class,
                        row -> {
                            assertThat(row.line()).isZero();
                            assertThat(row.odaiId()).isEqualTo("b/二.png");
                            assertThat(row.fileName()).isEqualTo("b/二.png");
                            assertThat(row.odai()).isEmpty();
                            assertThat(row.type()).isEqualTo(ExampleType.IMAGE_TO_TEXT);
                            assertThat(row.responses()).isEmpty();
                        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBackslashIsPartOfANameWhereItIsOne() throws IOException {
        put("a\\b.jpg");
        assertThat(ids()).containsExactly("a\\b.jpg");
    }

    @Test
    void aProjectThatWasRenamedIsPassedOver() throws IOException {
        put("renamed/catalog.db");
        put("renamed/thumbnails/a.jpg");
        put("b.jpg");
        assertThat(ids()).containsExactly("b.jpg");
    }

    @Test
    void picturesComeSortedByPath() throws IOException {
        put("b.jpg");
        put("a/z.jpg");
        put("a.jpg");
        put("c.jpg");
        assertThat(ids()).containsExactly("a.jpg", "a/z.jpg", "b.jpg", "c.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jpg", "a.JPEG", "a.png", "a.WebP", "a.gif", "a.bmp", "a.tif", "a.tiff", "a.avif",
                "a.heic"
            })
    void aPictureIsKnownByItsName(String name) throws IOException {
        put(name);
        assertThat(ids()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.txt",
                "README",
                "a.jpg.part",
                ".hidden.jpg",
                ".git/a.jpg",
                "deep/.cache/a.jpg",
                "work.odai/thumbnails/a.jpg",
                "jpg"
            })
    void theRestIsPassedOver(String name) throws IOException {
        put("seen.jpg");
        put(name);
        assertThat(ids()).containsOnly("seen.jpg", name.equals("jpg") ? "jpg" : "seen.jpg");
    }

    @Test
    void linksArePassedOverSoThatNothingIsReadTwiceOrOutside() throws IOException {
        put("a.jpg");
        Files.createSymbolicLink(folder.resolve("again.jpg"), Path.of("a.jpg"));
        Files.createSymbolicLink(folder.resolve("round"), folder);
        assertThat(ids()).containsExactly("a.jpg");
    }

    @Test
    void aFolderThatIsItselfAProjectsFolderIsStillRead() throws IOException {
        folder = Files.createDirectories(temp.resolve("pictures.odai"));
        put("a.jpg");
        assertThat(ids()).containsExactly("a.jpg");
    }

    private void put(String name) {
        TestPictures.write(folder.resolve(name), TestPictures.jpeg(1));
    }

    private List<String> ids() throws IOException {
        return read().stream().map(dataSetRow -> ((DataSetRow.Good) dataSetRow).odaiId()).toList();
    }

    private List<DataSetRow> read() throws IOException {
        List<DataSetRow> all = new ArrayList<>();
        try (FolderRows rows = new FolderRows(folder)) {
            for (var dataSetRow = rows.next(); dataSetRow.isPresent(); dataSetRow = rows.next()) {
                all.add(dataSetRow.get());
            }
        }
        return all;
    }
}
