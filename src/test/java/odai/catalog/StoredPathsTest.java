package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPathsTest {
    @TempDir private Path temp;

    private Path data;
    private Path project;
    private StoredPaths paths;

    @BeforeEach
    void project() throws IOException {
        data = Files.createDirectories(temp.toRealPath().resolve("data"));
        project = Files.createDirectories(data.resolve("p.odai"));
        paths = StoredPaths.of(project);
    }

    private String there(String text) {
        return paths.picture(text, StoredPaths.ANY_SIZE);
    }

    @ParameterizedTest
    @CsvSource({
        "p.odai/exports/1, exports/1",
        "p.odai/media/a b.jpg, media/a b.jpg",
        "set/0.jpg, ../set/0.jpg",
        "p.odai2/0.jpg, ../p.odai2/0.jpg",
        "set/が ぱ.jpg, ../set/が ぱ.jpg",
        "set/../set/0.jpg, ../set/0.jpg",
        "../data/set/0.jpg, ../set/0.jpg"
    })
    void whatLiesUnderTheParentIsStoredRelativeToTheProject(String below, String text) {
        Path picture = data.resolve(below);
        assertThat(paths.stored(picture)).isEqualTo(text);
        assertThat(there(text)).isEqualTo(picture.normalize().toString());
    }

    @Test
    void whatLiesElsewhereIsStoredAbsoluteWithSlashes() {
        Path elsewhere = temp.toAbsolutePath().getRoot().resolve("elsewhere").resolve("0.jpg");
        String text = paths.stored(elsewhere);
        assertThat(text).isEqualTo(elsewhere.toString().replace(File.separatorChar, '/'));
        assertThat(there(text)).isEqualTo(elsewhere.toString());
    }

    @Test
    void noPathAtAllStaysNone() {
        assertThat(there("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set/0.jpg", "../set/0.jpg", "p.odai", "."})
    void aRelativePathIsNeverStored(String relative) {
        assertThatThrownBy(() -> paths.stored(Path.of(relative)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherSystemsPathStaysAsItIsAndIsInNoFolderOfOurs() {
        assertThat(there("Z:/pictures/0.jpg").replace('\\', '/')).isEqualTo("Z:/pictures/0.jpg");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBackslashIsPartOfANameWhereItIsOne() {
        Path picture = data.resolve("set").resolve("a\\b.jpg");
        assertThat(paths.stored(picture)).isEqualTo("../set/a\\b.jpg");
        assertThat(there("../set/a\\b.jpg")).isEqualTo(picture.toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderNamedLikeADriveIsNoDrive() {
        Path inside = project.resolve("C:").resolve("0.jpg");
        assertThat(there(paths.stored(inside))).isEqualTo(inside.toString());
    }

    @Test
    void howeverTheFolderIsNamedItIsTheSame() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link.odai"), project);
        Path here = Path.of("").toAbsolutePath();
        for (Path name :
                new Path[] {
                    link,
                    here.relativize(project),
                    data.resolve("..").resolve("data").resolve("p.odai"),
                    Path.of(project + File.separator)
                }) {
            StoredPaths same = StoredPaths.of(name);
            assertThat(same.folder()).isEqualTo(project);
            assertThat(same.stored(data.resolve("set/0.jpg"))).isEqualTo("../set/0.jpg");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "exports/1, exports/1",
        "a/exports/1, a/exports/1",
        "../exports/1, exports/1",
        "../../other.odai/exports/1, exports/1",
        "a/../../b/2, exports/2",
        "Z:/old/p.odai/exports/1, exports/1",
        "'', exports",
        "..,exports"
    })
    void aFolderOfTheProjectsIsInItWhateverTheTextSays(String text, String below) {
        assertThat(Path.of(paths.folder(text))).isEqualTo(project.resolve(below));
    }

    @ParameterizedTest
    @CsvSource({
        "p.odai/exports/1, exports/1",
        "../work/p.odai/exports/2026-01-01T00-00-00Z, exports/2026-01-01T00-00-00Z",
        "/gone/p.odai/exports/1, exports/1",
        "C:\\old\\p.odai\\exports\\1, exports/1",
        "exports/1, exports/1",
        "somewhere/1, exports/1",
        "/elsewhere/1, /elsewhere/1"
    })
    void anEarlierVersionsExportIsLookedForByItsLastNames(String before, String text) {
        assertThat(paths.movedFolder(before)).isEqualTo(text);
    }

    @Test
    void anEarlierVersionsPictureIsStoredAnewWhereItLiesUnderTheParent() {
        assertThat(paths.movedPicture(data.resolve("set/0.jpg").toString()))
                .isEqualTo("../set/0.jpg");
        assertThat(paths.movedPicture("")).isEmpty();
        assertThat(paths.movedPicture("D:\\pictures\\0.jpg")).isEqualTo("D:/pictures/0.jpg");
    }
}
