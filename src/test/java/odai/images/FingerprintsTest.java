package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import odai.dataset.Fingerprint;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    /// A scene of a few soft blobs; the same seed the same scene, whatever its size.
    private static Pixels scene(long seed, int width, int height, int brighter, int noise) {
        Random dice = new Random(seed);
        double[][] blobs = new double[6][];
        for (int i = 0; i < blobs.length; i++) {
            blobs[i] =
                    new double[] {
                        dice.nextDouble(),
                        dice.nextDouble(),
                        .05 + .2 * dice.nextDouble(),
                        dice.nextDouble() * 300 - 150
                    };
        }
        Random grain = new Random(seed + 1);
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double grey = 110 + brighter + noise * grain.nextGaussian();
                for (double[] blob : blobs) {
                    double dx = (x + .5) / width - blob[0];
                    double dy = (y + .5) / height - blob[1];
                    grey += blob[3] * Math.exp(-(dx * dx + dy * dy) / (blob[2] * blob[2]));
                }
                int value = (int) Math.clamp(grey, 0, 255);
                argb[y * width + x] = 0xff000000 | value << 16 | value << 8 | value;
            }
        }
        return new Pixels(width, height, argb);
    }

    private static Fingerprint print(long seed) {
        return Fingerprints.of(scene(seed, 200, 150, 0, 0));
    }

    @Property(tries = 60)
    void smallerBrighterAndNoisierIsStillTheSame(
            @ForAll @IntRange(min = 0, max = 100_000) int seed) {
        Fingerprint other = Fingerprints.of(scene(seed, 133, 100, 8, 4));
        assertThat(print(seed).alike(other)).isTrue();
    }

    @Property(tries = 60)
    void aPictureIsLikeItselfAndLikenessGoesBothWays(
            @ForAll @IntRange(min = 0, max = 100_000) int seed,
            @ForAll @IntRange(min = 0, max = 100_000) int another) {
        Fingerprint one = print(seed);
        Fingerprint other = print(another);
        assertThat(one.alike(one)).isTrue();
        assertThat(one.alike(other)).isEqualTo(other.alike(one));
    }

    @Test
    void otherScenesAreHardlyEverTakenForTheSame() {
        List<Fingerprint> prints = IntStream.range(0, 60).mapToObj(i -> print(i)).toList();
        int same = 0;
        for (int i = 0; i < prints.size(); i++) {
            for (int j = 0; j < i; j++) {
                same += prints.get(i).alike(prints.get(j)) ? 1 : 0;
            }
        }
        assertThat(same).isLessThanOrEqualTo(2);
    }

    @Test
    void blankPicturesAreLikeNone() {
        int[] white = new int[64 * 64];
        Arrays.fill(white, 0xffffffff);
        Fingerprint blank = Fingerprints.of(new Pixels(64, 64, white));
        assertThat(blank.alike(blank)).isFalse();
    }

    @Test
    void aPictureOfOnePixelHasAFingerprintToo() {
        Fingerprint one = Fingerprints.of(new Pixels(1, 1, new int[] {0xff336699}));
        assertThat(one.tile()).hasSize(Fingerprint.SIDE * Fingerprint.SIDE);
        assertThat(one.differences()).isZero();
    }
}
