package odai.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private int tries(RetryPolicy policy, RuntimeException failure) {
        tried.set(0);
        assertThatThrownBy(() ->
                        policy.run(
                                Progress.NONE,
                                (_, _) -> {},
                                () -> {
                                    tried.incrementAndGet();
                                    throw failure;
                                }))
                .isSameAs(failure);
        return tried.get();
    }

    private static ServiceFailure.ErrorResponse answer(int status, Optional<Duration> retryAfter) {
        return new ServiceFailure.ErrorResponse(status, "", "", retryAfter, null);
    }

    @Test
    void onlyWhatMayGoBetterIsTriedAgain() {
        for (int status : new int[] {408, 429, 500, 502, 503, 529}) {
            assertThat(tries(TWICE, answer(status, Optional.empty())))
                    .as("%d", status)
                    .isEqualTo(3);
        }
        for (int status : new int[] {400, 401, 403, 404, 409, 413, 422}) {
            assertThat(tries(TWICE, answer(status, Optional.empty())))
                    .as("%d", status)
                    .isEqualTo(1);
        }
        assertThat(tries(TWICE, new ServiceFailure.NoResponse("", null))).isEqualTo(3);
        assertThat(tries(TWICE, new ServiceFailure.InvalidKey())).isEqualTo(1);
    }

    /// Of an upload it says that it is void: asking on would only cost time.
    @Test
    void aConflictIsForQuestionsToPassNotForUploads() {
        ServiceFailure conflict = answer(409, Optional.empty());
        assertThat(RetryPolicy.PROMPT.passes(conflict)).isTrue();
        assertThat(RetryPolicy.ADVICE.passes(conflict)).isTrue();
        assertThat(RetryPolicy.SERVICE.passes(conflict)).isFalse();
        assertThat(RetryPolicy.SIMULATION.passes(conflict)).isFalse();
    }

    @Test
    void aServiceThatAsksForMoreThanAnybodyWaitsIsNotAskedAgain() {
        RetryPolicy aMinute = new RetryPolicy(TWICE.pauses(), Duration.ofMinutes(1), 0, Set.of());
        assertThat(tries(aMinute, answer(429, Optional.of(Duration.ofSeconds(60))))).isEqualTo(3);
        assertThat(tries(aMinute, answer(429, Optional.of(Duration.ofSeconds(61))))).isEqualTo(1);
    }

    @Test
    void anAnswerInTheWrongFormIsAskedForAgainAsOftenAsItSays() {
        ServiceFailure malformed = new ServiceFailure.MalformedResponse("", null);
        assertThat(tries(TWICE, malformed)).isEqualTo(1);
        assertThat(tries(new RetryPolicy(TWICE.pauses(), Duration.ZERO, 1, Set.of()), malformed))
                .isEqualTo(2);
    }
}
