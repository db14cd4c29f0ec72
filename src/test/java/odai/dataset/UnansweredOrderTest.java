package odai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnansweredOrderTest {
    private static final Instant LOST = Instant.parse("2026-11-30T12:00:00Z");
    private static final UnansweredOrder ORDER =
            new UnansweredOrder(1, "https://api.example/v1/", "a", LOST);

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
    void theSameFilesAtTheSameServiceAreTheSameOrder() {
        assertThat(ORDER.same(new UnansweredOrder(2, "https://api.example/v1", "a", LOST)))
                .isTrue();
        assertThat(ORDER.same(new UnansweredOrder(2, "https://api.example/v1", "b", LOST)))
                .isFalse();
        assertThat(ORDER.same(new UnansweredOrder(2, "https://other.example/v1", "a", LOST)))
                .isFalse();
    }
}
