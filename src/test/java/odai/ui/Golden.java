package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// Screens as they were once looked at and found good. Run with `-Dodai.golden=write` to renew
/// them. Of a screen that differs, `target/golden` has three pictures: actual, expected and their
/// difference.
public final class Golden {
    private static final String FOLDER = "/odai/pictures/";
    private static final Path KEPT = Path.of("src", "test", "resources", "odai", "pictures");
    private static final Path FOUND = Path.of("target", "golden");

    private static final boolean WRITING = "write".equals(System.getProperty("odai.golden"));

    private Golden() {}

    /// Whether a picture shows what it showed then: to wait for, where what is drawn comes late.
    static boolean same(String name, Image shown) {
        if (WRITING) {
            return true;
        }
        BufferedImage found = opaque(shown);
        BufferedImage kept = read(name);
        return sameSize(kept, found) && TileComparison.of(kept, found).same();
    }

    public static void compare(String name, Image shown) {
        BufferedImage found = opaque(shown);
        if (WRITING) {
            write(found, KEPT.resolve(name + ".png"));
            return;
        }
        compare(name, read(name), found, FOUND);
    }

    /// @param layouts how often everything is laid out anew before the picture is taken
    public static Image laidOut(Scene scene, int layouts) {
        scene.getRoot().applyCss();
        for (int time = 0; time < layouts; time++) {
            anew(scene.getRoot());
            scene.getRoot().layout();
        }
        return scene.snapshot(null);
    }

    private static void anew(Parent parent) {
        parent.requestLayout();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent part) {
                anew(part);
            }
        }
    }

    /// @throws AssertionError if a screen that was laid out once more shows anything else
    public static void rests(String name, Image once, Image more) {
        assertThat(TileComparison.of(opaque(once), opaque(more)).named())
                .as(name + " laid out more often")
                .isEmpty();
    }

    /// @param into where the three pictures are left
    /// @throws AssertionError naming the tiles that differ
    static void compare(String name, BufferedImage kept, BufferedImage found, Path into) {
        if (!sameSize(kept, found)) {
            leave(into, name, Map.of("actual", found, "expected", kept));
            throw new AssertionError(
                    "%s is %d × %d and was %d × %d, see %s"
                            .formatted(
                                    name,
                                    found.getWidth(),
                                    found.getHeight(),
                                    kept.getWidth(),
                                    kept.getHeight(),
                                    into.resolve(name + "-actual.png")));
        }
        TileComparison compared = TileComparison.of(kept, found);
        if (!compared.same()) {
            leave(
                    into,
                    name,
                    Map.of(
                            "actual", found,
                            "expected", kept,
                            "difference", compared.difference()));
            throw new AssertionError(
                    "%s differs in tiles of 64 × 64 at %s, see %s"
                            .formatted(
                                    name,
                                    compared.named(),
                                    into.resolve(name + "-difference.png")));
        }
    }

    private static boolean sameSize(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight();
    }

    static BufferedImage opaque(Image shown) {
        BufferedImage image = Objects.requireNonNull(SwingFXUtils.fromFXImage(shown, null));
        BufferedImage rgb =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.createGraphics().drawImage(image, 0, 0, null);
        return rgb;
    }

    private static BufferedImage read(String name) {
        try (InputStream in = Golden.class.getResourceAsStream(FOLDER + name + ".png")) {
            assertThat(in).as("a picture of " + name + " to compare with").isNotNull();
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leave(Path into, String name, Map<String, BufferedImage> pictures) {
        pictures.forEach(
                (what, picture) -> write(picture, into.resolve(name + "-" + what + ".png")));
    }

    private static void write(BufferedImage image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            if (!ImageIO.write(image, "png", file.toFile())) {
                throw new IOException("no writer for " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
