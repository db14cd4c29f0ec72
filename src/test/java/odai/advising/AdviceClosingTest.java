package odai.advising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.fixtures.Projects;
import odai.work.Progress;
import odai.work.ProjectScope;
import odai.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A project that is closed while a round of second opinions waits for its answers.
@Timeout(60)
class AdviceClosingTest extends AdvisingCase {
    @Test
    void theAnswersThatArePaidForAreKept() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(3);
        CountDownLatch answer = new CountDownLatch(1);
        service.holds(asked, answer);
        AdviceRun run = made(doubts(), Duration.ofMinutes(5));
        try (Workers workers = new Workers()) {
            ProjectScope scope = workers.scope();
            scope.tasks().execute(() -> run.run(Progress.of(Progress.NONE, scope::closing)));
            asked.await();
            var closed = scope.close(curation::close);
            assertThat(closed).isNotDone();
            answer.countDown();
            closed.join();
        }
        curation = Curation.open(Projects.done(Catalog.open(temp.resolve("p.odai"))));
        assertThat(curation.page(List.of(id(1), id(2), id(3))))
                .allMatch(example ->
                        example.findings().stream()
                                .anyMatch(it -> it.screener().equals("vision-opinion")));
        assertThat(plan(doubts()).size()).as("left to ask").isZero();
    }
}
