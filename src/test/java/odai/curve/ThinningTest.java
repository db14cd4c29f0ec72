package odai.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ThinningTest {
    @Property(tries = 200)
    void neitherEndNorPeakIsLost(
            @ForAll @IntRange(min = 1, max = 5000) int count,
            @ForAll @IntRange(min = 4, max = 900) int most,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spots.add(new Spot(i + 1, random.nextDouble()));
        }
        List<Spot> thin = Thinning.of(spots, most);
        Comparator<Spot> height = Comparator.comparingDouble(Spot::value);
        assertThat(thin).hasSizeLessThanOrEqualTo(most);
        assertThat(thin).isSortedAccordingTo(Comparator.comparingInt(Spot::step));
        assertThat(spots).containsAll(thin);
        assertThat(thin.getFirst()).isEqualTo(spots.getFirst());
        assertThat(thin.getLast()).isEqualTo(spots.getLast());
        assertThat(thin)
                .contains(
                        spots.stream().min(height).orElseThrow(),
                        spots.stream().max(height).orElseThrow());
    }
}
