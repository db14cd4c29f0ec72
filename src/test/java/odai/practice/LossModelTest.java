package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LossModelTest {
    private static final int STEPS = 20;

    @Property
    void theSameSeedGivesTheSameCurve(
            @ForAll @IntRange(min = 1, max = 5000) int examples,
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(min = 1, max = 500) int step) {
        LossModel one = new LossModel(examples, STEPS, seed, 1);
        LossModel other = new LossModel(examples, STEPS, seed, 1);
        assertThat(one.train(step)).isEqualTo(other.train(step));
        assertThat(one.valid(step)).isEqualTo(other.valid(step));
    }

    @Property
    void lossesArePositiveAndAccuraciesBetweenNoneAndAll(
            @ForAll @IntRange(min = 0, max = 100_000) int examples,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 1000) int step) {
        LossModel model = new LossModel(examples, STEPS, seed, 1);
        assertThat(model.train(step)).isPositive().isFinite();
        assertThat(model.valid(step)).isPositive().isFinite();
        assertThat(model.accuracy(model.train(step))).isBetween(0.0, 1.0);
    }

    @Property
    void moreExamplesNeverValidateWorse(
            @ForAll @IntRange(min = 10, max = 5000) int examples,
            @ForAll @IntRange(min = 1, max = 50) int epoch) {
        LossModel fewer = new LossModel(examples, STEPS, 1, 1);
        LossModel more = new LossModel(examples + 100, STEPS, 1, 1);
        assertThat(more.fullValid(epoch * STEPS))
                .isLessThanOrEqualTo(fewer.fullValid(epoch * STEPS));
    }

    @Property
    void fewerExamplesTurnNoLater(@ForAll @IntRange(min = 10, max = 5000) int examples) {
        assertThat(turn(examples)).isLessThanOrEqualTo(turn(examples + 50));
    }

    @Property
    void aLowerLossIsAHigherAccuracy(@ForAll @IntRange(min = 1, max = 300) int loss) {
        LossModel model = new LossModel(100, STEPS, 1, 1);
        assertThat(model.accuracy(loss / 100.0))
                .isGreaterThanOrEqualTo(model.accuracy((loss + 5) / 100.0));
    }

    @Test
    void theStorysRunWouldHaveBeenBestAtSixEpochs() {
        assertThat(turn(230)).isEqualTo(6);
    }

    @Test
    void twentyFiveExamplesOverfitWithinTenEpochs() {
        LossModel model = new LossModel(25, STEPS, 42, 1);
        assertThat(turn(25)).isLessThan(5);
        assertThat(model.fullValid(10 * STEPS)).isGreaterThan(model.fullValid(turn(25) * STEPS));
        assertThat(model.train(10 * STEPS)).isLessThan(model.train(STEPS));
    }

    @Test
    void twiceTheLearningRateTurnsInHalfTheEpochs() {
        LossModel usual = new LossModel(230, STEPS, 42, 1);
        LossModel fast = new LossModel(230, STEPS, 42, 2);
        assertThat(fast.fullValid(3 * STEPS)).isEqualTo(usual.fullValid(6 * STEPS));
        assertThat(fast.fullValid(8 * STEPS)).isGreaterThan(fast.fullValid(3 * STEPS));
    }

    /// The epoch with the lowest validation loss.
    private static int turn(int examples) {
        LossModel model = new LossModel(examples, STEPS, 42, 1);
        int best = 1;
        for (int epoch = 2; epoch <= 60; epoch++) {
            if (model.fullValid(epoch * STEPS) < model.fullValid(best * STEPS)) {
                best = epoch;
            }
        }
        return best;
    }
}
