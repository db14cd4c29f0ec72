package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import odai.fixtures.Folders;
import odai.fixtures.TestPictures;
import odai.importing.RowProblem.Reason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturePlaceTest {
    @TempDir private Path temp;

    private Path folder;

    @BeforeEach
    void lay() throws IOException {
        folder = Files.createDirectories(temp.toRealPath().resolve("set"));
        TestPictures.write(folder.resolve("a.jpg"), TestPictures.jpeg(1));
        TestPictures.write(folder.resolve("deep/er/b c.jpg"), TestPictures.jpeg(2));
        TestPictures.write(temp.resolve("secret.jpg"), TestPictures.jpeg(3));
        TestPictures.write(temp.resolve("set-other/x.jpg"), TestPictures.jpeg(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "./a.jpg", "deep/../a.jpg", "deep//er/../../a.jpg"})
    void aPictureInTheFolderIsFoundHoweverItIsWritten(String name) throws RefusedRow {
        assertThat(PicturePlace.find(folder, name)).isEqualTo(folder.resolve("a.jpg"));
    }

    @Test
    void aPictureInASubfolderIsFound() throws RefusedRow {
        assertThat(PicturePlace.find(folder, "deep/er/b c.jpg")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.jpg",
                "deep/../../secret.jpg",
                "../set/../secret.jpg",
                "../set-other/x.jpg",
                "/etc/passwd",
                "//etc/passwd",
                "\\\\server\\share\\a.jpg",
                "C:\\a.jpg",
                "c:a.jpg",
                "file:///etc/passwd",
                "FILE:a.jpg",
                "http://example.com/a.jpg",
                "https://example.com/a.jpg",
                "gs://bucket/a.jpg",
                "..",
                "deep/../..",
                "./."
            })
    void aNameThatLeadsOutIsRefusedAsThat(String name) {
        assertThat(reason(name)).isEqualTo(Reason.OUTSIDE_THE_FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.jpg", "", " ", ".", "a.jpg\0.png", "deep/none.jpg"})
    void whatIsNotThereIsRefusedAsThat(String name) {
        assertThat(reason(name)).isEqualTo(Reason.NO_SUCH_PICTURE);
    }

    @Test
    void aFolderIsNoPicture() {
        assertThat(reason("deep")).isEqualTo(Reason.NOT_A_FILE);
    }

    @Test
    void aLinkWithinTheFolderIsFollowedToItsFile() throws IOException, RefusedRow {
        Files.createSymbolicLink(folder.resolve("link.jpg"), Path.of("a.jpg"));
        assertThat(PicturePlace.find(folder, "link.jpg")).isEqualTo(folder.resolve("a.jpg"));
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("out.jpg"), temp.resolve("secret.jpg"));
        assertThat(reason("out.jpg")).isEqualTo(Reason.OUTSIDE_THE_FOLDER);
    }

    @Test
    void aLinkedFolderThatLeadsOutIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("door"), temp.resolve("set-other"));
        assertThat(reason("door/x.jpg")).isEqualTo(Reason.OUTSIDE_THE_FOLDER);
    }

    @Test
    void linksThatLeadNowhereOrInACircleAreNoFiles() throws IOException {
        Files.createSymbolicLink(folder.resolve("dangling.jpg"), Path.of("none.jpg"));
        Files.createSymbolicLink(folder.resolve("loop.jpg"), Path.of("loop.jpg"));
        assertThat(reason("dangling.jpg")).isEqualTo(Reason.NOT_A_FILE);
        assertThat(reason("loop.jpg")).isEqualTo(Reason.NOT_A_FILE);
    }

    @Test
    void aNamedPipeIsRefusedWithoutBeingOpened() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.jpg");
        Process make = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
        Assumptions.assumeTrue(
                make.waitFor(10, TimeUnit.SECONDS) && make.exitValue() == 0, "no named pipes here");
        assertThat(reason("pipe.jpg")).isEqualTo(Reason.NOT_A_FILE);
    }

    @Test
    void aNameFromAMacFindsTheComposedFileAndTheOtherWayRound() throws RefusedRow {
        String composed = Normalizer.normalize("ガギ.jpg", Normalizer.Form.NFC);
        String apart = Normalizer.normalize("ガギ.jpg", Normalizer.Form.NFD);
        TestPictures.write(folder.resolve(composed), TestPictures.jpeg(5));
        assertThat(PicturePlace.find(folder, apart)).isRegularFile();
        String other = Normalizer.normalize("パン.jpg", Normalizer.Form.NFD);
        TestPictures.write(folder.resolve(other), TestPictures.jpeg(6));
        assertThat(PicturePlace.find(folder, Normalizer.normalize(other, Normalizer.Form.NFC)))
                .isRegularFile();
    }

    @Property(tries = 300)
    void noNameWhateverLeavesTheFolder(@ForAll String name) throws IOException {
        try (Folders temporary = Folders.temporary()) {
            Path root = Files.createDirectories(temporary.path().toRealPath().resolve("set"));
            TestPictures.write(root.resolve("a.jpg"), TestPictures.jpeg(1));
            try {
                assertThat(PicturePlace.find(root, name)).startsWith(root);
            } catch (RefusedRow refused) {
                assertThat(refused.problem.reason())
                        .isIn(Reason.OUTSIDE_THE_FOLDER, Reason.NO_SUCH_PICTURE, Reason.NOT_A_FILE);
            }
        }
    }

    private Reason reason(String name) {
        RefusedRow refused =
                catchThrowableOfType(RefusedRow.class, () -> PicturePlace.find(folder, name));
        assertThat(refused).as(name).isNotNull();
        return refused.problem.reason();
    }
}
