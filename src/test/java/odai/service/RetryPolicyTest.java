package odai.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import odai.targets.Targets;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RetryPolicyTest {
    private static final RetryPolicy TWICE = new RetryPolicy(List.of(Duration.ZERO, Duration.ZERO));

    private final AtomicInteger tried = new AtomicInteger();

    @Test
    void whatBreaksIsTriedAgainUntilItHolds() throws IOException {
        String result =
                TWICE.run(
                        Progress.NONE,
                        () -> {
                            if (tried.incrementAndGet() < 3) {
                                throw new IOException("broken");
                            }
                            return "held";
                        });
        assertThat(result).isEqualTo("held");
        assertThat(tried).hasValue(3);
    }

    @Test
    void theLastErrorIsTheOneThatCounts() {
        assertThatThrownBy(() ->
                        TWICE.run(
                                Progress.NONE,
                                () -> {
                                    throw new IOException("no " + tried.incrementAndGet());
                                }))
                .hasMessage("no 3");
    }

    @Test
    void aBugIsNotTriedAgain() {
        assertThatThrownBy(() ->
                        TWICE.run(
                                Progress.NONE,
                                () -> {
                                    throw new IllegalStateException(
                                            "no " + tried.incrementAndGet());
                                }))
                .hasMessage("no 1");
    }

    @Test
    void whoStopsDoesNotWait() {
        AtomicBoolean stopped = new AtomicBoolean();
        Progress wish = Progress.of(Progress.NONE, () -> stopped.getAndSet(true));
        assertThatThrownBy(() ->
                        new RetryPolicy(List.of(Duration.ofHours(1)))
                                .run(
                                        wish,
                                        () -> {
                                            throw new IOException("broken");
                                        }))
                .isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void aServiceIsGivenTimeAndASimulationIsNot() {
        assertThat(RetryPolicy.of(Targets.byId("openai").orElseThrow()).pauses().getLast())
                .isGreaterThan(Duration.ofSeconds(5));
        assertThat(RetryPolicy.of(Targets.byId("practice").orElseThrow()).pauses().getLast())
                .isLessThan(Duration.ofSeconds(1));
    }
}
