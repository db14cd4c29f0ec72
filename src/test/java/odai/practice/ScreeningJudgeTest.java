package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import odai.dataset.Kind;
import odai.dataset.Thresholds;
import odai.screening.SkipPolicy;
import org.junit.jupiter.api.Test;

class ScreeningJudgeTest {
    private static byte[] sample(String name) throws IOException {
        try (InputStream in =
                ScreeningJudgeTest.class.getResourceAsStream("/odai/sample/train/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    @Test
    void aPortraitShowsAFaceAndWhatIsNoPictureNothing() throws IOException {
        try (ScreeningJudge judge = new ScreeningJudge(1)) {
            assertThat(judge.judge(sample("astronaut.jpg"))).contains(Kind.FACE, Kind.PERSON);
            assertThat(judge.judge(new byte[] {1, 2, 3})).isEmpty();
        }
    }

    @Property(tries = 300)
    void onlyWhatIsDoubtfulIsLeftToTheCoin(
            @ForAll Kind kind, @ForAll @DoubleRange(min = 0, max = 1) double sure) {
        Thresholds.Band band = SkipPolicy.DEFAULT.band(kind);
        Set<Set<Kind>> words = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            words.add(ScreeningJudge.judge(Map.of(kind, sure), new Random(seed * 7919L)));
        }
        if (sure >= band.skip()) {
            assertThat(words).containsExactly(Set.of(kind));
        } else if (sure < band.review()) {
            assertThat(words).containsExactly(Set.of());
        } else {
            assertThat(words).containsExactlyInAnyOrder(Set.of(kind), Set.of());
        }
    }
}
