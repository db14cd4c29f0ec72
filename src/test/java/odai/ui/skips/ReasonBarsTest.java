package odai.ui.skips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import odai.text.Texts;
import odai.ui.FxCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonBarsTest extends FxCase {
    private static ReasonBars one(String reason, int count, int of, Runnable show) {
        ReasonBars bars = new ReasonBars(new Texts(Locale.ENGLISH));
        bars.add(reason, count, of, show);
        return bars;
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 1", "5, 10, 0.5", "1, 1000, 0.001", "0, 10, 0", "3, 0, 0"})
    void aBarIsAsLongAsItsShareOfTheFile(int count, int of, double share) {
        ReasonBars bars = laid(400, 24, () -> one("Face", count, of, () -> {}));
        double ground = on(() -> ((Region) bars.lookup(".reason-ground")).getWidth());
        double length = on(() -> ((Region) bars.lookup(".reason-bar")).getMaxWidth());
        assertThat(ground).isGreaterThan(200);
        assertThat(length).isCloseTo(ground * share, within(0.5));
    }

    @Test
    void barsOfNumbersOfAnyLengthCanBeCompared() {
        ReasonBars bars =
                laid(
                        360,
                        120,
                        () -> {
                            ReasonBars all = one("Face", 48_765, 50_000, () -> {});
                            all.add("A longer reason", 7, 50_000, () -> {});
                            all.add("By type", "12 of 3,456", 12, 3456, () -> {});
                            return all;
                        });
        assertThat(
                        on(() ->
                                bars.lookupAll(".reason-ground").stream()
                                        .map(it -> it.getParent().getBoundsInParent())
                                        .map(it -> it.getMinX() + " to " + it.getMaxX())
                                        .distinct()
                                        .toList()))
                .hasSize(1);
    }

    @Test
    void ofNoneThereIsNothingToBeLedTo() {
        ReasonBars bars = laid(400, 24, () -> one("Face", 0, 2000, () -> {}));
        assertThat(on(() -> bars.lookup(".link"))).isNull();
    }

    @Test
    void theNumberLeadsToTheExamplesAndIsReadWithItsReason() {
        AtomicInteger shown = new AtomicInteger();
        ReasonBars bars = laid(400, 24, () -> one("Face", 1234, 2000, shown::incrementAndGet));
        Button link = on(() -> (Button) bars.lookup(".link"));
        assertThat(link.getText()).isEqualTo("1,234");
        assertThat(link.getAccessibleText()).isEqualTo("Face 1,234");
        run(link::fire);
        assertThat(shown).hasValue(1);
    }

    @Test
    void aFigureHasTheDigitsOfTheWindowWhateverTheSystemSpeaks() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            ReasonBars bars = laid(400, 24, () -> one("Face", 12_345, 20_000, () -> {}));
            assertThat(bars.lookupAll(".button"))
                    .extracting(it -> ((Button) it).getText())
                    .containsExactly("12,345");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
