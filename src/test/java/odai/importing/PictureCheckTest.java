package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCheckTest {
    private static final int COUNT = 4;

    @TempDir private Path temp;

    private Catalog catalog;

    @BeforeEach
    void importing() {
        Path set = DataSet.of(temp.resolve("set"), COUNT).write();
        catalog = Projects.done(Catalog.create(temp.resolve("p.odai")));
        Imported.again(catalog, set, false);
    }

    @AfterEach
    void closing() {
        catalog.close();
    }

    private Path picture(int number) {
        return temp.resolve("set").resolve(number + ".jpg");
    }

    private Set<Defect> defects(int number) {
        Example example = catalog.examples().page(List.of(number + 1L)).getFirst();
        return example.defects();
    }

    private List<Long> check() {
        return PictureCheck.run(catalog);
    }

    private static byte[] bent(byte[] bytes) {
        byte[] other = bytes.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    @Test
    void whatLiesAsItDidIsNoNews() {
        assertThat(check()).isEmpty();
        assertThat(defects(0)).doesNotContain(Defect.MISSING, Defect.CHANGED);
    }

    @Test
    void whatIsGoneIsMissingOnceAndOnlyThat() throws IOException {
        Files.delete(picture(1));
        assertThat(check()).containsExactly(2L);
        assertThat(defects(1)).contains(Defect.MISSING).doesNotContain(Defect.CHANGED);
        assertThat(defects(0)).doesNotContain(Defect.MISSING);
        assertThat(check()).as("no news the second time").isEmpty();
    }

    @Test
    void whatIsBackIsWellAgain() throws IOException {
        Path away = temp.resolve("away.jpg");
        Files.move(picture(2), away);
        check();
        Files.move(away, picture(2));
        assertThat(check()).containsExactly(3L);
        assertThat(defects(2)).doesNotContain(Defect.MISSING, Defect.CHANGED);
    }

    @Test
    void anotherTimeAloneIsNoOtherPicture() throws IOException {
        Files.setLastModifiedTime(picture(0), FileTime.fromMillis(1_000_000_000_000L));
        assertThat(check()).isEmpty();
        assertThat(defects(0)).doesNotContain(Defect.CHANGED);
    }

    @Test
    void anotherContentOfTheSameSizeIsSeen() throws IOException {
        byte[] before = Files.readAllBytes(picture(0));
        Files.write(picture(0), bent(before));
        Files.setLastModifiedTime(picture(0), FileTime.fromMillis(1_000_000_000_000L));
        assertThat(check()).containsExactly(1L);
        assertThat(defects(0)).contains(Defect.CHANGED);
    }

    @Test
    void anotherSizeIsSeenThoughTheTimeIsTheSame() throws IOException {
        FileTime before = Files.getLastModifiedTime(picture(0));
        TestPictures.write(picture(0), TestPictures.jpeg(99, 64, 64));
        Files.setLastModifiedTime(picture(0), before);
        assertThat(check()).containsExactly(1L);
        assertThat(defects(0)).contains(Defect.CHANGED);
    }

    @Test
    void theOldContentBackMakesItWellWhateverTheTime() throws IOException {
        byte[] before = Files.readAllBytes(picture(0));
        TestPictures.write(picture(0), TestPictures.jpeg(99, 64, 64));
        check();
        Files.write(picture(0), before);
        assertThat(check()).containsExactly(1L);
        assertThat(defects(0)).doesNotContain(Defect.CHANGED);
    }

    @Test
    void changedThenGoneIsOnlyMissing() throws IOException {
        TestPictures.write(picture(0), TestPictures.jpeg(99, 64, 64));
        check();
        Files.delete(picture(0));
        assertThat(check()).containsExactly(1L);
        assertThat(defects(0)).contains(Defect.MISSING).doesNotContain(Defect.CHANGED);
    }

    @Test
    void aFolderInItsPlaceIsNoPicture() throws IOException {
        Files.delete(picture(0));
        Files.createDirectory(picture(0));
        assertThat(check()).containsExactly(1L);
        assertThat(defects(0)).contains(Defect.MISSING);
    }

    @Test
    void aLinkInItsPlaceIsNotFollowed() throws IOException {
        Path away = temp.resolve("away.jpg");
        Files.move(picture(0), away);
        Files.createSymbolicLink(picture(0), away);
        assertThat(check()).containsExactly(1L);
        assertThat(defects(0)).contains(Defect.MISSING);
    }

    @Test
    void theWholeFolderGoneIsEveryPictureMissing() throws IOException {
        Files.move(temp.resolve("set"), temp.resolve("elsewhere"));
        assertThat(check()).hasSize(COUNT);
        Files.move(temp.resolve("elsewhere"), temp.resolve("set"));
        assertThat(check()).hasSize(COUNT);
        assertThat(check()).isEmpty();
    }

    @Test
    void otherProblemsStayWhatTheyAre() throws IOException {
        catalog.examples().mark(1, Set.of(Defect.CORRUPT), Set.of());
        Files.delete(picture(0));
        check();
        assertThat(defects(0)).contains(Defect.CORRUPT, Defect.MISSING);
        TestPictures.write(picture(0), TestPictures.jpeg(0));
        check();
        assertThat(defects(0)).contains(Defect.CORRUPT).doesNotContain(Defect.MISSING);
    }

    @Test
    void whatWasUnreadableAtTheImportIsNotJudgedAgain() throws IOException {
        try (Catalog other = Projects.of(temp.resolve("q.odai"), 3)) {
            assertThat(PictureCheck.run(other)).as("their files never were").hasSize(3);
            assertThat(PictureCheck.run(other)).isEmpty();
        }
    }
}
