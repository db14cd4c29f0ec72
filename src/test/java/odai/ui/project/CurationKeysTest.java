package odai.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
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
import odai.ui.ModelCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CurationKeysTest extends ModelCase {
    private static KeyEvent pressed(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }

    @Override
    protected int examples() {
        return 5;
    }

    private boolean press(KeyCode code, boolean shift, boolean control) {
        boolean meant = on(() -> CurationKeys.handle(pressed(code, shift, control), model()));
        settle();
        return meant;
    }

    private boolean press(KeyCode code) {
        return press(code, false, false);
    }

    @ParameterizedTest
    @CsvSource({"K, KEEP", "X, EXCLUDE"})
    void lettersDecideAndUTakesItBack(KeyCode code, Decision decision) {
        assertThat(press(code)).isTrue();
        assertThat(stored(1).decision()).isEqualTo(decision);
        run(() -> model().cursor().choose(0, false, false));
        assertThat(press(KeyCode.U)).isTrue();
        assertThat(stored(1).decision()).isEqualTo(Decision.UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindsLetterFlagsItAndShiftTakesTheFlagAway(Kind kind) {
        KeyCode code = KeyCode.getKeyCode(CurationKeys.letter(kind));
        assertThat(press(code)).isTrue();
        assertThat(stored(1).flags().word(kind)).isEqualTo(FlagWord.CONFIRMED);
        assertThat(stored(1).flags().confirmed()).containsExactly(kind);
        assertThat(press(code)).isTrue();
        assertThat(stored(1).flags().word(kind)).isEqualTo(FlagWord.CLEARED);
        assertThat(press(code, true, false)).isTrue();
        assertThat(stored(1).flags().word(kind)).isNull();
    }

    @Test
    void noLetterIsUsedTwice() {
        Set<String> letters =
                new HashSet<>(Set.of("K", "X", "U", "B", CurationKeys.NO, CurationKeys.GROUP));
        for (Kind kind : Kind.values()) {
            assertThat(letters.add(CurationKeys.letter(kind))).as(kind.name()).isTrue();
        }
    }

    @Test
    void stepsAreUndoneAndRedoneBothWays() {
        press(KeyCode.X);
        assertThat(press(KeyCode.Z, false, true)).isTrue();
        assertThat(stored(1).decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(press(KeyCode.Y, false, true)).isTrue();
        assertThat(stored(1).decision()).isEqualTo(Decision.EXCLUDE);
        press(KeyCode.Z, false, true);
        assertThat(press(KeyCode.Z, true, true)).isTrue();
        assertThat(stored(1).decision()).isEqualTo(Decision.EXCLUDE);
    }

    @Test
    void everythingIsChosenAtOnce() {
        assertThat(press(KeyCode.A, false, true)).isTrue();
        assertThat(on(() -> model().cursor().chosen())).isEqualTo(examples());
        press(KeyCode.K);
        for (long id = 1; id <= examples(); id++) {
            assertThat(stored(id).decision()).isEqualTo(Decision.KEEP);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"A", "Z", "Y", "Q", "ENTER", "SPACE", "B", "DIGIT1", "SHIFT"})
    void whatMeansNothingByItselfIsLeftToOthers(KeyCode code) {
        assertThat(press(code)).isFalse();
        assertThat(curation().canUndo()).isFalse();
        assertThat(on(() -> model().cursor().chosen())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"K", "X", "U", "F", "P", "C", "T"})
    void aLetterWithControlIsNoDecision(KeyCode code) {
        assertThat(press(code, false, true)).isFalse();
        assertThat(curation().canUndo()).isFalse();
    }

    @Test
    void agreeingConfirmsEveryDoubtAsOneStepAndMovesOn() {
        see(1, Map.of(Kind.FACE, .47, Kind.PERSON, .37));
        settled(() -> model().example(1, 0));
        settled(() -> CurationKeys.agree(model()));
        assertThat(stored(1).flags().confirmed()).containsExactly(Kind.FACE, Kind.PERSON);
        assertThat(on(() -> model().cursor().focus())).isEqualTo(1);
        settled(() -> model().curator().undo());
        assertThat(stored(1).flags().confirmed()).isEmpty();
        assertThat(curation().canUndo()).isFalse();
    }

    @Test
    void agreeingWithNoDoubtOnlyMovesOn() {
        settled(() -> model().example(1, 0));
        settled(() -> CurationKeys.agree(model()));
        assertThat(curation().canUndo()).isFalse();
        assertThat(on(() -> model().cursor().focus())).isEqualTo(1);
    }

    @Test
    void noClearsWhatIsFoundAndWhatIsDoubtedAsOneStep() {
        see(1, Map.of(Kind.FACE, .97, Kind.PERSON, .37, Kind.CHILD, .2));
        settled(() -> model().example(1, 0));
        assertThat(press(KeyCode.N)).isTrue();
        assertThat(stored(1).flags().cleared()).containsExactly(Kind.FACE, Kind.PERSON);
        assertThat(on(() -> model().cursor().focus())).isZero();
        settled(() -> model().curator().undo());
        assertThat(stored(1).flags().cleared()).isEmpty();
        assertThat(curation().canUndo()).isFalse();
    }

    @Test
    void noToNothingIsNoStep() {
        settled(() -> model().example(1, 0));
        press(KeyCode.N);
        assertThat(curation().canUndo()).isFalse();
    }

    @Test
    void inTheQueueNoSettlesADoubtAndTheNextIsThere() {
        see(1, Map.of(Kind.FACE, .47));
        see(3, Map.of(Kind.FACE, .48));
        settled(() -> model().ask(ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.REVIEW))));
        settled(() -> model().cursor().focused());
        press(KeyCode.N);
        assertThat(curation().verdict(1).name()).isEqualTo(VerdictName.TRAINS);
        assertThat(on(() -> List.copyOf(model().listing().get().ids()))).containsExactly(3L);
    }

    @Test
    void beforeThePageIsThereNothingUnseenIsAgreedTo() {
        see(1, Map.of(Kind.FACE, .47));
        run(() -> CurationKeys.agree(model()));
        settle();
        assertThat(curation().canUndo()).isFalse();
        assertThat(on(() -> model().cursor().focus())).isZero();
    }

    @Test
    void theQueueIsEmptiedExampleByExample() {
        List<Long> doubtful = List.of(1L, 3L, 4L);
        doubtful.forEach(id -> see(id, Map.of(Kind.CAPTCHA, .6)));
        settled(() -> model().ask(ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.REVIEW))));
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < doubtful.size(); i++) {
            settled(() -> model().cursor().focused());
            seen.add(on(() -> model().cursor().focused()).orElseThrow().id());
            settled(() -> CurationKeys.agree(model()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(doubtful);
        assertThat(on(() -> model().listing().get().ids())).isEmpty();
    }
}
