package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void whatIsLeftTakesAsLongAsWhatIsDoneDid() {
        Pace pace = new Pace(20, 60, Duration.ofSeconds(4));
        assertThat(pace.perSecond()).isEqualTo(5);
        assertThat(pace.left()).contains(Duration.ofSeconds(8));
    }

    @Test
    void beforeTheFirstPictureNothingIsKnown() {
        Pace pace = new Pace(0, 60, Duration.ZERO);
        assertThat(pace.perSecond()).isZero();
        assertThat(pace.left()).isEmpty();
    }

    @Test
    void theFirstPicturesTellNothingOfTheOthers() {
        assertThat(new Pace(4, 5000, Duration.ofSeconds(20)).left()).isEmpty();
        assertThat(new Pace(5, 5000, Duration.ofSeconds(5)).left())
                .contains(Duration.ofSeconds(4995));
    }

    @Test
    void moreDoneThanThereIsCannotBe() {
        assertThatThrownBy(() -> new Pace(61, 60, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(1, 60, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
