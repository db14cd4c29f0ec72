package odai.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import odai.targets.Targets;
import org.junit.jupiter.api.Test;

class PollBackoffTest {
    @Property
    void neverSoonerThanSoonNeverLaterThanLate(@ForAll @Size(max = 60) boolean[] news) {
        Duration wait = Duration.ZERO;
        for (boolean one : news) {
            Duration next = PollBackoff.SERVICE.next(wait, one);
            assertThat(next).isBetween(PollBackoff.SERVICE.soon(), PollBackoff.SERVICE.late());
            assertThat(one ? PollBackoff.SERVICE.soon() : next).isEqualTo(next);
            assertThat(one || next.compareTo(wait) >= 0).isTrue();
            wait = next;
        }
    }

    @Test
    void anHourOfSilenceCostsFewerThanEightyQuestions() {
        Duration wait = Duration.ZERO;
        Duration passed = Duration.ZERO;
        int asked = 0;
        while (passed.compareTo(Duration.ofHours(1)) < 0) {
            wait = PollBackoff.SERVICE.next(wait, false);
            passed = passed.plus(wait);
            asked++;
        }
        assertThat(asked).isBetween(55, 80);
    }

    @Test
    void aSimulationIsAskedMoreOftenThanAService() {
        assertThat(PollBackoff.of(Targets.byId("practice").orElseThrow()))
                .isSameAs(PollBackoff.SIMULATION);
        assertThat(PollBackoff.of(Targets.byId("openai").orElseThrow()))
                .isSameAs(PollBackoff.SERVICE);
    }

    @Test
    void aPaceThatNeverSlowsDownIsNone() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new PollBackoff(second, second, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PollBackoff(second, Duration.ofMillis(1), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
