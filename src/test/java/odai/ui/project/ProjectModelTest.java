package odai.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.ExampleQuery;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.ui.ModelCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectModelTest extends ModelCase {
    private static final ExampleQuery EXCLUDED =
            ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.EXCLUDED));
    private static final ExampleQuery KEPT = ExampleQuery.ALL.withDecisions(Set.of(Decision.KEEP));

    private List<Long> listed() {
        return on(() -> List.copyOf(model().listing().get().ids()));
    }

    private int focus() {
        return on(() -> model().cursor().focus());
    }

    private List<Long> ids(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void anAnswerThatComesInLateIsDropped() {
        curation().decide(List.of(3L), Decision.EXCLUDE);
        curation().decide(List.of(5L), Decision.KEEP);
        settle();
        run(() -> model().ask(EXCLUDED));
        run(() -> model().ask(KEPT));
        assertThat(reader.waiting()).isEqualTo(2);
        reader.release(1);
        assertThat(listed()).containsExactly(5L);
        reader.release(0);
        assertThat(listed()).containsExactly(5L);
        assertThat(on(() -> model().query())).isEqualTo(KEPT);
    }

    @Test
    void theFirstOfTwoAnswersIsNotShownEither() {
        curation().decide(List.of(3L), Decision.EXCLUDE);
        settle();
        run(() -> model().ask(EXCLUDED));
        run(() -> model().ask(ExampleQuery.ALL));
        reader.release(0);
        assertThat(listed()).hasSize(examples());
        reader.release(0);
        assertThat(listed()).hasSize(examples());
    }

    @Test
    void anExampleIsThereOnceItsPageIsAndThePageIsAskedForOnce() {
        assertThat(on(() -> model().example(1, 0))).isEmpty();
        assertThat(on(() -> model().example(2, 1))).isEmpty();
        assertThat(reader.waiting()).isEqualTo(1);
        long before = on(() -> model().version());
        reader.release(0);
        assertThat(on(() -> model().version())).isGreaterThan(before);
        assertThat(on(() -> model().example(60, 59)).orElseThrow().odaiId())
                .isEqualTo("example-59");
        assertThat(reader.waiting()).isZero();
        assertThat(on(() -> model().example(61, 60))).isEmpty();
        assertThat(reader.waiting()).isEqualTo(1);
    }

    @Test
    void theLastPageMayBeShort() {
        run(() -> model().example(150, 149));
        reader.drain();
        assertThat(on(() -> model().example(150, 149))).isPresent();
        assertThat(on(() -> model().example(121, 120))).isPresent();
        assertThat(on(() -> model().example(120, 119))).isEmpty();
    }

    @Test
    void onlyTheseAreShownUntilSomethingElseIsAskedFor() {
        settled(() -> model().only(Set.of(9L, 4L)));
        assertThat(listed()).containsExactly(4L, 9L);
        settled(() -> model().ask(ExampleQuery.ALL));
        assertThat(listed()).hasSize(examples());
    }

    @Test
    void theQueueIsWhatIsToBeReviewedAndNothingElse() {
        assertThat(on(() -> model().reviews())).isFalse();
        run(() -> model().ask(ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.REVIEW))));
        assertThat(on(() -> model().reviews())).isTrue();
        run(() ->
                model().ask(
                                ExampleQuery.ALL.withVerdicts(
                                        Set.of(VerdictName.REVIEW, VerdictName.SKIPPED))));
        assertThat(on(() -> model().reviews())).isFalse();
    }

    @Test
    void theQueueBeginsWithTheMostDoubtfulWhateverWasChosen() {
        see(2, Map.of(Kind.FACE, .46));
        see(3, Map.of(Kind.FACE, .49));
        settled(() -> model().cursor().choose(1, false, false));
        List<Long> begun = new ArrayList<>();
        run(() -> model().review(() -> begun.addAll(model().cursor().meant())));
        // what comes between, as while pictures are looked at, does not put it off
        see(9, Map.of());
        settle();
        assertThat(listed()).containsExactly(3L, 2L);
        assertThat(focus()).isZero();
        assertThat(begun).containsExactly(3L);
    }

    @Test
    void aQueueThatIsNotWantedAnyMoreDoesNotBegin() {
        see(3, Map.of(Kind.FACE, .49));
        List<Long> begun = new ArrayList<>();
        run(() -> model().review(() -> begun.add(3L)));
        settled(() -> model().ask(KEPT));
        settled(() -> model().ask(ExampleQuery.ALL));
        assertThat(begun).isEmpty();
    }

    @Test
    void neighboursEndWhereTheListEnds() {
        settled(() -> model().cursor().near(0));
        assertThat(on(() -> model().cursor().near(-1))).isEmpty();
        assertThat(on(() -> model().cursor().near(1)).orElseThrow().id()).isEqualTo(2);
        settled(() -> model().cursor().choose(149, false, false));
        settled(() -> model().cursor().near(0));
        assertThat(on(() -> model().cursor().near(0)).orElseThrow().id()).isEqualTo(150);
        assertThat(on(() -> model().cursor().near(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 1, 10",
        "140, 150, 141, 150",
        "140, 400, 141, 150",
        "-5, 3, 1, 3",
        "0, 1, 1, 1"
    })
    void whatIsInSightIsWhatIsListedThere(int from, int to, long first, long last) {
        run(() -> model().see(from, to));
        assertThat(on(() -> model().sight().get())).isEqualTo(ids(first, last));
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "10, 4", "200, 300", "0, -7", "-9, -7"})
    void whereNothingIsListedNothingIsInSight(int from, int to) {
        run(() -> model().see(from, to));
        assertThat(on(() -> model().sight().get())).isEmpty();
    }

    @Test
    void aDecisionOnOneMovesOnAndOnSeveralStays() {
        settled(() -> model().curator().decide(Decision.EXCLUDE));
        assertThat(focus()).isEqualTo(1);
        run(() -> model().cursor().choose(3, true, false));
        settled(() -> model().curator().decide(Decision.KEEP));
        assertThat(focus()).isEqualTo(3);
        assertThat(List.of(stored(1).decision(), stored(2).decision(), stored(4).decision()))
                .containsExactly(Decision.EXCLUDE, Decision.KEEP, Decision.KEEP);
    }

    @Test
    void onTheLastOneTheFocusStays() {
        run(() -> model().cursor().choose(149, false, false));
        settled(() -> model().curator().decide(Decision.KEEP));
        assertThat(focus()).isEqualTo(149);
    }

    @Test
    void whatIsDecidedLeavesAListThatNoLongerHoldsIt() {
        settled(() -> model().ask(ExampleQuery.ALL.withDecisions(Set.of(Decision.UNDECIDED))));
        settled(() -> model().curator().decide(List.of(1L, 2L), Decision.EXCLUDE));
        assertThat(listed()).startsWith(3L).hasSize(examples() - 2);
    }

    @Test
    void decidingOnNothingIsNoStep() {
        settled(() -> model().curator().decide(List.of(), Decision.EXCLUDE));
        assertThat(curation().canUndo()).isFalse();
        settled(() -> model().only(Set.of(999_999L)));
        assertThat(listed()).isEmpty();
        settled(() -> {
            model().curator().decide(Decision.EXCLUDE);
            model().curator().unflag(Kind.FACE);
        });
        assertThat(curation().canUndo()).isFalse();
        assertThat(problems).isEmpty();
    }

    @Test
    void verbsHappenInTheOrderTheyWereSpoken() {
        run(() -> {
            model().curator().toggle(Kind.FACE);
            model().curator().toggle(Kind.FACE);
            model().curator().decide(List.of(1L), Decision.KEEP);
            model().curator().undo();
        });
        settle();
        assertThat(stored(1).flags().word(Kind.FACE)).isEqualTo(FlagWord.CLEARED);
        assertThat(stored(1).decision()).isEqualTo(Decision.UNDECIDED);
        settled(() -> model().curator().redo());
        assertThat(stored(1).decision()).isEqualTo(Decision.KEEP);
    }

    @Test
    void undoAndRedoGoToTheExampleTheyChange() {
        settled(() -> model().curator().decide(List.of(120L), Decision.EXCLUDE));
        long before = on(() -> model().cursor().arrivals().get());
        settled(() -> model().curator().undo());
        assertThat(focus()).isEqualTo(119);
        assertThat(on(() -> model().cursor().meant())).containsExactly(120L);
        settled(() -> model().cursor().choose(0, false, false));
        settled(() -> model().curator().redo());
        assertThat(focus()).isEqualTo(119);
        assertThat(on(() -> model().cursor().arrivals().get())).isEqualTo(before + 2);
    }

    @Test
    void whatIsListedAgainOnlyByTheUndoIsGoneToAsWell() {
        settled(() -> model().ask(ExampleQuery.ALL.withDecisions(Set.of(Decision.UNDECIDED))));
        settled(() -> model().curator().decide(List.of(120L), Decision.EXCLUDE));
        assertThat(listed()).doesNotContain(120L);
        settled(() -> model().curator().undo());
        assertThat(focus()).isEqualTo(listed().indexOf(120L));
        settled(() -> model().curator().redo());
        assertThat(listed()).doesNotContain(120L);
    }

    @Test
    void whatIsChosenStaysSoWhereItIsWhatChanged() {
        settled(() -> model().cursor().choose(2, false, false));
        settled(() -> model().cursor().choose(4, true, false));
        settled(() -> model().curator().decide(Decision.EXCLUDE));
        settled(() -> model().curator().undo());
        assertThat(on(() -> model().cursor().meant())).containsExactly(3L, 4L, 5L);
        assertThat(focus()).isEqualTo(4);
    }

    @Test
    void undoingNothingGoesNowhere() {
        settled(() -> model().cursor().choose(3, false, false));
        settled(() -> model().curator().undo());
        assertThat(focus()).isEqualTo(3);
    }

    @Test
    void onlyPagesThatAreThereAreReadAgain() {
        settled(() -> model().example(1, 0));
        curation().decide(List.of(1L, 140L), Decision.KEEP);
        settle();
        assertThat(on(() -> model().example(1, 0)).orElseThrow().decision())
                .isEqualTo(Decision.KEEP);
        assertThat(on(() -> model().example(140, 139))).isEmpty();
    }

    @Test
    void aRefreshOfEverythingReadsWhatIsInSightAnewAndForgetsTheRest() {
        settled(() -> model().example(1, 0));
        settled(() -> model().example(140, 139));
        curation().catalog().examples().mark(1, Set.of(Defect.CORRUPT), Set.of());
        curation().catalog().examples().mark(140, Set.of(Defect.CORRUPT), Set.of());
        run(() -> model().see(0, 20));
        curation().refresh(List.of());
        assertThat(on(() -> model().example(1, 0))).as("no card is emptied meanwhile").isPresent();
        settle();
        assertThat(on(() -> model().example(1, 0)).orElseThrow().defects())
                .contains(Defect.CORRUPT);
        assertThat(on(() -> model().example(140, 139))).isEmpty();
        settle();
        assertThat(on(() -> model().example(140, 139)).orElseThrow().defects())
                .contains(Defect.CORRUPT);
    }

    @Test
    void whoHasLeftHearsNothing() {
        settled(() -> model().example(1, 0));
        run(() -> model().leave());
        curation().decide(List.of(1L), Decision.KEEP);
        settle();
        assertThat(on(() -> model().example(1, 0)).orElseThrow().decision())
                .isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void whatDecodingHasShownIsMarkedOnce() {
        settled(() -> model().curator().learned(stored(2), Defect.TRUNCATED));
        assertThat(stored(2).defects()).contains(Defect.TRUNCATED);
        assertThat(curation().verdict(2).name()).isEqualTo(VerdictName.UNUSABLE);
        run(() -> model().curator().learned(stored(2), Defect.TRUNCATED));
        assertThat(writer.waiting()).isZero();
    }

    @Test
    void aPictureThatComesAfterTheProjectWasLeftIsNotLearnedFrom() {
        run(() -> model().leave());
        run(() -> model().curator().learned(stored(2), Defect.TRUNCATED));
        assertThat(writer.waiting()).isZero();
    }

    @Test
    void aSettingIsMadeOnTheCuratorsOwnThread() {
        run(() -> model().curator().set(() -> curation().settings().order().systemText("大喜利")));
        assertThat(curation().settings().order().systemText()).isNotEqualTo("大喜利");
        settle();
        assertThat(curation().settings().order().systemText()).isEqualTo("大喜利");
    }

    @Test
    void aVerbThatFailsIsAProblemAndTheNextOneWorks() {
        settled(() -> {
            model().curator()
                    .set(() -> {
                        throw new IllegalStateException("a bug");
                    });
            model().curator().decide(List.of(1L), Decision.KEEP);
        });
        assertThat(problems).hasSize(1);
        assertThat(stored(1).decision()).isEqualTo(Decision.KEEP);
    }

    @Test
    void whatTheScreenerSawReachesTheList() {
        settled(() -> model().ask(ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.REVIEW))));
        assertThat(listed()).isEmpty();
        see(7, Map.of(Kind.FACE, .47));
        settle();
        assertThat(listed()).containsExactly(7L);
        assertThat(focus()).isZero();
    }
}
