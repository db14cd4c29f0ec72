package odai.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Strokes that cross leave no hole: JavaFX's software renderer fills outlines by the even-odd
/// rule, so the fonts' contours must not overlap. Counted are the regions of background that ink
/// encloses, beside those of the same outlines filled by the non-zero rule.
@Tag("window")
class FontOutlineTest extends FxRobot {
    private static final String KANJI = "画像種類物人";

    /// Pixels of the screen, at every scale: large enough that no gap between two strokes is lost
    /// to antialiasing, and below the 80 from which on the renderer goes another way.
    private static final int SIZE = 76;

    @BeforeEach
    void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Themes.loadFonts();
    }

    @ParameterizedTest
    @CsvSource({
        "Regular, 1.0", "Regular, 1.25", "Regular, 1.5", "Regular, 2.0",
        "Bold, 1.0", "Bold, 1.25", "Bold, 1.5", "Bold, 2.0"
    })
    void strokesThatCrossLeaveNoHole(String weight, double scale) throws Exception {
        for (String kanji : KANJI.split("")) {
            assertThat(enclosed(drawn(kanji, weight, scale)))
                    .as("%s, %s, at %s", kanji, weight, scale)
                    .containsAnyElementsOf(enclosed(filled(kanji, weight)));
        }
    }

    private double[][] drawn(String kanji, String weight, double scale) {
        WritableImage[] shown = new WritableImage[1];
        interact(() -> {
            Text text = new Text(kanji);
            text.setFont(javafx.scene.text.Font.font("Noto Sans JP", fx(weight), SIZE / scale));
            StackPane root = new StackPane(text);
            new Scene(root);
            root.applyCss();
            root.layout();
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(Paint.valueOf("white"));
            parameters.setTransform(Transform.scale(scale, scale));
            shown[0] = text.snapshot(parameters, null);
        });
        PixelReader pixels = shown[0].getPixelReader();
        double[][] ink = new double[(int) shown[0].getHeight() + 2][(int) shown[0].getWidth() + 2];
        for (int y = 0; y < ink.length - 2; y++) {
            for (int x = 0; x < ink[0].length - 2; x++) {
                ink[y + 1][x + 1] = 1 - pixels.getColor(x, y).getBrightness();
            }
        }
        return ink;
    }

    private static javafx.scene.text.FontWeight fx(String weight) {
        return weight.equals("Bold")
                ? javafx.scene.text.FontWeight.BOLD
                : javafx.scene.text.FontWeight.NORMAL;
    }

    private static double[][] filled(String kanji, String weight) throws Exception {
        Font font;
        try (InputStream in =
                Themes.class.getResourceAsStream("/odai/ui/fonts/NotoSansJP-" + weight + ".ttf")) {
            font =
                    Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in))
                            .deriveFont((float) SIZE);
        }
        Shape outline =
                font.createGlyphVector(new FontRenderContext(null, true, true), kanji).getOutline();
        Path2D nonZero = new Path2D.Double(Path2D.WIND_NON_ZERO);
        nonZero.append(outline.getPathIterator(null), false);
        int edge = SIZE * 2;
        BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, edge, edge);
        graphics.setColor(Color.BLACK);
        graphics.transform(AffineTransform.getTranslateInstance(10, SIZE * 1.3));
        graphics.fill(nonZero);
        graphics.dispose();
        double[][] ink = new double[edge][edge];
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                ink[y][x] = 1 - (image.getRGB(x, y) & 0xff) / 255.0;
            }
        }
        return ink;
    }

    /// Regions of background, by edges, that do not touch the border of the picture. Those of less
    /// than three pixels are antialiasing. A gap narrower than a pixel is open at one threshold and
    /// closed at another: counted at each.
    private static List<Integer> enclosed(double[][] ink) {
        return Stream.of(0.35, 0.5, 0.65).map(it -> enclosed(darker(ink, it))).toList();
    }

    private static boolean[][] darker(double[][] ink, double than) {
        boolean[][] dark = new boolean[ink.length][ink[0].length];
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[0].length; x++) {
                dark[y][x] = ink[y][x] > than;
            }
        }
        return dark;
    }

    private static int enclosed(boolean[][] ink) {
        boolean[][] seen = new boolean[ink.length][ink[0].length];
        int regions = 0;
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[0].length; x++) {
                if (!ink[y][x] && !seen[y][x] && region(ink, seen, x, y) >= 3) {
                    regions++;
                }
            }
        }
        return regions - 1;
    }

    private static int region(boolean[][] ink, boolean[][] seen, int x, int y) {
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {x, y});
        seen[y][x] = true;
        int pixels = 0;
        while (!open.isEmpty()) {
            int[] at = open.pop();
            pixels++;
            for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                int nextX = at[0] + step[0];
                int nextY = at[1] + step[1];
                if (nextY >= 0
                        && nextX >= 0
                        && nextY < ink.length
                        && nextX < ink[0].length
                        && !ink[nextY][nextX]
                        && !seen[nextY][nextX]) {
                    seen[nextY][nextX] = true;
                    open.push(new int[] {nextX, nextY});
                }
            }
        }
        return pixels;
    }
}
