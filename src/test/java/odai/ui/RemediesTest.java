package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import odai.ui.start.StartPane;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;

class RemediesTest extends FxCase {
    private static StartPane.Ways nowhere() {
        return (StartPane.Ways)
                Proxy.newProxyInstance(
                        StartPane.Ways.class.getClassLoader(),
                        new Class<?>[] {StartPane.Ways.class},
                        (_, _, _) -> null);
    }

    @Test
    void howeverManyChangesFailARepairIsPreparedOnce() {
        HeldThreads threads = new HeldThreads();
        Background tasks = new Background(threads, _ -> {});
        Remedies remedies = new Remedies(tasks, (_, _) -> {}, _ -> Outcome.stopped());
        StartPane start = laid(800, 600, () -> new StartPane(ENGLISH, nowhere()));
        var damaged = new ProjectProblem.Damaged(Path.of("a.odai").toString(), "malformed");
        run(() -> {
            for (int i = 0; i < 20; i++) {
                remedies.offer(damaged, ENGLISH, start);
            }
        });
        assertThat(threads.waiting()).isEqualTo(1);
        assertThat(words(start)).contains("a.odai");
        run(() -> {
            remedies.about(Path.of("a.odai"));
            remedies.offer(damaged, ENGLISH, start);
        });
        assertThat(threads.waiting()).as("opened again").isEqualTo(2);
    }
}
