package odai.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProjectScopeTest {
    private final Workers workers = new Workers();
    private final ProjectScope scope = workers.scope();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        workers.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theCatalogIsClosedBehindEverythingThatIsUnderWay() {
        CountDownLatch cancelled = new CountDownLatch(1);
        scope.onClosing(() -> {
            done.add("cancelled");
            cancelled.countDown();
        });
        for (int i = 0; i < 3; i++) {
            scope.tasks()
                    .execute(() -> {
                        await(cancelled);
                        done.add("task");
                    });
        }
        assertThat(scope.closing()).isFalse();
        scope.close(() -> done.add("catalog")).join();
        assertThat(done).containsExactly("cancelled", "task", "task", "task", "catalog");
    }

    @Test
    void whatTheCuratorDidIsStoredWhatStillWaitsToBeReadIsNotRead() {
        CountDownLatch go = new CountDownLatch(1);
        scope.writer().execute(() -> await(go));
        scope.reader().execute(() -> await(go));
        for (int i = 0; i < 20; i++) {
            scope.writer().execute(() -> done.add("written"));
            scope.reader().execute(() -> done.add("read"));
        }
        CompletableFuture<Void> closed = scope.close(() -> done.add("catalog"));
        assertThat(closed).isNotDone();
        go.countDown();
        closed.join();
        assertThat(done).hasSize(21).endsWith("catalog").doesNotContain("read");
    }

    @Test
    void whileItClosesNothingNewBeginsAndItsThreadsSaySo() {
        CountDownLatch go = new CountDownLatch(1);
        scope.tasks().execute(() -> await(go));
        assertThat(scope.tasks().isShutdown()).isFalse();
        scope.close(() -> {});
        assertThat(scope.closing()).isTrue();
        assertThat(scope.tasks().isShutdown()).isTrue();
        assertThat(scope.tasks().isTerminated()).isFalse();
        for (var threads : List.of(scope.tasks(), scope.writer(), scope.reader())) {
            assertThatThrownBy(() -> threads.execute(() -> done.add("late")))
                    .isInstanceOf(RejectedExecutionException.class);
        }
        go.countDown();
        scope.closed().join();
        assertThat(scope.tasks().isTerminated()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void onlyTheFirstCallClosesAndAFaultOfOneHidesNothingFromTheOthers() {
        AtomicInteger closes = new AtomicInteger();
        scope.onClosing(() -> {
            throw new IllegalStateException("one");
        });
        scope.onClosing(() -> done.add("told"));
        CompletableFuture<Void> closed =
                scope.close(() -> {
                    closes.incrementAndGet();
                    throw new IllegalStateException("disk");
                });
        assertThat(scope.close(closes::incrementAndGet)).isSameAs(closed);
        assertThatThrownBy(closed::join)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("disk");
        assertThat(closes).hasValue(1);
        assertThat(done).containsExactly("told");
    }

    @Test
    void workThatBreaksIsOverToo() {
        scope.tasks()
                .submit(() -> {
                    throw new StackOverflowError("too deep");
                });
        scope.close(() -> done.add("catalog")).join();
        assertThat(done).containsExactly("catalog");
    }

    @Test
    void theEndOfTheProgramWaitsForTheCatalogAndInterruptsNothingOfIt() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        scope.tasks()
                .execute(() -> {
                    begun.countDown();
                    await(go);
                    done.add(Thread.currentThread().isInterrupted() ? "interrupted" : "whole");
                });
        await(begun);
        scope.close(() -> done.add("catalog"));
        CompletableFuture<Void> ended = workers.closeApart();
        assertThat(ended).isNotDone();
        go.countDown();
        ended.join();
        assertThat(done).containsExactly("whole", "catalog");
    }
}
