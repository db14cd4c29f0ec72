package odai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 25",
        "1, 25",
        "4, 25",
        "5, 20",
        "10, 10",
        "20, 5",
        "33, 3",
        "34, 3",
        "700, 3",
        "8333, 3",
        "8334, 2",
        "12501, 1",
        "50000, 1"
    })
    void autoIsThreeMoreForFewAndFewerForMany(int examples, int epochs) {
        assertThat(AutoEpochs.expected(examples)).isEqualTo(epochs);
    }

    @Property
    void autoNeverRisesWithTheExamples(@ForAll @IntRange(min = 1, max = 200_000) int examples) {
        assertThat(AutoEpochs.expected(examples + 1)).isBetween(1, AutoEpochs.expected(examples));
    }

    @Test
    void theStorysTwoHundredAndThirtyAtTenEpochsAreAWarning() {
        Overfitting hint = Overfitting.of(230, 10);
        assertThat(hint.level()).isEqualTo(Overfitting.Level.WARNING);
        assertThat(hint.best()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "630, 10, REMARK",
        "630, 8, NONE",
        "230, 6, NONE",
        "230, 7, REMARK",
        "700, 3, NONE",
        "25, 10, WARNING",
        "1, 25, WARNING",
        "0, 25, NOTHING",
        "0, 1, NOTHING",
        "50000, 3, NONE"
    })
    void theHintFollowsWhatRemains(int examples, int epochs, Overfitting.Level level) {
        assertThat(Overfitting.of(examples, epochs).level()).isEqualTo(level);
    }
}
