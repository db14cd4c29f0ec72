package odai.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.ImageFormat;
import odai.dataset.ImageRef;
import odai.targets.Targets;
import org.junit.jupiter.api.Test;

class SendingPlanTest {
    private static final int MEGABYTE = 1 << 20;
    private static final SendingRules TRAINING =
            SendingRules.training(Targets.byId("openai").orElseThrow());

    private static PictureFacts jpeg(long bytes, int width, int height, Defect... defects) {
        ImageRef image = new ImageRef("/p.jpg", bytes, 0, "", ImageFormat.JPEG, width, height, 1);
        return PictureFacts.of(image, Set.of(defects));
    }

    @Test
    void aPictureThatPassesWeighsItsFileAndItsBase64() {
        SendingPlan plan = SendingPlan.of(jpeg(10 * MEGABYTE, 4000, 3000), TRAINING);
        assertThat(plan.asItIs()).isTrue();
        assertThat(plan.weight()).isEqualTo(30L * MEGABYTE);
        assertThat(plan.bytes()).isEqualTo(10L * MEGABYTE);
    }

    @Test
    void aPictureToBeConvertedWeighsItsPixelsToo() {
        SendingPlan plan = SendingPlan.of(jpeg(1000, 4000, 3000, Defect.CMYK), TRAINING);
        assertThat(plan.asItIs()).isFalse();
        assertThat(plan.weight()).isEqualTo(3_000 + 6L * 12_000_000);
        SendingPlan all = SendingPlan.of(jpeg(1000, 100, 100), TRAINING.redrawn(4096, 85));
        assertThat(all.weight()).isEqualTo(3_000 + 60_000);
    }

    @Test
    void whatIsNotUprightIsConverted() {
        ImageRef lying = new ImageRef("/p.jpg", 9, 0, "", ImageFormat.JPEG, 9, 9, 6);
        assertThat(SendingPlan.of(PictureFacts.of(lying, Set.of()), TRAINING).asItIs()).isFalse();
        assertThat(SendingPlan.of(jpeg(9, 9, 9, Defect.ROTATED), TRAINING).asItIs()).isFalse();
    }

    /// A price that went by the file's own size was for a picture that nobody sends.
    @Test
    void theSizeIsThatOfThePictureThatLeaves() {
        SendingPlan large = SendingPlan.of(jpeg(1000, 8192, 2048, Defect.CMYK), TRAINING);
        assertThat(large.width()).isEqualTo(4096);
        assertThat(large.height()).isEqualTo(1024);
        SendingPlan passing = SendingPlan.of(jpeg(1000, 8192, 2048), TRAINING);
        assertThat(passing.width()).isEqualTo(8192);
        SendingPlan opinion = SendingPlan.of(jpeg(1000, 1025, 400), SendingRules.OPINION);
        assertThat(opinion.width()).isEqualTo(1024);
        assertThat(opinion.height()).isEqualTo(400);
    }

    @Test
    void ofAnUnknownSizeNothingIsSaid() {
        SendingPlan plan = SendingPlan.of(jpeg(1000, 0, 0, Defect.CMYK), TRAINING);
        assertThat(plan.width()).isZero();
        assertThat(plan.bytes()).isEqualTo(1000);
        assertThat(plan.firstSide()).isEqualTo(SendingRules.TRAINING_SIDE);
    }

    @Test
    void whatIsConvertedNeverExceedsTheLimit() {
        SendingPlan plan = SendingPlan.of(jpeg(1000, 20_000, 20_000, Defect.CMYK), TRAINING);
        assertThat(plan.bytes()).isLessThanOrEqualTo(TRAINING.mostBytes());
    }
}
