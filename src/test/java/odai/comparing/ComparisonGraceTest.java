package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import odai.catalog.Catalog;
import odai.dataset.ComparedAnswer;
import odai.dataset.Comparison;
import odai.fixtures.ChatService;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.fixtures.SteppedClock;
import odai.service.ApiKey;
import odai.service.ServiceAccess;
import odai.targets.Targets;
import odai.work.GracePeriod;
import odai.work.Progress;
import odai.work.ProjectScope;
import odai.work.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is on its way when a comparison is stopped: kept where it comes, not waited for where it
/// does not, and never asked for again.
@Timeout(60)
class ComparisonGraceTest {
    private static final String MODEL = "gpt-4o-2024-08-06";
    private static final Duration FOR_EVER = Duration.ofHours(1);

    @TempDir private Path temp;

    private final List<Cell.CellState> states = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Workers workers = new Workers();
    private final ExecutorService threads = Workers.pool("test", 2);
    private Catalog catalog;
    private ChatService service;

    @BeforeEach
    void open() throws IOException {
        catalog = Projects.of(temp.resolve("p.odai"), 3);
        service = new ChatService();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        service.close();
        catalog.close();
        workers.close();
    }

    private Comparison comparison() {
        return catalog.comparisons()
                .add(
                        new Comparison(
                                0,
                                Instant.ofEpochMilli(1),
                                "practice",
                                "ボケて",
                                List.of(MODEL),
                                HeldOutSelection.own("お題", "")));
    }

    private static ServiceAccess access(String baseUrl) {
        return new ServiceAccess(
                Targets.byId("practice").orElseThrow(), baseUrl, new ApiKey("sk-0123456789"));
    }

    /// Told to stop once the question is on its way.
    private void seen(Cell cell, Cell.CellState state) {
        states.add(state);
        stopped.set(true);
    }

    private Progress stop() {
        return Progress.of(Progress.NONE, stopped::get);
    }

    /// A clock on which a minute passes with every look at it, once it is let go.
    private GracePeriod minutes(int minutes, BooleanSupplier going) {
        SteppedClock clock = new SteppedClock();
        AtomicLong looks = new AtomicLong();
        return new GracePeriod(
                stop(),
                Duration.ofMinutes(minutes),
                () -> {
                    if (going.getAsBoolean()) {
                        clock.at(Duration.ofMinutes(looks.incrementAndGet()).toMillis());
                    }
                    return Duration.ofMillis(clock.millis()).toNanos();
                });
    }

    @Test
    void aCallThatHangsIsNotWaitedForOnceTheGraceIsOverAndItsLineIsClosed() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            // on a busy machine the grace could be over before the call has begun to hang
            CompletableFuture<Socket> called =
                    CompletableFuture.supplyAsync(() -> accepted(silent), threads);
            new ComparisonRun(
                            catalog,
                            comparison(),
                            access("http://127.0.0.1:" + silent.getLocalPort() + "/v1"),
                            this::seen,
                            minutes(3, called::isDone),
                            FOR_EVER)
                    .run(List.of(new Cell(0, MODEL)), threads);
            assertThat(states.getLast()).isInstanceOf(Cell.CellState.Unasked.class);
            try (Socket line = called.join()) {
                assertThat(line.getInputStream().readAllBytes()).as("to its end").isNotNull();
            }
        }
    }

    private static Socket accepted(ServerSocket server) {
        try {
            return server.accept();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsNotWaitedForEither() {
        service.says(new CountDownLatch(1), "は", "い");
        Comparison comparison = comparison();
        new ComparisonRun(
                        catalog,
                        comparison,
                        access(service.baseUrl("/v1")),
                        this::seen,
                        minutes(3, () -> true),
                        FOR_EVER)
                .run(List.of(new Cell(0, MODEL)), threads);
        assertThat(states.getLast()).isInstanceOf(Cell.CellState.Unasked.class);
        assertThat(catalog.comparisons().answers(comparison.id())).isEmpty();
    }

    @Test
    void whatFailedIsNotAskedAgainAfterTheStop() {
        service.answers(500, ScriptedService.error("server_error", "oh")).says("はい");
        new ComparisonRun(catalog, comparison(), access(service.baseUrl("/v1")), this::seen, stop())
                .run(List.of(new Cell(0, MODEL)), threads);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void aProjectThatIsClosedKeepsTheAnswerThatIsPaidFor() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch rest = new CountDownLatch(1);
        service.says(rest, "は", "い");
        Comparison comparison = comparison();
        ProjectScope scope = workers.scope();
        ComparisonRun run =
                new ComparisonRun(
                        catalog,
                        comparison,
                        access(service.baseUrl("/v1")),
                        (_, state) -> {
                            if (state.equals(new Cell.CellState.Asking("は"))) {
                                begun.countDown();
                            }
                        },
                        Progress.of(Progress.NONE, scope::closing));
        scope.tasks().execute(() -> run.run(List.of(new Cell(0, MODEL)), scope.tasks()));
        begun.await();
        var closed = scope.close(catalog::close);
        assertThat(closed).isNotDone();
        rest.countDown();
        closed.join();
        catalog = Projects.done(Catalog.open(temp.resolve("p.odai")));
        assertThat(catalog.comparisons().answers(comparison.id()))
                .extracting(ComparedAnswer::text)
                .containsExactly("はい");
    }
}
