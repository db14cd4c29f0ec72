package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import odai.images.Pixels;
import org.junit.jupiter.api.Test;

/// What finds lines and what reads them. `widget.png` is a form with a small box to tick, "I'm not
/// a robot", as `packaging/models/captcha` draws them.
class ReadingTest {
    private static final List<String> LETTERS = List.of("a", "b", "c");
    private static final CaptchaNet.CaptchaScores NOTHING = new CaptchaNet.CaptchaScores(0, 0, 0);
    private static final CaptchaNet.CaptchaScores SUSPECTED =
            new CaptchaNet.CaptchaScores(.2, .2, .2);

    @Test
    void lettersStandWhereTheyAreLikeliestAndTwiceOnlyAfterAGap() {
        float[] steps = {
            0, 1, 0, 0, 0, // a
            0, 1, 0, 0, 0, // the same a, a step later
            1, 0, 0, 0, 0, // none
            0, 1, 0, 0, 0, // another a
            0, 0, 0, 0, 1, // a space
            0, 0, 1, 0, 0 // b
        };
        assertThat(TextRecognizer.decode(steps, LETTERS)).isEqualTo("aa b");
    }

    @Test
    void aDoubtfulLetterIsLeftOut() {
        float[] steps = {.24f, .29f, .25f, .22f, 0, 0, 0, 0, .9f, .1f};
        assertThat(TextRecognizer.decode(steps, LETTERS)).isEqualTo("c");
    }

    @Test
    void aBlotBecomesALineWidenedByItsShape() {
        int wide = 64;
        float[] map = new float[wide * 32];
        for (int y = 10; y < 14; y++) {
            for (int x = 8; x < 28; x++) {
                map[y * wide + x] = .9f;
            }
        }
        map[31 * wide + 60] = 1; // too small for a line
        List<Detection> lines = TextLineDetector.decode(map, wide, 32);
        assertThat(lines).hasSize(1);
        double more = 1.6 * 20 * 4 / (2 * 24);
        assertThat(lines.getFirst().left()).isCloseTo((8 - more) / wide, within(1e-6));
        assertThat(lines.getFirst().right()).isCloseTo((28 + more) / wide, within(1e-6));
        assertThat(lines.getFirst().top()).isCloseTo((10 - more) / 32, within(1e-6));
        assertThat(lines.getFirst().bottom()).isCloseTo((14 + more) / 32, within(1e-6));
        assertThat(lines.getFirst().score()).isCloseTo(.9, within(1e-6));
    }

    @Test
    void twoLinesThatDoNotTouchStayTwo() {
        int wide = 32;
        float[] map = new float[wide * 32];
        for (int x = 4; x < 28; x++) {
            for (int y = 0; y < 4; y++) {
                map[(4 + y) * wide + x] = .8f;
                map[(20 + y) * wide + x] = .6f;
            }
        }
        assertThat(TextLineDetector.decode(map, wide, 32)).hasSize(2);
        assertThat(TextLineDetector.decode(new float[wide * 32], wide, 32)).isEmpty();
    }

    @Test
    void aLargePictureWithoutWordsIsBareAndATinyOneMayHideSome() {
        try (WordReader reader = new WordReader()) {
            for (var captchaScores : List.of(NOTHING, SUSPECTED)) {
                assertThat(reader.read(white(200, 110), captchaScores, 1).bare()).isTrue();
                assertThat(reader.read(white(200, 90), captchaScores, 1).bare()).isFalse();
            }
        }
    }

    private static Pixels white(int width, int height) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xffffffff);
        return new Pixels(width, height, argb);
    }

    @Test
    void aPatchIsBlueGreenRedAndKeepsItsPlace() {
        int[] argb = {0xff0000ff, 0xff00ff00, 0xffff0000, 0xffffffff};
        float[] planes = PatchSampler.planes(new Pixels(2, 2, argb), Detection.WHOLE, 2, 2);
        assertThat(planes).containsExactly(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255);
        float[] one = PatchSampler.planes(new Pixels(2, 2, argb), Detection.WHOLE, 1, 1);
        assertThat(one).containsExactly(127.5f, 127.5f, 127.5f);
        float[] corner =
                PatchSampler.planes(
                        new Pixels(2, 2, argb), new Detection(.5, 0, 1, .5, 1, 0), 1, 1);
        assertThat(corner).containsExactly(0, 255, 0);
    }

    @Test
    void shortLinesAreReadBeforeParagraphsAndInTheirOrder() {
        List<Detection> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add(new Detection(.1, .3 + i * .03, .9, .32 + i * .03, 1, 0));
        }
        Detection button = new Detection(.1, .95, .2, .97, 1, 0);
        Detection title = new Detection(.1, .1, .6, .2, 1, 0);
        lines.add(button);
        lines.add(title);
        List<Detection> chosen = WordReader.chosen(lines, 1.6);
        assertThat(chosen).hasSize(WordReader.MOST).startsWith(title).endsWith(button);
    }

    @Test
    void onlyDrawnOrSuspectedPicturesAreWorthReading() {
        assertThat(WordReader.worth(NOTHING, .39)).isFalse();
        assertThat(WordReader.worth(NOTHING, .4)).isTrue();
        assertThat(WordReader.worth(SUSPECTED, 0)).isTrue();
    }

    @Test
    void aSmallBoxOnAPageIsRead() throws IOException {
        try (WordReader reader = new WordReader()) {
            for (var captchaScores : List.of(NOTHING, SUSPECTED)) {
                RecognizedText recognizedText =
                        reader.read(picture("widget.png"), captchaScores, .9);
                assertThat(recognizedText.words()).contains("Remember me");
                // letters of eight pixels: not all of the sentence is read, but enough
                assertThat(recognizedText.asks()).isTrue();
            }
        }
    }

    @Test
    void aSmallBoxOnALargeEmptyPageIsReadThoughAQuickLookMissesIt() throws IOException {
        BufferedImage page = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        // the box alone, its letters twelve pixels high
        pen.drawImage(image("widget.png"), 700, 500, 960, 567, 570, 400, 740, 444, null);
        pen.dispose();
        try (WordReader reader = new WordReader()) {
            assertThat(reader.read(pixels(page), SUSPECTED, .9).asks()).isTrue();
        }
    }

    private static Pixels picture(String name) throws IOException {
        return pixels(image(name));
    }

    private static BufferedImage image(String name) throws IOException {
        try (InputStream in = ReadingTest.class.getResourceAsStream("/odai/screening/" + name)) {
            return ImageIO.read(in);
        }
    }

    private static Pixels pixels(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        return new Pixels(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }
}
