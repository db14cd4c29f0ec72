package odai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnansweredOrderTest {
    private static final Instant LOST = Instant.parse("2026-11-30T12:00:00Z");
    private static final UnansweredOrder ORDER =
            new UnansweredOrder(1, "https://api.example/v1/", "a", LOST, Duration.ZERO);

    @Test
    void nothingIsOrderedBeforeTenMinutesHavePassed() {
        assertThat(ORDER.orderable(LOST)).isFalse();
        assertThat(ORDER.orderable(LOST.plus(Duration.ofMillis(599_999)))).isFalse();
        assertThat(ORDER.orderable(LOST.plus(Duration.ofMinutes(10)))).isTrue();
        assertThat(ORDER.orderableFrom(LOST)).isEqualTo(LOST.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aClockPutBackByHoursCostsTenMinutesNotHours() {
        Instant back = LOST.minus(Duration.ofHours(5));
        UnansweredOrder seen = ORDER.seen(back);
        assertThat(seen.orderable(back)).isFalse();
        assertThat(seen.orderableFrom(back)).isEqualTo(back.plus(Duration.ofMinutes(10)));
        assertThat(seen.orderable(back.plus(Duration.ofMinutes(9)))).isFalse();
        assertThat(seen.orderable(back.plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void aClockPutBackAndThenRightAgainDoesNotShortenTheWait() {
        UnansweredOrder seen = ORDER.seen(LOST.minus(Duration.ofHours(5)));
        Instant right = LOST.plus(Duration.ofMinutes(5));
        assertThat(seen.orderable(right)).isFalse();
        assertThat(seen.orderableFrom(right)).isEqualTo(LOST.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aClockPutBackTwiceIsCountedFromTheSecondTime() {
        Instant first = LOST.minus(Duration.ofHours(1));
        Instant second = LOST.minus(Duration.ofHours(2));
        UnansweredOrder seen = ORDER.seen(first).seen(second);
        assertThat(seen.orderableFrom(second)).isEqualTo(second.plus(Duration.ofMinutes(10)));
        assertThat(seen.seen(second.plus(Duration.ofMinutes(3)))).isEqualTo(seen);
    }

    @Test
    void aClockThatGoesOnWhileAnAnswerMayStillComeWasNotPutBack() {
        Duration allowance = Duration.ofSeconds(90);
        UnansweredOrder killed =
                new UnansweredOrder(1, "https://api.example/v1", "a", LOST, allowance);
        Instant resumed = LOST.plus(Duration.ofSeconds(5));
        assertThat(killed.seen(resumed)).isEqualTo(killed);
        assertThat(killed.orderableFrom(resumed))
                .isEqualTo(LOST.plus(allowance).plus(Duration.ofMinutes(10)));
        Instant back = LOST.minus(Duration.ofHours(1));
        assertThat(killed.seen(back).orderableFrom(back))
                .as("a clock put back does not shorten it either")
                .isEqualTo(back.plus(allowance).plus(Duration.ofMinutes(10)));
    }

    @Test
    void anAnswerSeenToBeLostEndsTheAllowance() {
        UnansweredOrder asked =
                new UnansweredOrder(1, "https://api.example/v1", "a", LOST, Duration.ofSeconds(90));
        Instant later = LOST.plus(Duration.ofSeconds(20));
        assertThat(asked.lost(later).orderableFrom(later))
                .isEqualTo(later.plus(Duration.ofMinutes(10)));
        Instant back = LOST.minus(Duration.ofHours(3));
        UnansweredOrder put = asked.lost(back);
        assertThat(put.putBack()).as("the clock was put back meanwhile").isEqualTo(back);
        assertThat(put.orderableFrom(back)).isEqualTo(back.plus(Duration.ofMinutes(10)));
    }

    private static UnansweredOrder other(String service, String files) {
        return new UnansweredOrder(2, service, files, LOST, Duration.ZERO);
    }

    @Test
    void theSameFilesAtTheSameServiceAreTheSameOrder() {
        assertThat(ORDER.same(other("https://api.example/v1", "a"))).isTrue();
        assertThat(ORDER.same(other("https://api.example/v1", "b"))).isFalse();
        assertThat(ORDER.same(other("https://other.example/v1", "a"))).isFalse();
    }
}
