package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScreeningProgressTest {
    @Test
    void whatIsLeftTakesAsLongAsWhatIsDoneDid() {
        ScreeningProgress screeningProgress = new ScreeningProgress(20, 60, Duration.ofSeconds(4));
        assertThat(screeningProgress.perSecond()).isEqualTo(5);
        assertThat(screeningProgress.left()).contains(Duration.ofSeconds(8));
    }

    @Test
    void beforeTheFirstPictureNothingIsKnown() {
        ScreeningProgress screeningProgress = new ScreeningProgress(0, 60, Duration.ZERO);
        assertThat(screeningProgress.perSecond()).isZero();
        assertThat(screeningProgress.left()).isEmpty();
    }

    @Test
    void theFirstPicturesTellNothingOfTheOthers() {
        assertThat(new ScreeningProgress(4, 5000, Duration.ofSeconds(20)).left()).isEmpty();
        assertThat(new ScreeningProgress(5, 5000, Duration.ofSeconds(5)).left())
                .contains(Duration.ofSeconds(4995));
    }

    @Test
    void moreDoneThanThereIsCannotBe() {
        assertThatThrownBy(() -> new ScreeningProgress(61, 60, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScreeningProgress(1, 60, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
