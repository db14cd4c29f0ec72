package odai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1",
        "0, 0, 1, 0",
        "0, 0, -1, 1",
        "0, 0, NaN, 1",
        "NaN, 0, 1, 1",
        "0, Infinity, 1, 1",
        "0, 0, 1, Infinity",
    })
    void aBoxWithoutAnAreaIsNone(double x, double y, double width, double height) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(x, y, width, height));
    }

    @Test
    void aBoxMayLookPastTheEdge() {
        assertThat(new Box(-.1, .9, .5, 1.5).width()).isEqualTo(.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
    void aConfidenceLiesBetweenNothingAndCertainty(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(Kind.FACE, confidence, null, "eye", "1", ""));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .5, 1})
    void bothEndsAreConfidences(double confidence) {
        assertThat(new Finding(Kind.FACE, confidence, null, "eye", "1", "").confidence())
                .isEqualTo(confidence);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 10, 10, 1",
        "1, -1, 10, 1",
        "1, 10, -1, 1",
        "1, 10, 10, 0",
        "1, 10, 10, 9",
    })
    void picturesHaveNoNegativeFactsAndEightOrientations(
            long bytes, int width, int height, int orientation) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ImageRef(
                                "/a", bytes, 0, "", ImageFormat.PNG, width, height, orientation));
    }

    @ParameterizedTest(name = "{0} is called {1}")
    @CsvSource({
        "/a/b/c.jpg, c.jpg",
        "c.jpg, c.jpg",
        "C:\\a\\c.jpg, c.jpg",
        "/a/b/, ''",
        "/a/b\\c.jpg, c.jpg"
    })
    void aPicturesNameIsTheLastPartOfItsPath(String path, String name) {
        assertThat(new ImageRef(path, 1, 0, "", ImageFormat.PNG, 1, 1, 1).fileName())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"-.1, 42", "1, 42", "1.5, 42", "NaN, 42", ".1, -1", ".1, 4294967296"})
    void aPlanThatNobodyCanFollowIsRefused(double validation, long seed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SplitPlan(validation, seed, SplitPlan.When.AFTER));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", ".999, 4294967295", ".1, 42"})
    void bothEndsOfAPlanAreAllowed(double validation, long seed) {
        assertThat(new SplitPlan(validation, seed, SplitPlan.When.BEFORE).seed()).isEqualTo(seed);
    }

    @ParameterizedTest
    @CsvSource({".6, .5", "-.1, .5", "NaN, .5", ".1, NaN"})
    void aReviewLineNeverLiesAboveItsSkipLine(double review, double skip) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds.Band(review, skip));
    }

    @Test
    void everyKindHasABand() {
        Map<Kind, Thresholds.Band> bands = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            bands.put(kind, new Thresholds.Band(.1, .9));
        }
        assertThat(new Thresholds(bands).band(Kind.CHILD).skip()).isEqualTo(.9);
        bands.remove(Kind.CHILD);
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(bands));
    }

    @Test
    void aResponseIsNumberedFromOneAndLikedAtLeastNotAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Response(0, "a", null, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Response(1, "a", null, -1, true));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"a, a, false", "a, b, true", "a, -, true", "'', '', false"})
    void aResponseIsEditedIfItIsNotAsItCame(String text, String original, boolean edited) {
        Response response = new Response(1, text, original, 0, false);
        assertThat(response.edited()).isEqualTo(edited);
        assertThat(response.withChosen(true).chosen()).isTrue();
        assertThat(response.withChosen(true).edited()).isEqualTo(edited);
    }

    @Test
    void theResponseShownFirstIsTheBestChosenOneElseTheBest() {
        assertThat(answered().top()).isEmpty();
        assertThat(answered(answer(1, 5, false), answer(2, 9, false)).top().orElseThrow().number())
                .isEqualTo(2);
        assertThat(answered(answer(1, 5, true), answer(2, 9, false)).top().orElseThrow().number())
                .isEqualTo(1);
        assertThat(answered(answer(1, 5, true), answer(2, 9, true)).top().orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    void onlyChosenResponsesAreTrainedOnInTheirOrder() {
        assertThat(answered(answer(1, 1, true), answer(2, 9, false), answer(3, 5, true)).chosen())
                .extracting(Response::number)
                .containsExactly(1, 3);
    }

    @Test
    void whatIsHandedInIsCopiedAndWhatIsHandedOutCannotBeChanged() {
        List<Response> responses = new ArrayList<>(List.of(answer(1, 1, true)));
        Set<Defect> defects = EnumSet.of(Defect.TINY);
        var base = Projects.example(0);
        NewExample example =
                new NewExample("a", base.type(), "x", responses, base.image(), "test", defects);
        responses.clear();
        defects.clear();
        assertThat(example.responses()).hasSize(1);
        assertThat(example.defects()).containsExactly(Defect.TINY);
        assertThatThrownBy(() -> example.responses().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> example.defects().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        List<Long> ids = new ArrayList<>(List.of(1L));
        Change.Decided decided = new Change.Decided(ids, Decision.KEEP);
        ids.add(2L);
        assertThat(decided.ids()).containsExactly(1L);
    }

    private static Response answer(int number, long score, boolean chosen) {
        return new Response(number, "text " + number, null, score, chosen);
    }

    private static Example answered(Response... responses) {
        return new Example(
                1,
                "a",
                0,
                ExampleType.IMAGE_TO_TEXT,
                "odai",
                "odai",
                List.of(responses),
                Projects.example(0).image(),
                "test",
                Flags.NONE,
                Decision.UNDECIDED,
                Set.of(),
                List.of(),
                null);
    }
}
