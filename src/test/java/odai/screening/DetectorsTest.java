package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Finding;
import odai.images.Pixels;
import org.junit.jupiter.api.Test;

class DetectorsTest {
    private static Pixels plain(int colour) {
        int[] argb = new int[64 * 64];
        Arrays.fill(argb, colour);
        return new Pixels(64, 64, argb);
    }

    private static List<String> details(Screener screener, Pixels picture) {
        return screener.screen(1, picture).stream()
                .map(Screened::findings)
                .flatMap(List::stream)
                .map(Finding::detail)
                .toList();
    }

    @Test
    void aDetectorThatIsPassedInScreensAndIsClosedWithTheScreener() {
        ToyDetector toy = new ToyDetector();
        try (Screener screener = new Screener(false, Detectors.of(List.of(() -> toy)))) {
            assertThat(details(screener, plain(0xffff0000))).containsExactly("toy");
            assertThat(details(screener, plain(0xff00ff00))).isEmpty();
            assertThat(toy.closed).isFalse();
        }
        assertThat(toy.closed).isTrue();
    }

    @Test
    void oneThatIsNotListedSeesNothing() {
        try (Screener screener = new Screener(false)) {
            assertThat(details(screener, plain(0xffff0000))).doesNotContain("toy");
        }
    }

    /// A role that the screener does not ask for would be found by nobody.
    @Test
    void everyKnownDetectorIsSureOrHints() {
        assertThat(Detectors.KNOWN.makers())
                .extracting(it -> it.get().role().wire())
                .containsOnly("sure", "hint");
    }
}
