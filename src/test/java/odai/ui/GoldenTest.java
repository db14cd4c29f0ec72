package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javax.imageio.ImageIO;
import odai.ui.TileComparison.Tile;
import odai.ui.theme.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// That the comparison of screens sees what a person sees, wherever on the screen it lies, and not
/// what only the renderer knows.
class GoldenTest extends FxCase {
    /// As large as the screens that are kept.
    private static final int WIDTH = 1280;

    private static final int HEIGHT = 800;

    private record Place(double x, double y) {}

    /// Within a tile, over an edge, over a corner where four meet, at the screen's end.
    private static final List<Place> PLACES =
            List.of(
                    new Place(10, 12),
                    new Place(604, 20),
                    new Place(632, 376),
                    new Place(1208, 779),
                    new Place(23.5, 400.5));

    @TempDir private Path folder;

    @AfterEach
    void lightAgain() {
        run(() -> Themes.install("light"));
    }

    private static BufferedImage screen(Place place, Supplier<Node> shown) {
        Pane screen =
                laid(
                        WIDTH,
                        HEIGHT,
                        () -> {
                            Node node = shown.get();
                            node.relocate(place.x(), place.y());
                            return new Pane(node);
                        });
        return on(() -> Golden.opaque(screen.getScene().snapshot(null)));
    }

    private static Supplier<Node> label(String style, String text) {
        return () -> {
            Label label = new Label(text);
            label.getStyleClass().add(style);
            return label;
        };
    }

    private static void isSeen(Supplier<Node> one, Supplier<Node> other) {
        for (Place place : PLACES) {
            BufferedImage kept = screen(place, one);
            assertThat(TileComparison.of(kept, screen(place, one)).same())
                    .as("drawn again at " + place)
                    .isTrue();
            assertThat(TileComparison.of(kept, screen(place, other)).same())
                    .as("changed at " + place)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void aWordThatIsMissing(String theme) {
        run(() -> Themes.install(theme));
        for (String word : List.of("of", "is", "で", "1")) {
            isSeen(label("side-title", word), label("side-title", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void anIconThatMovedByOnePixel(String theme) {
        run(() -> Themes.install(theme));
        for (Feather icon : List.of(Feather.SETTINGS, Feather.X, Feather.CHECK)) {
            isSeen(moved(icon, 0), moved(icon, 1));
        }
    }

    private static Supplier<Node> moved(Feather icon, double by) {
        return () -> {
            FontIcon drawn = new FontIcon(icon);
            drawn.setIconSize(16);
            Pane beside = new Pane(drawn);
            drawn.relocate(by, 0);
            return beside;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void aBadgeThatSaysAnother(String theme) {
        run(() -> Themes.install(theme));
        isSeen(label("badge", "Face 35 %"), label("badge", "Face 36 %"));
        isSeen(label("badge", "顔"), label("badge", "人"));
        isSeen(label("badge", "3"), label("best-badge", "3"));
    }

    private static BufferedImage grey() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, 0x808080);
            }
        }
        return picture;
    }

    /// Another machine's shade of every pixel, and a few pixels of an edge in every tile.
    @Test
    void whatAnotherRendererMakesOfItIsNoDifference() {
        BufferedImage noisy = grey();
        Random random = new Random(11);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                noisy.setRGB(x, y, shade(random) << 16 | shade(random) << 8 | shade(random));
            }
        }
        for (int y = 40; y < HEIGHT; y += TileComparison.EDGE) {
            for (int x = 40; x < WIDTH; x += TileComparison.EDGE) {
                for (int pixel = 0; pixel < TileComparison.TOLERATED; pixel++) {
                    noisy.setRGB(x + pixel, y, 0xffffff);
                }
            }
        }
        assertThat(TileComparison.of(grey(), noisy).tiles()).isEmpty();
    }

    private static int shade(Random random) {
        return 0x80 + random.nextInt(-TileComparison.NOTICEABLE, TileComparison.NOTICEABLE + 1);
    }

    @Test
    void onePixelMoreIsADifferenceAlsoAcrossACorner() {
        BufferedImage other = grey();
        for (int pixel = 0; pixel <= TileComparison.TOLERATED; pixel++) {
            other.setRGB(125 + pixel, pixel % 2 == 0 ? 127 : 128, 0xffffff);
        }
        assertThat(TileComparison.of(grey(), other).tiles())
                .containsExactly(new Tile(96, 96, TileComparison.TOLERATED + 1));
    }

    @Test
    void aFailureNamesTheTilesAndLeavesThreePictures() throws Exception {
        BufferedImage other = grey();
        other.createGraphics().fillRect(200, 300, 10, 10);
        assertThatThrownBy(() -> Golden.compare("screen", grey(), other, folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("screen differs")
                .hasMessageContaining("(160, 256): 100 pixels")
                .hasMessageContaining("screen-difference.png");
        assertThat(pixel("actual", 205, 305)).isEqualTo(0xffffff);
        assertThat(pixel("expected", 205, 305)).isEqualTo(0x808080);
        assertThat(pixel("difference", 205, 305)).isEqualTo(0xffffff);
        assertThat(pixel("difference", 160, 256)).as("the tile is framed").isEqualTo(0xff0000);
        assertThat(pixel("difference", 600, 600)).isZero();
    }

    private int pixel(String of, int x, int y) throws Exception {
        Path picture = folder.resolve("screen-" + of + ".png");
        return ImageIO.read(picture.toFile()).getRGB(x, y) & 0xffffff;
    }

    @Test
    void anotherSizeIsADifferenceAndTheSamePictureIsNone() {
        BufferedImage smaller = grey().getSubimage(0, 0, WIDTH - 1, HEIGHT);
        assertThatThrownBy(() -> Golden.compare("screen", grey(), smaller, folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1279 × 800");
        assertThat(folder.resolve("screen-actual.png")).exists();
        assertThatCode(() -> Golden.compare("same", grey(), grey(), folder))
                .doesNotThrowAnyException();
        assertThat(folder.resolve("same-actual.png")).doesNotExist();
    }
}
