package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import odai.dataset.Defect;
import odai.dataset.ImageRef;
import odai.fixtures.Formats;
import odai.fixtures.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {
    private static final int PATIENCE = 20;

    @TempDir private Path temp;

    private Path folder = Path.of("");
    private Thumbnails thumbnails = new Thumbnails(folder, new ImageDecoder());

    @BeforeEach
    void open() {
        thumbnails.close();
        folder = temp.resolve("thumbnails");
        thumbnails = new Thumbnails(folder, new ImageDecoder());
    }

    @AfterEach
    void close() {
        thumbnails.close();
    }

    private ImageRef image(String name, byte[] bytes) throws IOException {
        return new ImageProbe().probe(Files.write(temp.resolve(name), bytes)).image();
    }

    private static Pixels pixels(Decoded decoded) {
        return ((Decoded.DecodedPicture) decoded).pixels();
    }

    @Test
    void aThumbnailIsSmallAndKept() throws IOException {
        ImageRef image = image("a.jpg", TestPictures.jpeg(1, 900, 450));
        assertThat(thumbnails.cached(image)).isEmpty();
        Pixels made = pixels(thumbnails.make(image));
        assertThat(made.width()).isEqualTo(Thumbnails.LONG_SIDE);
        assertThat(made.height()).isEqualTo(Thumbnails.LONG_SIDE / 2);
        assertThat(thumbnails.cached(image)).containsSame(made);
        assertThat(pixels(thumbnails.make(image))).isSameAs(made);
    }

    @Test
    void askedForWhileTheProjectIsClosingNothingIsMadeAndNothingThrown() throws IOException {
        ImageRef image = image("a.jpg", TestPictures.jpeg(1, 900, 450));
        thumbnails.close();
        assertThat(thumbnails.request(image, _ -> {}).isCancelled()).isTrue();
        thumbnails.awaitEnd();
        assertThat(thumbnails.idle()).isTrue();
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatBreaksBesideTheMakingIsNotedDown() throws IOException {
        List<LogRecord> noted = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger("odai.logging.Unforeseen");
        Filter listening =
                entry -> {
                    noted.add(entry);
                    return false;
                };
        log.setFilter(listening);
        try {
            ImageRef image = image("a.jpg", TestPictures.jpeg(1, 90, 45));
            thumbnails.request(
                    image,
                    _ -> {
                        throw new IllegalStateException("nobody asks the future");
                    });
            thumbnails.request(image, _ -> {});
            while (!thumbnails.idle()) {
                Thread.onSpinWait();
            }
        } finally {
            log.setFilter(null);
        }
        assertThat(noted)
                .extracting(entry -> String.valueOf(entry.getThrown()))
                .anyMatch(it -> it.contains("nobody asks the future"));
    }

    @Test
    void itIsOnDiskByItsHashAndReadFromThereTheNextTime() throws IOException {
        ImageRef image = image("a.jpg", TestPictures.jpeg(1, 900, 450));
        thumbnails.make(image);
        Path stored =
                folder.resolve(image.sha256().substring(0, 2)).resolve(image.sha256() + ".jpg");
        assertThat(stored).isRegularFile();
        // another picture there shows that the stored one is taken
        Files.write(stored, Formats.jpeg());
        try (Thumbnails next = new Thumbnails(folder, new ImageDecoder())) {
            assertThat(pixels(next.make(image)).width()).isEqualTo(Formats.WIDTH);
        }
    }

    @Test
    void aDamagedThumbnailOnDiskIsMadeAnew() throws IOException {
        ImageRef image = image("a.jpg", TestPictures.jpeg(1, 900, 450));
        thumbnails.make(image);
        Path stored =
                folder.resolve(image.sha256().substring(0, 2)).resolve(image.sha256() + ".jpg");
        Files.writeString(stored, "no picture");
        try (Thumbnails next = new Thumbnails(folder, new ImageDecoder())) {
            assertThat(pixels(next.make(image)).width()).isEqualTo(Thumbnails.LONG_SIDE);
        }
    }

    @Test
    void aPictureThatIsGoneShowsAsGone() throws IOException {
        ImageRef image = image("a.jpg", Formats.jpeg());
        thumbnails.make(image);
        Files.delete(temp.resolve("a.jpg"));
        try (Thumbnails next = new Thumbnails(folder, new ImageDecoder())) {
            assertThat(next.make(image)).isEqualTo(new Decoded.Undecodable(Defect.MISSING));
        }
    }

    @Test
    void aBrokenPictureIsNotKept() throws IOException {
        ImageRef image = image("a.png", Arrays.copyOf(Formats.png(), 60));
        assertThat(thumbnails.make(image)).isEqualTo(new Decoded.Undecodable(Defect.TRUNCATED));
        assertThat(thumbnails.cached(image)).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aDiskThatTakesNothingCostsOnlyTime() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        ImageRef image = image("a.jpg", Formats.jpeg());
        assertThat(pixels(thumbnails.make(image)).width()).isEqualTo(Formats.WIDTH);
        assertThat(thumbnails.cached(image)).isPresent();
    }

    @Test
    void aRequestIsAnsweredInTheBackground() throws Exception {
        ImageRef image = image("a.jpg", Formats.jpeg());
        LinkedBlockingQueue<Decoded> answers = new LinkedBlockingQueue<>();
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        thumbnails
                .request(
                        image,
                        decoded -> {
                            threads.add(Thread.currentThread());
                            answers.add(decoded);
                        })
                .get(PATIENCE, TimeUnit.SECONDS);
        assertThat(pixels(answers.remove()).width()).isEqualTo(Formats.WIDTH);
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void whatIsAskedForIsMadeAndWhatIsCancelledNever() throws Exception {
        CountDownLatch begun = new CountDownLatch(Thumbnails.THREADS);
        CountDownLatch go = new CountDownLatch(1);
        ImageRef image = image("a.jpg", Formats.jpeg());
        for (int i = 0; i < Thumbnails.THREADS; i++) {
            thumbnails.request(
                    image,
                    _ -> {
                        begun.countDown();
                        try {
                            go.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
        }
        assertThat(begun.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> asked = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            asked.add(thumbnails.request(image(name, Formats.jpeg()), _ -> order.add(name)));
        }
        asked.get(1).cancel(false);
        go.countDown();
        asked.get(0).get(PATIENCE, TimeUnit.SECONDS);
        asked.get(2).get(PATIENCE, TimeUnit.SECONDS);
        assertThat(order).containsExactlyInAnyOrder("third", "first").doesNotContain("second");
    }

    @Test
    void memoryIsBounded() throws IOException {
        // 320 × 320 × 4 bytes are 0.4 MB: 96 MB hold some 245 of them
        List<ImageRef> images = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            images.add(image(i + ".jpg", TestPictures.jpeg(i, 320, 320)));
            thumbnails.make(images.getLast());
        }
        assertThat(thumbnails.cached(images.getFirst())).isEmpty();
        assertThat(thumbnails.cached(images.getLast())).isPresent();
        assertThat(images.stream().filter(it -> thumbnails.cached(it).isPresent()).count())
                .isBetween(200L, 250L);
    }
}
