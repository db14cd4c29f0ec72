package odai.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import odai.dataset.JobEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepMessageTest {
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
        assertThat(StepMessage.fraction(message)).isCloseTo(fraction, within(1e-5));
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
        assertThat(StepMessage.fraction(message)).isEqualTo(-1);
    }

    @Property
    void aStepFurtherIsNoPartLess(
            @ForAll @IntRange(min = 1, max = 5000) int all,
            @ForAll @IntRange(max = 5000) int step) {
        double now = StepMessage.fraction("Step " + step + "/" + all);
        double next = StepMessage.fraction("Step " + (step + 1) + "/" + all);
        assertThat(now).isBetween(0.0, 1.0);
        assertThat(next).isGreaterThanOrEqualTo(now);
    }

    private static JobEvent at(long second, String words) {
        return new JobEvent("e" + second, Instant.ofEpochSecond(second), "info", "metrics", words);
    }

    @Test
    void theEndIsWhereTheStepsLeadTo() {
        List<JobEvent> events =
                List.of(
                        at(100, "Fine-tuning job started"),
                        at(110, "Step 1/10: x"),
                        at(140, "Step 4/10: x"));
        assertThat(StepMessage.end(events)).contains(Instant.ofEpochSecond(200));
    }

    @Test
    void whereNothingMovesNoEndIsNamed() {
        assertThat(StepMessage.end(List.of())).isEmpty();
        assertThat(StepMessage.end(List.of(at(1, "Step 1/10")))).isEmpty();
        assertThat(StepMessage.end(List.of(at(1, "Step 4/10"), at(9, "Step 4/10")))).isEmpty();
        assertThat(StepMessage.end(List.of(at(1, "Step 1/10"), at(1, "Step 4/10")))).isEmpty();
        assertThat(StepMessage.end(List.of(at(1, "Step 5/10"), at(9, "Step 4/10")))).isEmpty();
    }

    @Test
    void theNumberOfStepsIsTheOneThatWasSaidLast() {
        assertThat(StepMessage.steps(said())).isZero();
        assertThat(StepMessage.steps(said("Hello"))).isZero();
        assertThat(StepMessage.steps(said("Step 1/40: x", "Step 2/60", "Hello"))).isEqualTo(60);
        assertThat(StepMessage.steps(said("Step 3/50", "Step 1/199999999998"))).isEqualTo(50);
    }

    private static List<JobEvent> said(String... messages) {
        return Arrays.stream(messages)
                .map(it -> new JobEvent(it, Instant.EPOCH, "info", "metrics", it))
                .toList();
    }
}
