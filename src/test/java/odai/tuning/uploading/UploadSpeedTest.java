package odai.tuning.uploading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadSpeedTest {
    private static final long SECOND = 1_000_000_000;

    private long now = 77;
    private final UploadSpeed speed = new UploadSpeed(() -> now);

    @Test
    void theFirstBytesSayNothing() {
        assertThat(speed.perSecond(0)).isZero();
        assertThat(speed.perSecond(1000)).as("in the same instant").isZero();
    }

    @Test
    void anEvenLineHasItsRate() {
        for (int i = 0; i < 50; i++) {
            long rate = speed.perSecond(i * 1000L);
            assertThat(rate).isEqualTo(i < 5 ? 0 : 10_000);
            now += SECOND / 10;
        }
    }

    @Test
    void whatIsHandedOverInOneInstantIsNoRate() {
        speed.perSecond(0);
        now += SECOND / 100;
        assertThat(speed.perSecond(20_000_000)).as("a buffer's").isZero();
    }

    @Test
    void afterAStandstillTheLastBytesAtOnceAreNoRateEither() {
        speed.perSecond(0);
        now += 20 * SECOND;
        assertThat(speed.perSecond(20_000)).isEqualTo(1000);
        now += 1000;
        assertThat(speed.perSecond(40_000)).isEqualTo(2000);
    }

    @Test
    void whatWasSecondsAgoCountsNoMore() {
        speed.perSecond(0);
        now += SECOND;
        assertThat(speed.perSecond(1_000_000)).isEqualTo(1_000_000);
        for (int i = 1; i <= 60; i++) {
            now += SECOND / 10;
            speed.perSecond(1_000_000 + i * 10);
        }
        assertThat(speed.perSecond(1_000_600)).isBetween(90L, 110L);
    }

    @Test
    void aPartThatIsSentAgainIsNoNegativeRate() {
        speed.perSecond(0);
        now += SECOND;
        speed.perSecond(5000);
        now += SECOND;
        assertThat(speed.perSecond(1000)).isZero();
        now += SECOND;
        assertThat(speed.perSecond(3000)).isEqualTo(2000);
    }
}
