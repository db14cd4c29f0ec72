package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void keepsTheOrderOfTheImport() {
        assertThat(drain(new Line(List.of(5L, 3L, 9L)))).containsExactly(5L, 3L, 9L);
    }

    @Test
    void letsTheWantedOnesPassInTheirOrder() {
        Line line = new Line(List.of(1L, 2L, 3L, 4L));
        line.first(List.of(4L, 2L));
        assertThat(drain(line)).containsExactly(4L, 2L, 1L, 3L);
    }

    @Test
    void neverGivesTheSameTwice() {
        Line line = new Line(List.of(1L, 2L));
        assertThat(line.next()).contains(1L);
        line.first(List.of(1L));
        assertThat(drain(line)).containsExactly(2L);
        assertThat(line.all()).isEqualTo(2);
    }

    @Test
    void isEmptyWhenCleared() {
        Line line = new Line(List.of(1L, 2L));
        line.clear();
        assertThat(line.next()).isEmpty();
    }

    @Property
    void everybodyGetsThroughWhoeverIsLetPass(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 30) Integer> waiting,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 30) Integer> wanted) {
        List<Long> ids = waiting.stream().map(Integer::longValue).toList();
        Line line = new Line(ids);
        line.first(wanted.stream().map(Integer::longValue).toList());
        List<Long> through = drain(line);
        assertThat(through).doesNotHaveDuplicates();
        assertThat(new HashSet<>(through)).isEqualTo(new HashSet<>(ids));
    }

    private static List<Long> drain(Line line) {
        List<Long> all = new ArrayList<>();
        for (var id = line.next(); id.isPresent(); id = line.next()) {
            all.add(id.get());
        }
        return all;
    }
}
