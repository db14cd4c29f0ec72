package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import odai.dataset.Judgement;
import org.junit.jupiter.api.Test;

class WinRateTest {
    private static final double TINY = 1e-9;

    @Test
    void theIntervalIsWilsons() {
        // 8 of 10 and 0 of 10, as printed by statsmodels' proportion_confint(method="wilson")
        WinRate eight = new WinRate(8, 2, 0);
        assertThat(eight.low()).isEqualTo(0.4901624715, within(1e-6));
        assertThat(eight.high()).isEqualTo(0.9433178485, within(1e-6));
        WinRate none = new WinRate(0, 10, 0);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(0.2775327998, within(1e-6));
    }

    @Test
    void withoutAJudgementEverythingIsPossible() {
        WinRate nothing = new WinRate(0, 0, 0);
        assertThat(nothing.share()).isEqualTo(0.5);
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isEqualTo(1);
        assertThat(nothing.decided()).isFalse();
    }

    @Test
    void onlyJudgementsOfThisPairCount() {
        List<Judgement> judgements =
                List.of(
                        Judgement.of(0, "base", "tuned", "tuned"),
                        Judgement.of(1, "tuned", "base", "base"),
                        Judgement.of(2, "tuned", "base", ""),
                        Judgement.of(3, "tuned", "other", "tuned"));
        assertThat(WinRate.of(judgements, "tuned", "base")).isEqualTo(new WinRate(1, 1, 1));
        assertThat(WinRate.of(judgements, "tuned", "other")).isEqualTo(new WinRate(1, 0, 0));
    }

    @Test
    void fewerThanNoJudgementsAreRefused() {
        assertThatThrownBy(() -> new WinRate(-1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void theShareLiesWithinItsIntervalAndThatWithinNothingAndAll(
            @ForAll @IntRange(max = 300) int wins,
            @ForAll @IntRange(max = 300) int losses,
            @ForAll @IntRange(max = 300) int ties) {
        WinRate rate = new WinRate(wins, losses, ties);
        assertThat(rate.low()).isBetween(0.0, rate.share() + TINY);
        assertThat(rate.high()).isBetween(rate.share() - TINY, 1.0);
    }

    @Property(tries = 500)
    void theOtherModelsRateIsTheMirrorImage(
            @ForAll @IntRange(max = 300) int wins,
            @ForAll @IntRange(max = 300) int losses,
            @ForAll @IntRange(max = 300) int ties) {
        WinRate one = new WinRate(wins, losses, ties);
        WinRate other = new WinRate(losses, wins, ties);
        assertThat(one.share()).isEqualTo(1 - other.share(), within(TINY));
        assertThat(one.low()).isEqualTo(1 - other.high(), within(TINY));
        assertThat(one.decided()).isEqualTo(other.decided());
    }

    @Property(tries = 300)
    void moreJudgementsOfTheSameKindNarrowTheInterval(
            @ForAll @IntRange(max = 50) int wins,
            @ForAll @IntRange(max = 50) int losses,
            @ForAll @IntRange(min = 2, max = 9) int times) {
        WinRate few = new WinRate(wins + 1, losses, 0);
        WinRate many = new WinRate((wins + 1) * times, losses * times, 0);
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }

    @Property(tries = 300)
    void anotherWinNeverHurts(
            @ForAll @IntRange(max = 100) int wins, @ForAll @IntRange(max = 100) int losses) {
        WinRate before = new WinRate(wins, losses, 0);
        WinRate after = new WinRate(wins + 1, losses, 0);
        assertThat(after.share()).isGreaterThanOrEqualTo(before.share() - TINY);
        assertThat(after.low()).isGreaterThanOrEqualTo(before.low() - TINY);
    }
}
