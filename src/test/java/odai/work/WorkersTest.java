package odai.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(30)
class WorkersTest {
    @Test
    void noThreadKeepsAClosedWindowAlive() throws Exception {
        try (Workers workers = new Workers()) {
            Callable<Boolean> daemon = () -> Thread.currentThread().isDaemon();
            assertThat(workers.tasks().submit(daemon).get()).isTrue();
            assertThat(workers.pictures().submit(daemon).get()).isTrue();
            assertThat(workers.writer().submit(daemon).get()).isTrue();
            assertThat(workers.clock().schedule(daemon, 0, TimeUnit.MILLISECONDS).get()).isTrue();
        }
    }

    @Test
    void threadsSayWhatTheyAreForAndPicturesGiveWay() throws Exception {
        try (Workers workers = new Workers()) {
            Callable<Thread> who = Thread::currentThread;
            assertThat(workers.tasks().submit(who).get().getName()).startsWith("work-");
            Thread picture = workers.pictures().submit(who).get();
            assertThat(picture.getName()).startsWith("picture-");
            assertThat(picture.getPriority()).isLessThan(Thread.NORM_PRIORITY);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void patientThreadsAreNiceToTheOthers() throws Exception {
        try (ExecutorService patient = Workers.patient("patient", 1, 10);
                ExecutorService usual = Workers.pool("usual", 1)) {
            int nice = patient.submit(WorkersTest::niceness).get();
            assertThat(nice).isEqualTo(Math.max(10, niceness()));
            assertThat(usual.submit(WorkersTest::niceness).get()).isEqualTo(niceness());
        }
    }

    /// The calling thread's, as proc(5) tells it: the 19th field, the second being a name in
    /// brackets.
    private static int niceness() throws IOException {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    }

    @Test
    void theWriterKeepsTheOrder() throws Exception {
        List<Integer> written = new CopyOnWriteArrayList<>();
        try (Workers workers = new Workers()) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                workers.writer().execute(() -> written.add(number));
            }
            workers.writer().submit(() -> {}).get();
        }
        assertThat(written).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void closingLetsTheCuratorsChangesReachTheDisk() throws Exception {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        Workers workers = new Workers();
        workers.writer()
                .execute(() -> {
                    begun.countDown();
                    pause();
                    done.incrementAndGet();
                });
        workers.writer().execute(done::incrementAndGet);
        begun.await();
        workers.close();
        assertThat(done).hasValue(2);
        assertThat(workers.writer().isTerminated()).isTrue();
    }

    @Test
    void closingInterruptsWhatOnlyWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Workers workers = new Workers();
        workers.tasks()
                .execute(() -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                });
        begun.await();
        workers.close();
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(workers.tasks().isShutdown()).isTrue();
        assertThat(workers.pictures().isShutdown()).isTrue();
        assertThat(workers.clock().isShutdown()).isTrue();
    }

    @Test
    void aPoolOfItsOwnHasAsManyThreadsAsAsked() throws Exception {
        try (ExecutorService pool = Workers.pool("test", 3)) {
            CountDownLatch together = new CountDownLatch(3);
            List<Callable<Boolean>> three = List.of(meet(together), meet(together), meet(together));
            for (var met : pool.invokeAll(three)) {
                assertThat(met.get()).isTrue();
            }
        }
        assertThat(Workers.cores()).isPositive();
    }

    @Test
    void undisturbedWorkEndsWhateverInterruptsWhoeverWaits() {
        Thread.currentThread().interrupt();
        AtomicBoolean disturbed = new AtomicBoolean(true);
        Workers.undisturbed(
                "test",
                () -> {
                    pause();
                    disturbed.set(Thread.currentThread().isInterrupted());
                });
        assertThat(disturbed).isFalse();
        assertThat(Thread.interrupted()).as("seen afterwards").isTrue();
    }

    @Test
    void undisturbedWorkFailsAsItself() {
        assertThatThrownBy(() ->
                        Workers.undisturbed(
                                "test",
                                () -> {
                                    throw new UnsupportedOperationException("no");
                                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() ->
                        Workers.undisturbed(
                                "test",
                                () -> {
                                    throw new UnsatisfiedLinkError("no");
                                }))
                .isInstanceOf(UnsatisfiedLinkError.class);
    }

    private static Callable<Boolean> meet(CountDownLatch together) {
        return () -> {
            together.countDown();
            return together.await(20, TimeUnit.SECONDS);
        };
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWaitsForTheEndDoesTheLastThingWhenInterrupted() throws Exception {
        AtomicInteger last = new AtomicInteger();
        try (ExecutorService pool = Workers.pool("waiting", 1)) {
            CountDownLatch begun = new CountDownLatch(1);
            var waiting =
                    pool.submit(() -> {
                        begun.countDown();
                        Workers.untilEnded(last::incrementAndGet);
                    });
            begun.await();
            assertThat(last.get()).isZero();
            pool.shutdownNow();
            waiting.get(10, TimeUnit.SECONDS);
        }
        assertThat(last.get()).isOne();
    }
}
