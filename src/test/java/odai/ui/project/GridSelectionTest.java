package odai.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GridSelectionTest {
    private final GridSelection selection = of(10, 11, 12, 13, 14);

    @Test
    void theFocusStaysOnItsExampleWhenAnEarlierOneLeavesTheList() {
        selection.choose(1, false, false);
        selection.choose(2, false, false);
        selection.relist(List.of(10L, 12L, 13L, 14L));
        assertThat(selection.focused()).contains(12L);
        assertThat(selection.chosen()).containsExactly(12L);
    }

    @Test
    void whatAFilterHidesIsNoLongerChosen() {
        selection.chooseAll();
        selection.relist(List.of(11L, 13L));
        assertThat(selection.chosen()).containsExactlyInAnyOrder(11L, 13L);
    }

    @Test
    void theExampleThatTakesThePlaceOfTheFocusedOneIsFocusedAndChosen() {
        selection.choose(2, false, false);
        selection.relist(List.of(10L, 11L, 13L, 14L));
        assertThat(selection.focused()).contains(13L);
        assertThat(selection.chosen()).containsExactly(13L);
    }

    @Test
    void theLastOneIsFocusedWhenTheFocusedOneWasLast() {
        selection.choose(4, false, false);
        selection.relist(List.of(10L, 11L));
        assertThat(selection.focused()).contains(11L);
    }

    @Test
    void anEmptyAnswerChoosesNothingAndTheNextOneStartsAtItsFirst() {
        selection.choose(3, false, false);
        selection.relist(List.of());
        assertThat(selection.focus()).isEqualTo(-1);
        assertThat(selection.chosen()).isEmpty();
        selection.relist(List.of(20L, 21L));
        assertThat(selection.focused()).contains(20L);
    }

    @Test
    void aRangeRunsFromTheLastOneChosenAloneInEitherDirection() {
        selection.choose(2, false, false);
        selection.choose(4, true, false);
        assertThat(selection.chosen()).containsExactly(12L, 13L, 14L);
        selection.choose(1, true, false);
        assertThat(selection.chosen()).containsExactly(11L, 12L);
        assertThat(selection.focused()).contains(11L);
    }

    @Test
    void aRangeWhoseStartLeftTheListRunsFromTheFocus() {
        selection.choose(4, false, false);
        selection.relist(List.of(10L, 11L));
        selection.choose(0, true, false);
        assertThat(selection.chosen()).containsExactly(10L, 11L);
    }

    @Test
    void togglingAddsAndLetsGoOfOneCard() {
        selection.choose(0, false, false);
        selection.choose(3, false, true);
        assertThat(selection.chosen()).containsExactly(10L, 13L);
        selection.choose(3, false, true);
        assertThat(selection.chosen()).containsExactly(10L);
    }

    @Test
    void aPlaceOutsideTheListIsPassedOver() {
        selection.choose(4, false, false);
        assertThat(selection.choose(5, false, false)).isFalse();
        assertThat(selection.choose(-1, true, false)).isFalse();
        assertThat(selection.chosen()).containsExactly(14L);
    }

    @Property
    void whateverIsListedOnlyListedExamplesAreChosen(
            @ForAll @Size(max = 20) Set<@IntRange(max = 30) Integer> before,
            @ForAll @Size(max = 20) Set<@IntRange(max = 30) Integer> after,
            @ForAll @IntRange(max = 20) int at,
            @ForAll @IntRange(max = 20) int to) {
        GridSelection any = new GridSelection();
        any.relist(before.stream().map(Integer::longValue).toList());
        any.choose(at, false, false);
        any.choose(to, true, false);
        List<Long> now = after.stream().map(Integer::longValue).toList();
        any.relist(now);
        assertThat(new HashSet<>(now)).containsAll(any.chosen());
        assertThat(any.focused().isPresent()).isEqualTo(!now.isEmpty());
        any.choose(to, true, false);
        assertThat(new HashSet<>(now)).containsAll(any.chosen());
    }

    private static GridSelection of(long... ids) {
        GridSelection selection = new GridSelection();
        selection.relist(LongStream.of(ids).boxed().toList());
        return selection;
    }
}
