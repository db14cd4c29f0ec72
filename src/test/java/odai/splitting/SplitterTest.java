package odai.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import odai.dataset.VerdictName;
import org.junit.jupiter.api.Test;

class SplitterTest {
    @Test
    void permutationsAreNumpysNumberForNumber() throws IOException {
        JsonNode vectors =
                new ObjectMapper()
                        .readTree(SplitterTest.class.getResource("/odai/splitting/vectors.json"));
        assertThat(vectors.path("permutations")).isNotEmpty();
        for (JsonNode vector : vectors.path("permutations")) {
            int[] expected = new ObjectMapper().convertValue(vector.path("perm"), int[].class);
            int[] ours =
                    new SklearnPermutation(vector.path("seed").asLong())
                            .of(vector.path("n").asInt());
            assertThat(ours)
                    .as("seed %s, n %s", vector.path("seed"), vector.path("n"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theStorysSevenHundredRowsGiveSixHundredThirtyAndSeventy() {
        Splitter.Deal deal =
                Splitter.deal(all(700, VerdictName.TRAINS), SplitPlan.DEFAULT, Inclusion.TRAINS);
        assertThat(deal.training()).hasSize(630);
        assertThat(deal.validation()).hasSize(70);
    }

    @Test
    void nothingIsHeldOutWhereOneSideWouldBeEmpty() {
        Splitter.Deal deal =
                Splitter.deal(all(1, VerdictName.TRAINS), SplitPlan.DEFAULT, Inclusion.TRAINS);
        assertThat(deal.training()).containsExactly(0);
        assertThat(deal.validation()).isEmpty();
    }

    @Test
    void beforeKeepsEveryRowsFileWhateverIsLeftOut() {
        VerdictName[] some = all(100, VerdictName.TRAINS);
        some[3] = VerdictName.EXCLUDED;
        some[40] = VerdictName.SKIPPED;
        SplitPlan before = new SplitPlan(0.1, 42, SplitPlan.When.BEFORE);
        Splitter.Deal whole = Splitter.deal(all(100, VerdictName.TRAINS), before, Inclusion.TRAINS);
        Splitter.Deal part = Splitter.deal(some, before, Inclusion.TRAINS);
        assertThat(part.training())
                .isEqualTo(
                        Arrays.stream(whole.training())
                                .filter(row -> row != 3 && row != 40)
                                .toArray());
    }

    @Property
    void validationHoldsOnlyWhatTrains(@ForAll @IntRange(max = 300) int n, @ForAll long salt) {
        VerdictName[] verdicts = new VerdictName[n];
        java.util.Random random = new java.util.Random(salt);
        Arrays.setAll(
                verdicts, _ -> VerdictName.values()[random.nextInt(VerdictName.values().length)]);
        for (Inclusion inclusion : Inclusion.values()) {
            for (SplitPlan.When when : SplitPlan.When.values()) {
                Splitter.Deal deal =
                        Splitter.deal(verdicts, new SplitPlan(0.2, 7, when), inclusion);
                if (inclusion != Inclusion.ALL_USABLE) {
                    assertThat(Arrays.stream(deal.validation()).boxed())
                            .allMatch(row -> verdicts[row] == VerdictName.TRAINS);
                }
                assertThat(
                                IntStream.concat(
                                                Arrays.stream(deal.training()),
                                                Arrays.stream(deal.validation()))
                                        .boxed())
                        .doesNotHaveDuplicates()
                        .noneMatch(row ->
                                verdicts[row] == VerdictName.EXCLUDED
                                        || verdicts[row] == VerdictName.UNUSABLE);
            }
        }
    }

    private static VerdictName[] all(int n, VerdictName verdict) {
        VerdictName[] verdicts = new VerdictName[n];
        Arrays.fill(verdicts, verdict);
        return verdicts;
    }
}
