package odai.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import odai.ui.FxCase;
import odai.ui.HeldThreads;
import odai.work.Problem;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;

class BackgroundTest extends FxCase {
    private final HeldThreads threads = new HeldThreads();
    private final List<Problem> told = new ArrayList<>();
    private final Background tasks = new Background(threads, told::add);

    @Test
    void whateverBreaksIsToldAndNothingWaitsForItAnyMore() {
        tasks.run(
                () -> {
                    throw new NoClassDefFoundError("a library");
                },
                _ -> {});
        tasks.run(
                () -> {
                    throw new OutOfMemoryError("a picture");
                },
                _ -> {});
        assertThat(tasks.idle()).isFalse();
        threads.drain();
        assertThat(told)
                .extracting(problem -> ((ProjectProblem.Unexpected) problem).detail())
                .containsExactly(
                        "java.lang.NoClassDefFoundError: a library",
                        "java.lang.OutOfMemoryError: a picture");
        assertThat(tasks.idle()).isTrue();
    }

    @Test
    void workWithoutAResultIsFollowedToo() {
        List<String> done = new ArrayList<>();
        tasks.perform(() -> done.add("work"), () -> done.add("then"));
        tasks.perform(
                () -> {
                    throw new OutOfMemoryError("a picture");
                },
                () -> done.add("never"));
        assertThat(done).isEmpty();
        threads.drain();
        assertThat(done).containsExactly("work", "then");
        assertThat(told).hasSize(1);
        assertThat(tasks.idle()).isTrue();
    }

    @Test
    void whatNobodyCaughtIsToldOneAfterTheOther() {
        Consumer<Problem> teller = Background.teller(told::add);
        for (String where : List.of("a", "b")) {
            teller.accept(new ProjectProblem.NoSuchExample(where));
            threads.drain();
        }
        assertThat(told)
                .containsExactly(
                        new ProjectProblem.NoSuchExample("a"),
                        new ProjectProblem.NoSuchExample("b"));
    }
}
