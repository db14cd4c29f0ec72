package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import odai.ui.start.StartPane;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;

class RecoveryOffersTest extends FxCase {
    private static StartPane.StartActions nowhere() {
        return (StartPane.StartActions)
                Proxy.newProxyInstance(
                        StartPane.StartActions.class.getClassLoader(),
                        new Class<?>[] {StartPane.StartActions.class},
                        (_, _, _) -> null);
    }

    @Test
    void howeverManyChangesFailARepairIsPreparedOnce() {
        HeldThreads threads = new HeldThreads();
        Background tasks = new Background(threads, _ -> {});
        RecoveryOffers recoveryOffers =
                new RecoveryOffers(tasks, (_, _) -> {}, _ -> Outcome.stopped());
        StartPane start = laid(800, 600, () -> new StartPane(ENGLISH, nowhere()));
        var damaged = new ProjectProblem.Damaged(Path.of("a.odai").toString());
        run(() -> {
            for (int i = 0; i < 20; i++) {
                recoveryOffers.offer(damaged, ENGLISH, start);
            }
        });
        assertThat(threads.waiting()).isEqualTo(1);
        assertThat(words(start)).contains("a.odai");
        run(() -> {
            recoveryOffers.about(Path.of("a.odai"));
            recoveryOffers.offer(damaged, ENGLISH, start);
        });
        assertThat(threads.waiting()).as("opened again").isEqualTo(2);
    }
}
