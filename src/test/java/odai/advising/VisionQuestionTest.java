package odai.advising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.fixtures.AdvisingService;
import odai.service.ServiceFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisionQuestionTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyKindHasItsWordInTheAnswer() throws Exception {
        List<Finding> read = read(AdvisingService.opinion(.9, .8, .7, .6));
        assertThat(read).extracting(Finding::kind).containsExactlyInAnyOrder(Kind.values());
        assertThat(of(read, Kind.PERSON)).isEqualTo(.9);
        assertThat(of(read, Kind.FACE)).isEqualTo(.8);
        assertThat(of(read, Kind.CHILD)).isEqualTo(.7);
        assertThat(of(read, Kind.CAPTCHA)).isEqualTo(.6);
    }

    @Property(tries = 200)
    void seenIsAtLeastAnEvenChanceAndUnseenAtMost(
            @ForAll boolean seen, @ForAll @DoubleRange(min = 0, max = 1) double sure)
            throws Exception {
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
        assertThat(VisionQuestion.screener(true)).doesNotEndWith("-opinion");
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

    private static List<Finding> read(String content) throws Exception {
        return VisionQuestion.read(JSON.readTree(AdvisingService.completion(content)), "m", false)
                .orElseThrow();
    }

    private static double of(List<Finding> findings, Kind kind) {
        return findings.stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow()
                .confidence();
    }
}
