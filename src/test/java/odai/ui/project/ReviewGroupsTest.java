package odai.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import odai.dataset.Decision;
import odai.dataset.ExampleQuery;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.fixtures.Prints;
import odai.ui.ModelCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pictures that look alike in the review queue: one key for all of them.
class ReviewGroupsTest extends ModelCase {
    @Override
    protected int examples() {
        return 8;
    }

    /// 1, 3 and 4 look alike; 2 stands alone; 7 looks alike but is not in doubt.
    @Override
    protected void prepare() {
        for (long id : List.of(1L, 2L, 3L, 4L)) {
            see(id, Map.of(Kind.FACE, .47));
        }
        see(7, Map.of());
        curation()
                .catalog()
                .fingerprints()
                .save(
                        Map.of(
                                1L,
                                Prints.of(5),
                                2L,
                                Prints.of(6),
                                3L,
                                Prints.of(5),
                                4L,
                                Prints.of(5),
                                7L,
                                Prints.of(5)));
    }

    @BeforeEach
    void theQueue() {
        settled(() -> model().ask(ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.REVIEW))));
        settled(() -> model().cursor().focused());
    }

    private void press(KeyCode code) {
        run(() ->
                CurationKeys.handle(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false),
                        model()));
        settle();
        settled(() -> model().cursor().focused());
    }

    private List<Long> around() {
        return on(() -> model().groups().around());
    }

    private long focused() {
        return on(() -> model().cursor().focused()).orElseThrow().id();
    }

    @Test
    void theGroupIsThoseInDoubtThatLookAlike() {
        assertThat(around()).containsExactly(1L, 3L, 4L);
        assertThat(on(() -> model().groups().whole())).isTrue();
        assertThat(on(() -> model().cursor().chosen())).isEqualTo(3);
        settled(() -> model().cursor().choose(1, false, false));
        assertThat(around()).isEmpty();
        assertThat(on(() -> model().cursor().chosen())).isEqualTo(1);
    }

    @Test
    void theShownOneComesFirst() {
        settled(() -> model().cursor().choose(2, false, false));
        assertThat(around()).containsExactly(3L, 1L, 4L);
    }

    @Test
    void agreeingSettlesTheWholeGroupAsOneStep() {
        settled(() -> CurationKeys.agree(model()));
        for (long id : List.of(1L, 3L, 4L)) {
            assertThat(stored(id).flags().word(Kind.FACE)).isEqualTo(FlagWord.CONFIRMED);
        }
        assertThat(stored(2).flags().word(Kind.FACE)).isNull();
        assertThat(stored(7).flags().word(Kind.FACE)).isNull();
        settled(() -> model().cursor().focused());
        assertThat(focused()).isEqualTo(2);
        settled(() -> model().curator().undo());
        assertThat(curation().canUndo()).isFalse();
        assertThat(stored(4).flags().word(Kind.FACE)).isNull();
    }

    @Test
    void noAndExcludeSettleItToo() {
        press(KeyCode.N);
        assertThat(curation().verdict(4).name()).isEqualTo(VerdictName.TRAINS);
        settled(() -> model().curator().undo());
        settled(() -> model().cursor().choose(0, false, false));
        press(KeyCode.X);
        assertThat(stored(3).decision()).isEqualTo(Decision.EXCLUDE);
        assertThat(stored(2).decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(focused()).isEqualTo(2);
    }

    @Test
    void gNarrowsItToTheOneThatIsShown() {
        press(KeyCode.G);
        assertThat(on(() -> model().groups().whole())).isFalse();
        settled(() -> CurationKeys.agree(model()));
        assertThat(stored(1).flags().word(Kind.FACE)).isEqualTo(FlagWord.CONFIRMED);
        assertThat(stored(3).flags().word(Kind.FACE)).isNull();
        assertThat(focused()).isEqualTo(2);
    }

    @Test
    void whatIsSettledLeavesTheGroup() {
        press(KeyCode.G);
        settled(() -> model().cursor().choose(2, false, false));
        settled(() -> CurationKeys.agree(model()));
        settled(() -> model().cursor().choose(0, false, false));
        assertThat(around()).containsExactly(1L, 4L);
    }

    @Test
    void goingOnPassesOverTheWholeGroup() {
        settled(() -> model().cursor().goOn());
        assertThat(focused()).isEqualTo(2);
        settled(() -> model().cursor().choose(0, false, false));
        press(KeyCode.G);
        settled(() -> model().cursor().goOn());
        assertThat(focused()).isEqualTo(2);
        settled(() -> model().cursor().goOn());
        assertThat(focused()).isEqualTo(3);
    }

    @Test
    void whatComesNextIsKnownAheadOfTime() {
        assertThat(on(() -> model().cursor().ahead()).orElseThrow().id()).isEqualTo(2);
    }

    @Test
    void severalChosenByHandStandForThemselves() {
        settled(() -> model().cursor().choose(1, true, false));
        assertThat(on(() -> model().cursor().chosen())).isEqualTo(2);
    }

    @Test
    void outsideTheQueueNobodyStandsForOthers() {
        settled(() -> model().ask(ExampleQuery.ALL));
        assertThat(around()).isEmpty();
        press(KeyCode.G);
        press(KeyCode.X);
        assertThat(stored(3).decision()).isEqualTo(Decision.UNDECIDED);
    }
}
