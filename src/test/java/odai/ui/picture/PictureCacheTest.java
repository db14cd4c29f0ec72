package odai.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.dataset.Defect;
import odai.dataset.ImageFormat;
import odai.dataset.ImageRef;
import odai.images.ImageDecoder;
import odai.ui.FxCase;
import odai.ui.HeldThreads;
import odai.work.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCacheTest extends FxCase {
    private static final int KEPT = 5;

    @TempDir private Path temp;

    private final HeldThreads threads = new HeldThreads();
    private final List<Problem> problems = new ArrayList<>();
    private final List<LoadedPicture> loadedPicture = new ArrayList<>();
    private PictureCache pictureCache;

    @BeforeEach
    void empty() {
        pictureCache = on(() -> new PictureCache(new ImageDecoder(), threads, problems::add));
    }

    private ImageRef picture(int number) {
        return picture(number, 64, 48);
    }

    private ImageRef picture(int number, int width, int height) {
        Path file = temp.resolve(number + ".jpg");
        odai.fixtures.TestPictures.write(
                file, odai.fixtures.TestPictures.jpeg(number, width, height));
        return ref(file, 1);
    }

    private static ImageRef ref(Path file, long modified) {
        return new ImageRef(file.toString(), 1, modified, "", ImageFormat.JPEG, 0, 0, 1);
    }

    private void request(ImageRef image) {
        run(() -> pictureCache.request(image, loadedPicture::add));
    }

    private void ready(ImageRef image) {
        request(image);
        threads.drain();
    }

    @Test
    void aPictureComesOnceItIsDecodedAndTheSecondTimeAtOnce() {
        ImageRef image = picture(1);
        request(image);
        assertThat(loadedPicture).isEmpty();
        threads.drain();
        assertThat(loadedPicture).hasSize(1);
        request(image);
        assertThat(loadedPicture).hasSize(2);
        assertThat(loadedPicture.get(1)).isSameAs(loadedPicture.get(0));
        assertThat(threads.waiting()).isZero();
    }

    @Test
    void itHasItsSizeInPixels() {
        ready(picture(1, 120, 90));
        LoadedPicture.PictureLoaded it = (LoadedPicture.PictureLoaded) loadedPicture.getFirst();
        assertThat(it.image().getWidth()).isEqualTo(120);
        assertThat(it.image().getHeight()).isEqualTo(90);
    }

    @Test
    void aHugePictureIsMadeAsLargeAsAScreenShows() {
        ready(picture(1, 5000, 1000));
        LoadedPicture.PictureLoaded it = (LoadedPicture.PictureLoaded) loadedPicture.getFirst();
        assertThat(it.image().getWidth()).isBetween(2048.0, 4096.0);
        assertThat(it.image().getWidth() / it.image().getHeight()).isBetween(4.98, 5.02);
    }

    @Test
    void aPictureThatIsGoneIsNoProblemOfTheApp() {
        ready(ref(temp.resolve("gone.jpg"), 1));
        assertThat(loadedPicture)
                .containsExactly(new LoadedPicture.PictureUnreadable(Defect.MISSING));
        assertThat(problems).isEmpty();
    }

    @Test
    void aTextIsBroken() throws IOException {
        ready(ref(Files.writeString(temp.resolve("x.jpg"), "<html>"), 1));
        assertThat(loadedPicture.getFirst()).isInstanceOf(LoadedPicture.PictureUnreadable.class);
    }

    @Test
    void aFileThatWasChangedIsDecodedAnew() {
        ImageRef before = picture(1);
        ready(before);
        ready(ref(Path.of(before.path()), 2));
        assertThat(loadedPicture.get(1)).isNotSameAs(loadedPicture.get(0));
    }

    @Test
    void whatWasLookedAtAheadIsThereAtOnce() {
        ImageRef next = picture(1);
        run(() -> pictureCache.preload(next));
        threads.drain();
        assertThat(loadedPicture).isEmpty();
        request(next);
        assertThat(loadedPicture).hasSize(1);
        run(() -> pictureCache.preload(next));
        assertThat(threads.waiting()).isZero();
    }

    @Test
    void whatIsBeingDecodedIsNotDecodedASecondTimeForSomebodyElse() {
        ImageRef image = picture(1);
        for (int i = 0; i < 10; i++) {
            request(image);
            run(() -> pictureCache.preload(image));
        }
        assertThat(threads.waiting()).isEqualTo(1);
        threads.drain();
        assertThat(loadedPicture).hasSize(10);
        assertThat(loadedPicture.stream().distinct()).hasSize(1);
    }

    @Test
    void onlyTheLastFewAreKeptAndWhatIsUsedStays() {
        List<ImageRef> all = new ArrayList<>();
        for (int i = 0; i < KEPT; i++) {
            all.add(picture(i));
            ready(all.get(i));
        }
        request(all.get(0));
        ready(picture(KEPT));
        assertThat(loadedPicture).hasSize(KEPT + 2);
        request(all.get(0));
        assertThat(threads.waiting()).as("used since, still there").isZero();
        request(all.get(1));
        assertThat(threads.waiting()).as("the longest unused, gone").isEqualTo(1);
    }
}
