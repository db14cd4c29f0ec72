package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import odai.fixtures.Formats;

/// What a test sees of pixels.
final class Colour {
    private Colour() {}

    static Color at(Pixels pixels, int x, int y) {
        return new Color(pixels.argb()[y * pixels.width() + x], true);
    }

    static void near(Color found, Color expected, int tolerance) {
        assertThat(
                        Math.abs(found.getRed() - expected.getRed())
                                + Math.abs(found.getGreen() - expected.getGreen())
                                + Math.abs(found.getBlue() - expected.getBlue()))
                .as("%s is not near %s", found, expected)
                .isLessThanOrEqualTo(tolerance);
        assertThat(found.getAlpha()).isEqualTo(255);
    }

    /// Whether it is the picture of two halves.
    static void halves(Pixels pixels, int tolerance) {
        int y = pixels.height() / 2;
        near(at(pixels, pixels.width() / 8, y), Formats.LEFT, tolerance);
        near(at(pixels, pixels.width() * 7 / 8, y), Formats.RIGHT, tolerance);
    }
}
