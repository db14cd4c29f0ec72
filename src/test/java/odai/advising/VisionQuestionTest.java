package odai.advising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import odai.fixtures.AdvisingService;
import odai.service.ServiceFailure;
import odai.service.StructuredAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisionQuestionTest {
    @Test
    void everyKindHasItsWordInTheAnswer() {
        List<Finding> read = read(AdvisingService.opinion(.9, .8, .7, .6));
        assertThat(read).extracting(Finding::kind).containsExactlyInAnyOrder(Kind.values());
        assertThat(of(read, Kind.PERSON)).isEqualTo(.9);
        assertThat(of(read, Kind.FACE)).isEqualTo(.8);
        assertThat(of(read, Kind.CHILD)).isEqualTo(.7);
        assertThat(of(read, Kind.CAPTCHA)).isEqualTo(.6);
    }

    @Property(tries = 200)
    void seenIsAtLeastAnEvenChanceAndUnseenAtMost(
            @ForAll boolean seen, @ForAll @DoubleRange(min = 0, max = 1) double sure) {
        String word = String.format(Locale.ROOT, "{\"seen\":%s,\"confidence\":%.9f}", seen, sure);
        double chance = of(read(all(word)), Kind.FACE);
        assertThat(chance).isBetween(seen ? .5 : 0, seen ? 1 : .5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seen\":\"yes\",\"confidence\":1}",
                "{\"seen\":true,\"confidence\":1.2}",
                "{\"seen\":true,\"confidence\":-0.1}",
                "{\"seen\":true,\"confidence\":\"high\"}",
                "{\"seen\":true}",
                "null"
            })
    void aWordInAnotherFormIsNoWord(String word) {
        assertThatThrownBy(() -> read(all(word)))
                .isInstanceOf(ServiceFailure.MalformedResponse.class);
    }

    @Test
    void aRehearsalIsNoOpinion() {
        StructuredAnswer said = StructuredAnswer.of(AdvisingService.opinion(.9, .8, .7, .6));
        assertThat(VisionQuestion.read(said, "m", true).orElseThrow())
                .extracting(Finding::role)
                .containsOnly(FindingRole.REHEARSAL);
        assertThat(VisionQuestion.read(said, "m", false).orElseThrow())
                .extracting(Finding::role)
                .containsOnly(FindingRole.OPINION);
    }

    private static String all(String word) {
        return "{\"people\":"
                + word
                + ",\"faces\":"
                + word
                + ",\"children\":"
                + word
                + ",\"captcha\":"
                + word
                + "}";
    }

    private static List<Finding> read(String content) {
        return VisionQuestion.read(StructuredAnswer.of(content), "m", false).orElseThrow();
    }

    private static double of(List<Finding> findings, Kind kind) {
        return findings.stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow()
                .confidence();
    }
}
