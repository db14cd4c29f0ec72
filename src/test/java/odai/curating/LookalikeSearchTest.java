package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Finding;
import odai.dataset.ImageRef;
import odai.dataset.Kind;
import odai.dataset.NewExample;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import odai.images.ImageDecoder;
import odai.images.Thumbnails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookalikeSearchTest {
    @TempDir private Path temp;

    /// Two copies of a picture in different sizes, a blank one, and one that is not there.
    private Curation project() {
        Catalog catalog = Projects.of(temp.resolve("p.odai"), 0);
        catalog.examples()
                .add(
                        List.of(
                                example(0, TestPictures.jpeg(3, 400, 300)),
                                example(1, TestPictures.jpeg(3, 392, 294)),
                                example(2, TestPictures.blank()),
                                example(3, new byte[0])));
        Curation curation = Curation.open(catalog);
        for (long id = 1; id <= 4; id++) {
            Finding doubt = new Finding(Kind.FACE, .47, null, "test", "1", "");
            catalog.findings().save(List.of(new Screened(id, "test", "1", List.of(doubt))));
        }
        curation.refresh(List.of(1L, 2L, 3L, 4L));
        return curation;
    }

    private NewExample example(int i, byte[] bytes) {
        Path file = TestPictures.write(temp.resolve(i + ".jpg"), bytes);
        NewExample plain = Projects.example(i);
        ImageRef image = plain.image();
        return new NewExample(
                plain.odaiId(),
                plain.type(),
                plain.odai(),
                plain.responses(),
                new ImageRef(
                        file.toString(),
                        bytes.length,
                        image.modified(),
                        image.sha256(),
                        image.format(),
                        image.width(),
                        image.height(),
                        image.orientation()),
                plain.origin(),
                plain.defects());
    }

    @Test
    void picturesThatAreNearlyTheSameAreFoundAndKeptInMind() throws Exception {
        try (Curation curation = project();
                Thumbnails thumbnails =
                        new Thumbnails(temp.resolve("thumbs"), new ImageDecoder())) {
            LookalikeSearch search = new LookalikeSearch(curation, thumbnails);
            Lookalikes found = search.among(List.of(2L, 1L, 3L, 4L), () -> false);
            assertThat(found.of(1)).containsExactly(2L, 1L);
            assertThat(found.of(3)).containsExactly(3L);
            assertThat(found.of(4)).containsExactly(4L);
            assertThat(found.knows(List.of(1L, 2L, 3L, 4L))).isTrue();
            assertThat(curation.catalog().fingerprints().of(List.of(1L, 2L, 3L, 4L)))
                    .containsOnlyKeys(1L, 2L, 3L);
        }
        // the second time no picture is needed
        Files.delete(temp.resolve("0.jpg"));
        Files.delete(temp.resolve("1.jpg"));
        try (Curation curation =
                        Curation.open(Projects.done(Catalog.open(temp.resolve("p.odai"))));
                Thumbnails thumbnails = new Thumbnails(temp.resolve("none"), new ImageDecoder())) {
            Lookalikes found =
                    new LookalikeSearch(curation, thumbnails).among(List.of(1L, 2L), () -> false);
            assertThat(found.of(1)).containsExactly(1L, 2L);
        }
    }
}
