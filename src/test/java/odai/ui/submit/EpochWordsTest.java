package odai.ui.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpochWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Step 120/630: training loss=0.91 | 0.190476",
                "Step 0/10: training loss=3 | 0",
                "Step 10/10 | 1",
                "Step 11/10 | 1",
                "Step 1/3, and more | 0.333333",
                "Step 99999999999/199999999998 | 0.5"
            })
    void aStepIsAPartOfTheWay(String message, double fraction) {
        assertThat(EpochWords.fraction(message)).isCloseTo(fraction, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Step 0/0: training loss=0",
                "Created fine-tuning job",
                "The job: Step 1/2",
                "step 1/2",
                "Step 1 of 2",
                "Step -1/2",
                "Step /2"
            })
    void whatSaysNothingOfItSaysNothing(String message) {
        assertThat(EpochWords.fraction(message)).isEqualTo(-1);
    }

    @Property
    void aStepFurtherIsNoPartLess(
            @ForAll @IntRange(min = 1, max = 5000) int all,
            @ForAll @IntRange(max = 5000) int step) {
        double now = EpochWords.fraction("Step " + step + "/" + all);
        double next = EpochWords.fraction("Step " + (step + 1) + "/" + all);
        assertThat(now).isBetween(0.0, 1.0);
        assertThat(next).isGreaterThanOrEqualTo(now);
    }
}
