package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.images.Pixels;
import org.junit.jupiter.api.Test;

class DecodingTest {
    private static final float SILENT = -100;

    private final Recorded recorded = new Recorded();

    @Test
    void peopleAreDecodedAsByTheReference() {
        alike(
                PersonNet.decode(recorded.outputs("nanodet", 0), recorded.frame()),
                recorded.expected("nanodet"));
    }

    @Test
    void theFirstPersonFillsTheAstronautsPicture() {
        Detection first =
                PersonNet.decode(recorded.outputs("nanodet", 0), recorded.frame()).getFirst();
        assertThat(first.score()).isGreaterThan(.7);
        assertThat(first.left()).isBetween(0.0, .1);
        assertThat(first.bottom()).isBetween(.95, 1.0);
    }

    /// The recorded answers are the whole net's; the one that ships counts in bytes.
    @Test
    void theNetInBytesSeesTheAstronautAsTheWholeOneDid() {
        Detection whole = recorded.expected("nanodet").getFirst();
        Path file = Path.of("src/main/resources/odai/sample/train/astronaut.jpg");
        Pixels picture =
                ((Decoded.DecodedPicture) new ImageDecoder().decode(file, Screener.LONG_SIDE))
                        .pixels();
        try (PersonNet net = new PersonNet()) {
            Detection first = net.people(picture, SquareCrop.around(picture)).getFirst();
            assertThat(first.overlap(whole)).isGreaterThan(.9);
            assertThat(first.score()).isCloseTo(whole.score(), within(.05));
        }
    }

    @Test
    void farFacesAreDecodedAsByTheReference() {
        alike(
                FaceNet.decode(
                        recorded.outputs("sparse", SILENT), FaceNet.SPARSE, 192, recorded.frame()),
                recorded.expected("sparse"));
    }

    @Test
    void nearFacesAreDecodedAsByTheReference() {
        alike(
                FaceNet.decode(
                        recorded.outputs("back", SILENT), FaceNet.BACK, 256, recorded.frame()),
                recorded.expected("back"));
    }

    @Test
    void bothFaceNetsMeanTheSameFace() {
        assertThat(ModelOutputs.agreed(recorded.expected("sparse"), recorded.expected("back")))
                .hasSize(1);
    }

    @Test
    void silentAnchorsSeeNothing() {
        float[] silent = new float[2304 * 17];
        java.util.Arrays.fill(silent, SILENT);
        assertThat(
                        FaceNet.decode(
                                new NetOutputs(Map.of("Identity", silent)),
                                FaceNet.SPARSE,
                                192,
                                recorded.frame()))
                .isEmpty();
    }

    @Test
    void aMissingOutputIsNamed() {
        assertThatThrownBy(() -> new NetOutputs(Map.of()).of("Identity"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Identity");
    }

    private static void alike(List<Detection> found, List<Detection> expected) {
        assertThat(found).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < found.size(); i++) {
            Detection one = found.get(i);
            Detection other = expected.get(i);
            assertThat(one.left()).isCloseTo(other.left(), within(1e-3));
            assertThat(one.top()).isCloseTo(other.top(), within(1e-3));
            assertThat(one.right()).isCloseTo(other.right(), within(1e-3));
            assertThat(one.bottom()).isCloseTo(other.bottom(), within(1e-3));
            assertThat(one.score()).isCloseTo(other.score(), within(1e-4));
            assertThat(one.roll()).isCloseTo(other.roll(), within(1e-3));
        }
    }
}
