package odai.ui.skips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import odai.ui.FxCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonBarTest extends FxCase {
    @ParameterizedTest
    @CsvSource({"10, 10, 1", "5, 10, 0.5", "1, 1000, 0.001", "0, 10, 0", "3, 0, 0"})
    void itIsAsLongAsItsShareOfTheFile(int count, int of, double share) {
        ReasonBar bar = laid(400, 24, () -> new ReasonBar("Face", count, of, () -> {}));
        double ground = on(() -> ((Region) bar.lookup(".reason-ground")).getWidth());
        double length = on(() -> ((Region) bar.lookup(".reason-bar")).getMaxWidth());
        assertThat(ground).isGreaterThan(200);
        assertThat(length).isCloseTo(ground * share, within(0.5));
    }

    @Test
    void theNumberLeadsToTheExamplesAndIsReadWithItsReason() {
        AtomicInteger shown = new AtomicInteger();
        ReasonBar bar =
                laid(400, 24, () -> new ReasonBar("Face", 1234, 2000, shown::incrementAndGet));
        Button link = on(() -> (Button) bar.lookup(".link"));
        assertThat(link.getText()).isEqualTo("1,234");
        assertThat(link.getAccessibleText()).isEqualTo("Face 1,234");
        run(link::fire);
        assertThat(shown).hasValue(1);
    }
}
