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

class ScreeningQueueTest {
    @Test
    void keepsTheOrderOfTheImport() {
        assertThat(drain(new ScreeningQueue(List.of(5L, 3L, 9L)))).containsExactly(5L, 3L, 9L);
    }

    @Test
    void letsTheWantedOnesPassInTheirOrder() {
        ScreeningQueue screeningQueue = new ScreeningQueue(List.of(1L, 2L, 3L, 4L));
        screeningQueue.first(List.of(4L, 2L));
        assertThat(drain(screeningQueue)).containsExactly(4L, 2L, 1L, 3L);
    }

    @Test
    void neverGivesTheSameTwice() {
        ScreeningQueue screeningQueue = new ScreeningQueue(List.of(1L, 2L));
        assertThat(screeningQueue.next()).contains(1L);
        screeningQueue.first(List.of(1L));
        assertThat(drain(screeningQueue)).containsExactly(2L);
        assertThat(screeningQueue.all()).isEqualTo(2);
    }

    @Test
    void isEmptyWhenCleared() {
        ScreeningQueue screeningQueue = new ScreeningQueue(List.of(1L, 2L));
        screeningQueue.clear();
        assertThat(screeningQueue.next()).isEmpty();
    }

    @Property
    void everybodyGetsThroughWhoeverIsLetPass(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 30) Integer> waiting,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 30) Integer> wanted) {
        List<Long> ids = waiting.stream().map(Integer::longValue).toList();
        ScreeningQueue screeningQueue = new ScreeningQueue(ids);
        screeningQueue.first(wanted.stream().map(Integer::longValue).toList());
        List<Long> through = drain(screeningQueue);
        assertThat(through).doesNotHaveDuplicates();
        assertThat(new HashSet<>(through)).isEqualTo(new HashSet<>(ids));
    }

    private static List<Long> drain(ScreeningQueue screeningQueue) {
        List<Long> all = new ArrayList<>();
        for (var id = screeningQueue.next(); id.isPresent(); id = screeningQueue.next()) {
            all.add(id.get());
        }
        return all;
    }
}
