package odai.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import odai.ui.FxCase;
import odai.ui.HeldThreads;
import odai.work.Problem;
import org.junit.jupiter.api.Test;

class CoalescingTaskTest extends FxCase {
    private final HeldThreads threads = new HeldThreads();
    private final List<Problem> problems = new ArrayList<>();
    private final CoalescingTask coalescingTask =
            new CoalescingTask(new Background(threads, problems::add));
    private final List<Integer> reckoned = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();

    private void ask(int number) {
        run(() ->
                coalescingTask.ask(
                        () -> {
                            reckoned.add(number);
                            return number;
                        },
                        shown::add));
    }

    @Test
    void whatWasAskedInBetweenIsNeverReckonedAndWhatIsOlderNeverShown() {
        for (int number = 1; number <= 5; number++) {
            ask(number);
            assertThat(threads.waiting()).isEqualTo(1);
        }
        threads.drain();
        assertThat(reckoned).containsExactly(1, 5);
        assertThat(shown).containsExactly(5);
        ask(6);
        threads.drain();
        assertThat(shown).containsExactly(5, 6);
    }

    @Test
    void whatIsDroppedIsNotShownAndHoldsNothingUp() {
        ask(1);
        ask(2);
        run(coalescingTask::drop);
        threads.drain();
        assertThat(reckoned).containsExactly(1);
        ask(3);
        threads.drain();
        assertThat(shown).containsExactly(3);
    }

    @Test
    void oneThatBreaksHoldsNothingUp() {
        run(() ->
                coalescingTask.ask(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        _ -> {}));
        ask(2);
        threads.drain();
        assertThat(problems).hasSize(1);
        assertThat(shown).containsExactly(2);
    }
}
