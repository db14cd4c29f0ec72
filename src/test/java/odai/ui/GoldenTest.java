package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/// That the comparison of screens sees what there is to see.
class GoldenTest {
    private static BufferedImage plain(int colour) {
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 20; x++) {
                image.setRGB(x, y, colour);
            }
        }
        return image;
    }

    @Test
    void theSamePictureDoesNotDiffer() {
        assertThat(Golden.share(plain(0x336699), plain(0x336699), plain(0))).isZero();
    }

    @Test
    void aShadeMoreIsNoDifferenceAndAColourIs() {
        assertThat(Golden.share(plain(0x336699), plain(0x337e99), plain(0))).isZero();
        assertThat(Golden.share(plain(0x336699), plain(0x337f99), plain(0))).isEqualTo(1);
        assertThat(Golden.share(plain(0xff0000), plain(0x0000ff), plain(0))).isEqualTo(1);
    }

    @Test
    void onePixelIsItsShareAndIsDrawn() {
        BufferedImage other = plain(0x336699);
        other.setRGB(7, 3, 0xffffff);
        BufferedImage difference = plain(0);
        assertThat(Golden.share(plain(0x336699), other, difference)).isEqualTo(1 / 200.0);
        assertThat(difference.getRGB(7, 3) & 0xffffff).isEqualTo(0xffffff);
        assertThat(difference.getRGB(8, 3) & 0xffffff).isZero();
    }
}
