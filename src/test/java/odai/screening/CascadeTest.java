package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import odai.dataset.Box;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import org.junit.jupiter.api.Test;

class CascadeTest {
    private static final CaptchaNet.CaptchaScores NOTHING = new CaptchaNet.CaptchaScores(0, 0, 0);

    @Test
    void aFaceIsTheSumOfThreeNets() {
        ModelOutputs modelOutputs =
                sight(List.of(face(.2, .8)), List.of(face(.2, .6)), List.of(face(0, .5)));
        assertThat(modelOutputs.face()).isCloseTo(.35 * .8 + .35 * .6 + .32 * .5, within(1e-9));
        assertThat(modelOutputs.person()).isCloseTo(.7 * .5 + .15 * (.8 + .6), within(1e-9));
    }

    @Test
    void thePicturesConfidenceStandsAtItsBestFace() {
        List<Finding> found =
                new FaceDetector()
                        .find(sight(List.of(face(.2, .9)), List.of(face(.6, .8)), List.of()));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().confidence()).isCloseTo(.35 * 1.7, within(1e-9));
        assertThat(found.getFirst().box()).isEqualTo(face(.2, .9).box());
    }

    @Test
    void aSecondFaceHasItsOwnBoxAndIsNeverSurer() {
        List<Detection> far = List.of(face(.1, .9), face(.6, .8));
        List<Finding> found =
                new FaceDetector().find(sight(far, far, List.of(face(.1, .9), face(.6, .4))));
        assertThat(found).hasSize(2);
        assertThat(found.getLast().confidence()).isLessThan(found.getFirst().confidence());
        assertThat(found.getLast().box()).isEqualTo(far.getLast().box());
    }

    @Test
    void peopleHaveABoxEach() {
        List<Finding> found =
                new PersonDetector()
                        .find(
                                sight(
                                        List.of(),
                                        List.of(),
                                        List.of(face(.1, .8), face(.5, .5), face(.8, .1))));
        assertThat(found).extracting(Finding::kind).containsOnly(Kind.PERSON).hasSize(2);
        assertThat(found.getFirst().confidence()).isCloseTo(.56, within(1e-9));
        assertThat(found.getLast().confidence()).isCloseTo(.35, within(1e-9));
    }

    @Test
    void onlyFacesThatBothNetsSeeAreDated() {
        assertThat(ModelOutputs.agreed(List.of(face(.2, .9)), List.of(face(.22, .9)))).hasSize(1);
        assertThat(ModelOutputs.agreed(List.of(face(.2, .9)), List.of(face(.7, .9)))).isEmpty();
        assertThat(ModelOutputs.agreed(List.of(face(.2, .9)), List.of(face(.2, .4)))).isEmpty();
        assertThat(ModelOutputs.agreed(List.of(face(.2, .3)), List.of(face(.2, .9)))).isEmpty();
    }

    @Test
    void aChildIsDoubtfulAtNineteenYearsAndCountsAtSixteen() {
        var lines = SkipPolicy.DEFAULT.band(Kind.CHILD);
        assertThat(ChildDetector.sure(19)).isCloseTo(lines.review(), within(.001));
        assertThat(ChildDetector.sure(19.1)).isLessThan(lines.review());
        assertThat(ChildDetector.sure(16)).isEqualTo(lines.skip());
        assertThat(ChildDetector.sure(4)).isGreaterThan(.9);
        assertThat(ChildDetector.sure(40)).isLessThan(Detector.LEAST);
    }

    @Test
    void aDrawnFaceThatLooksYoungIsForReviewAtMost() {
        var lines = SkipPolicy.DEFAULT.band(Kind.CHILD);
        assertThat(new ChildDetector().find(dated(3, .4)).getFirst().confidence())
                .isBetween(lines.review(), Math.nextDown(lines.skip()));
        assertThat(new ChildDetector().find(dated(3, .39)).getFirst().confidence())
                .isGreaterThan(lines.skip());
        assertThat(new ChildDetector().find(dated(25, .4)).getFirst().confidence())
                .isEqualTo(new ChildDetector().find(dated(25, 0)).getFirst().confidence());
    }

    private static ModelOutputs dated(double years, double flat) {
        return new ModelOutputs(
                List.of(),
                List.of(),
                List.of(),
                List.of(new ModelOutputs.DatedFace(face(.1, .9), years)),
                NOTHING,
                flat,
                RecognizedText.NONE);
    }

    @Test
    void theYoungestChildComesFirstWithItsAge() {
        ModelOutputs modelOutputs =
                new ModelOutputs(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new ModelOutputs.DatedFace(face(.1, .9), 45),
                                new ModelOutputs.DatedFace(face(.3, .9), 12),
                                new ModelOutputs.DatedFace(face(.5, .9), 2)),
                        NOTHING,
                        0,
                        RecognizedText.NONE);
        List<Finding> found = new ChildDetector().find(modelOutputs);
        assertThat(found).extracting(Finding::detail).containsExactly("0–6", "8–16");
        assertThat(found).extracting(Finding::box).doesNotContainNull();
    }

    @Test
    void aCaptchaIsTextOrATaskButNotWords() {
        assertThat(new CaptchaDetector().find(answer(.4, .5, .1, 0)))
                .singleElement()
                .satisfies(it -> assertThat(it.confidence()).isCloseTo(.9, within(1e-9)));
        assertThat(new CaptchaDetector().find(answer(0, .05, .95, 1))).isEmpty();
    }

    @Test
    void aPictureOfAPersonIsHardlyACaptcha() {
        Detection clear = face(.1, 1);
        ModelOutputs portrait =
                new ModelOutputs(
                        List.of(clear),
                        List.of(clear),
                        List.of(clear),
                        List.of(),
                        new CaptchaNet.CaptchaScores(.9, 0, 0),
                        0,
                        RecognizedText.NONE);
        assertThat(new CaptchaDetector().find(portrait))
                .singleElement()
                .satisfies(it -> assertThat(it.confidence()).isCloseTo(.45, within(1e-9)));
    }

    @Test
    void whoIsAskedToProveToBeAPersonSeesACaptcha() {
        RecognizedText asking = new RecognizedText(List.of("I'm not a robot"));
        assertThat(new CaptchaDetector().find(written(0, asking)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.confidence()).isEqualTo(.9);
                    assertThat(it.detail()).isEqualTo("I'm not a robot");
                });
        assertThat(new CaptchaDetector().find(written(.97, asking)))
                .singleElement()
                .satisfies(it -> assertThat(it.confidence()).isCloseTo(.97, within(1e-9)));
    }

    @Test
    void aNameCountsOnlyWhereTheNetSuspectsSomething() {
        double line = SkipPolicy.DEFAULT.band(Kind.CAPTCHA).skip();
        RecognizedText naming = new RecognizedText(List.of("reCAPTCHA"));
        assertThat(new CaptchaDetector().find(written(.4, naming)))
                .singleElement()
                .satisfies(it -> assertThat(it.confidence()).isGreaterThan(line));
        assertThat(new CaptchaDetector().find(written(.05, naming))).isEmpty();
    }

    @Test
    void wordsThatDecidedNothingAreNotShown() {
        RecognizedText misread = new RecognizedText(List.of("书题", "九书館法"));
        assertThat(new CaptchaDetector().find(written(.8, misread)).getFirst().detail()).isEmpty();
        ModelOutputs drawn =
                new ModelOutputs(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new CaptchaNet.CaptchaScores(0, 0, 1),
                        .9,
                        misread);
        assertThat(new TextHint().find(drawn).getFirst().detail()).isEmpty();
    }

    @Test
    void aPageFullOfWordsThatAsksNothingIsBelievedLess() {
        RecognizedText page = new RecognizedText(java.util.Collections.nCopies(12, "Chapter one"));
        RecognizedText few = new RecognizedText(List.of("x7Kp"));
        assertThat(new CaptchaDetector().find(written(.8, page)).getFirst().confidence())
                .isLessThan(new CaptchaDetector().find(written(.8, few)).getFirst().confidence());
    }

    @Test
    void whereNothingIsWrittenTheNetIsBelievedForAReviewAtMost() {
        var lines = SkipPolicy.DEFAULT.band(Kind.CAPTCHA);
        assertThat(
                        new CaptchaDetector()
                                .find(written(1, RecognizedText.BARE))
                                .getFirst()
                                .confidence())
                .isBetween(lines.review(), Math.nextDown(lines.skip()));
        assertThat(
                        new CaptchaDetector()
                                .find(written(1, RecognizedText.NONE))
                                .getFirst()
                                .confidence())
                .isGreaterThan(lines.skip());
    }

    @Test
    void drawnWordsAreADoubtAndNeverMore() {
        List<Finding> found = new TextHint().find(answer(0, 0, 1, .9));
        assertThat(found).singleElement();
        Finding hint = found.getFirst();
        assertThat(hint.role()).isEqualTo(FindingRole.HINT);
        assertThat(hint.confidence())
                .isBetween(
                        SkipPolicy.DEFAULT.band(Kind.CAPTCHA).review(),
                        SkipPolicy.DEFAULT.band(Kind.CAPTCHA).skip());
        assertThat(new TextHint().find(answer(0, 0, 1, .1))).isEmpty();
    }

    @Test
    void nothingSeenIsNothingFound() {
        ModelOutputs nothing = sight(List.of(), List.of(), List.of());
        for (SharedNetsDetector detector :
                List.of(
                        new FaceDetector(),
                        new PersonDetector(),
                        new ChildDetector(),
                        new CaptchaDetector(),
                        new TextHint())) {
            assertThat(detector.find(nothing)).isEmpty();
        }
    }

    @Property
    void confidencesStayBetweenNothingAndCertainty(
            @ForAll @DoubleRange(min = 0, max = 1) double f,
            @ForAll @DoubleRange(min = 0, max = 1) double b,
            @ForAll @DoubleRange(min = 0, max = 1) double n) {
        ModelOutputs modelOutputs =
                sight(List.of(face(.1, f)), List.of(face(.1, b)), List.of(face(.1, n)));
        assertThat(modelOutputs.face()).isBetween(0.0, 1.0);
        assertThat(modelOutputs.person()).isBetween(0.0, 1.0);
        assertThat(new FaceDetector().find(modelOutputs))
                .allSatisfy(it -> assertThat(it.box()).isInstanceOf(Box.class));
    }

    @Test
    void theSameThingSeenTwiceIsKeptOnce() {
        List<Detection> best =
                Detection.nonMaximumSuppression(
                        List.of(face(.1, .5), face(.11, .9), face(.6, .7)), .3);
        assertThat(best).extracting(Detection::score).containsExactly(.9, .7);
        assertThat(face(.1, 1).overlap(face(.1, 1))).isCloseTo(1, within(1e-9));
        assertThat(face(.1, 1).overlap(face(.5, 1))).isZero();
    }

    private static ModelOutputs sight(
            List<Detection> sparse, List<Detection> back, List<Detection> people) {
        return new ModelOutputs(sparse, back, people, List.of(), NOTHING, 0, RecognizedText.NONE);
    }

    private static ModelOutputs answer(double text, double challenge, double words, double flat) {
        return new ModelOutputs(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new CaptchaNet.CaptchaScores(text, challenge, words),
                flat,
                RecognizedText.NONE);
    }

    private static ModelOutputs written(double challenge, RecognizedText recognizedText) {
        return new ModelOutputs(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new CaptchaNet.CaptchaScores(0, challenge, 0),
                .5,
                recognizedText);
    }

    private static Detection face(double left, double score) {
        return new Detection(left, .2, left + .2, .4, score, 0);
    }
}
