package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import odai.images.Pixels;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final int ORANGE = 0xffff8000;

    @Test
    void aWidePictureStandsBetweenBlackBars() {
        Pixels wide = plain(400, 200, ORANGE);
        float[] out = Sampling.square(wide, SquareCrop.around(wide), 100);
        assertThat(at(out, 100, 50, 10)).containsExactly(0, 0, 0);
        assertThat(at(out, 100, 50, 50)).containsExactly(255, 128, 0);
        assertThat(at(out, 100, 50, 90)).containsExactly(0, 0, 0);
    }

    @Test
    void shrinkingAveragesWhatFallsTogether() {
        int[] board = new int[64 * 64];
        for (int i = 0; i < board.length; i++) {
            board[i] = (i + i / 64) % 2 == 0 ? 0xffffffff : 0xff000000;
        }
        Pixels chess = new Pixels(64, 64, board);
        float[] out = Sampling.square(chess, SquareCrop.around(chess), 32);
        for (float value : out) {
            assertThat(value).isCloseTo(127.5f, within(.01f));
        }
    }

    @Test
    void enlargingBlendsNeighbours() {
        Pixels two = new Pixels(2, 2, new int[] {0xff000000, 0xffffffff, 0xff000000, 0xffffffff});
        float[] out = Sampling.square(two, SquareCrop.around(two), 8);
        assertThat(at(out, 8, 0, 4)[0]).isZero();
        assertThat(at(out, 8, 3, 4)[0]).isStrictlyBetween(0f, at(out, 8, 4, 4)[0]);
        assertThat(at(out, 8, 7, 4)[0]).isEqualTo(255);
    }

    @Test
    void aTurnOfNothingIsTheSquareItself() {
        Pixels ramp = ramp(60);
        float[] turned = Sampling.turned(ramp, 30, 30, 20, 0, 40);
        float[] square = Sampling.square(ramp, new SquareCrop(10, 10, 40), 40);
        for (int i = 0; i < turned.length; i++) {
            assertThat(turned[i]).isCloseTo(square[i], within(.01f));
        }
    }

    @Test
    void aFaceThatLeansIsSetUpright() {
        // brightness grows to the right; seen by somebody who leans by a quarter turn it grows down
        float[] turned = Sampling.turned(ramp(60), 30, 30, 20, -Math.PI / 2, 40);
        assertThat(at(turned, 40, 20, 38)[0]).isGreaterThan(at(turned, 40, 20, 2)[0] + 50);
        assertThat(at(turned, 40, 2, 20)[0]).isCloseTo(at(turned, 40, 38, 20)[0], within(1f));
    }

    @Test
    void aMirroredCutMirroredIsTheCut() {
        float[] cut = new float[112 * 112 * 3];
        for (int i = 0; i < cut.length; i++) {
            cut[i] = i % 251;
        }
        float[] mirrored = AgeNet.mirrored(cut);
        assertThat(mirrored).isNotEqualTo(cut);
        assertThat(Arrays.copyOfRange(mirrored, 111 * 3, 112 * 3))
                .containsExactly(cut[0], cut[1], cut[2]);
        assertThat(AgeNet.mirrored(mirrored)).isEqualTo(cut);
    }

    @Test
    void peopleAreLookedForInBlueGreenRedPlanes() {
        float[] planes = PersonNet.planes(new float[] {123.675f, 116.28f, 103.53f, 255, 0, 0});
        assertThat(planes[0]).isCloseTo(0, within(1e-5f));
        assertThat(planes[2]).isCloseTo(0, within(1e-5f));
        assertThat(planes[4]).isCloseTo(0, within(1e-5f));
        assertThat(planes[1]).isCloseTo(-103.53f / 57.375f, within(1e-4f));
        assertThat(planes[5]).isCloseTo((255 - 123.675f) / 58.395f, within(1e-4f));
    }

    @Test
    void theCaptchaNetSeesGreyBars() {
        Pixels picture = plain(400, 200, ORANGE);
        float[] planes = CaptchaNet.planes(picture, SquareCrop.around(picture));
        assertThat(planes[10 * 128 + 64]).isEqualTo(114);
        assertThat(planes[64 * 128 + 64]).isEqualTo(255);
        assertThat(planes[2 * 128 * 128 + 64 * 128 + 64]).isZero();
    }

    @Test
    void quartersCoverThePictureAndOverlap() {
        Pixels picture = plain(1000, 700, ORANGE);
        var quarters = SquareCrop.quarters(picture);
        assertThat(quarters).hasSize(4);
        assertThat(quarters.getFirst().x()).isZero();
        SquareCrop last = quarters.getLast();
        assertThat(last.x() + last.side()).isCloseTo(1000, within(1e-6));
        assertThat(last.y() + last.side()).isCloseTo(700, within(1e-6));
        assertThat(last.x()).isLessThan(quarters.getFirst().side());
    }

    @Test
    void aPlaceInALetterboxIsFoundInThePicture() {
        ViewTransform viewTransform =
                new ViewTransform(SquareCrop.around(plain(400, 200, ORANGE)), 400, 200);
        Detection detection = viewTransform.spot(.5, .5, .75, .75, 1, 0);
        assertThat(detection.left()).isCloseTo(.5, within(1e-9));
        assertThat(detection.right()).isCloseTo(.75, within(1e-9));
        assertThat(detection.top()).isCloseTo(.5, within(1e-9));
        assertThat(detection.bottom()).isCloseTo(1, within(1e-9));
    }

    @Test
    void drawnPicturesAreFlatAndNoiseIsNot() {
        assertThat(Flatness.of(plain(50, 50, ORANGE))).isEqualTo(1);
        java.util.Random chance = new java.util.Random(1);
        int[] noise = chance.ints(2500).map(it -> it | 0xff000000).toArray();
        assertThat(Flatness.of(new Pixels(50, 50, noise))).isLessThan(.01);
        assertThat(Flatness.of(plain(1, 1, ORANGE))).isZero();
    }

    @Test
    void aPhotographEnlargedIsNoFlatter() {
        java.util.Random chance = new java.util.Random(1);
        int side = 512;
        int[] noise = chance.ints(side * side).map(it -> it | 0xff000000).toArray();
        int times = 2;
        int large = side * times;
        int[] enlarged = new int[large * large];
        for (int i = 0; i < enlarged.length; i++) {
            enlarged[i] = noise[i / large / times * side + i % large / times];
        }
        assertThat(Flatness.of(new Pixels(large, large, enlarged))).isLessThan(.1);
    }

    private static Pixels plain(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return new Pixels(width, height, pixels);
    }

    private static Pixels ramp(int side) {
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            int grey = i % side * 4;
            pixels[i] = 0xff000000 | grey << 16 | grey << 8 | grey;
        }
        return new Pixels(side, side, pixels);
    }

    private static float[] at(float[] rgb, int side, int x, int y) {
        int at = (y * side + x) * 3;
        return Arrays.copyOfRange(rgb, at, at + 3);
    }
}
