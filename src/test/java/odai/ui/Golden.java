package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// Screens as they were once looked at and found good. Run with `-Dodai.golden=write` to renew
/// them; what differs is left in `target/golden`, beside a picture of the difference.
public final class Golden {
    private static final String FOLDER = "/odai/pictures/";
    private static final Path KEPT = Path.of("src", "test", "resources", "odai", "pictures");
    private static final Path FOUND = Path.of("target", "golden");

    /// Of a channel: less than this is antialiasing.
    private static final int NOTICEABLE = 24;

    /// Of all pixels.
    private static final double TOLERATED = 0.005;

    private static final boolean WRITING = "write".equals(System.getProperty("odai.golden"));

    private Golden() {}

    /// Whether a picture shows what it showed then: to wait for, where what is drawn comes late.
    static boolean same(String name, Image shown) {
        if (WRITING) {
            return true;
        }
        BufferedImage found = opaque(Objects.requireNonNull(SwingFXUtils.fromFXImage(shown, null)));
        try {
            BufferedImage kept = read(name);
            return found.getWidth() == kept.getWidth()
                    && found.getHeight() == kept.getHeight()
                    && share(
                                    kept,
                                    found,
                                    new BufferedImage(
                                            kept.getWidth(),
                                            kept.getHeight(),
                                            BufferedImage.TYPE_INT_RGB))
                            <= TOLERATED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void compare(String name, Image shown) {
        BufferedImage found = opaque(Objects.requireNonNull(SwingFXUtils.fromFXImage(shown, null)));
        try {
            if (WRITING) {
                write(found, KEPT.resolve(name + ".png"));
                return;
            }
            BufferedImage kept = read(name);
            assertThat(found.getWidth()).as(name + " is as wide").isEqualTo(kept.getWidth());
            assertThat(found.getHeight()).as(name + " is as high").isEqualTo(kept.getHeight());
            BufferedImage difference =
                    new BufferedImage(
                            kept.getWidth(), kept.getHeight(), BufferedImage.TYPE_INT_RGB);
            double share = share(kept, found, difference);
            if (share > TOLERATED) {
                write(found, FOUND.resolve(name + ".png"));
                write(difference, FOUND.resolve(name + "-difference.png"));
            }
            assertThat(share)
                    .as("share of pixels that differ, see " + FOUND.resolve(name + ".png"))
                    .isLessThanOrEqualTo(TOLERATED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What differs is drawn in white.
    static double share(BufferedImage kept, BufferedImage found, BufferedImage difference) {
        long differing = 0;
        for (int y = 0; y < kept.getHeight(); y++) {
            for (int x = 0; x < kept.getWidth(); x++) {
                if (differs(kept.getRGB(x, y), found.getRGB(x, y))) {
                    difference.setRGB(x, y, 0xffffff);
                    differing++;
                }
            }
        }
        return (double) differing / ((long) kept.getWidth() * kept.getHeight());
    }

    private static boolean differs(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > NOTICEABLE) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage rgb =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.createGraphics().drawImage(image, 0, 0, null);
        return rgb;
    }

    private static BufferedImage read(String name) throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream(FOLDER + name + ".png")) {
            assertThat(in).as("a picture of " + name + " to compare with").isNotNull();
            return ImageIO.read(in);
        }
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no writer for " + file);
        }
    }
}
