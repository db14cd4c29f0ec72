package odai.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PixelsTest {
    @Test
    void aFlatAreaIsBlankUpToTheNoiseOfCompression() {
        int[] argb = {0xff808080, 0xff848080, 0xff808680, 0xff80807a};
        assertThat(new Pixels(2, 2, argb).blank()).isTrue();
        argb[3] = 0xff808088;
        assertThat(new Pixels(2, 2, argb).blank()).isFalse();
    }

    @Test
    void whatLiesBeyondThePictureDoesNotCount() {
        assertThat(new Pixels(1, 2, new int[] {1, 1, 0xffffff}).blank()).isTrue();
    }

    @Test
    void aPictureHasASizeAndAllItsPixels() {
        assertThatThrownBy(() -> new Pixels(0, 1, new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pixels(2, 2, new int[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
