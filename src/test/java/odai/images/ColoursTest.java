package odai.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {
    @ParameterizedTest
    @CsvSource({
        "ff123456, ff123456",
        "00123456, ffffffff",
        "80000000, ff7f7f7f",
        "80ffffff, ffffffff",
        "01000000, fffefefe",
        "fe000000, ff010101"
    })
    void aColourOnWhite(String above, String expected) {
        assertThat(Colours.onWhite(Integer.parseUnsignedInt(above, 16)))
                .isEqualTo(Integer.parseUnsignedInt(expected, 16));
    }

    @Property
    void onWhiteNothingBecomesDarkerNorStaysTransparent(@ForAll int argb) {
        int out = Colours.onWhite(argb);
        assertThat(out >>> 24).isEqualTo(0xff);
        for (int shift : new int[] {0, 8, 16}) {
            assertThat(out >> shift & 0xff).isGreaterThanOrEqualTo(argb >> shift & 0xff);
        }
    }

    @Test
    void twoChannelsAreNoPicture() {
        try (Mat two = new Mat(2, 2, opencv_core.CV_8UC2)) {
            assertThatThrownBy(() -> Colours.opaque(two))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
