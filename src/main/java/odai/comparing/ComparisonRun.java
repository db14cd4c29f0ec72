package odai.comparing;

import com.openai.errors.OpenAIException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import odai.catalog.Catalog;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Example;
import odai.exporting.SentPicture;
import odai.images.DecodeMarks;
import odai.logging.Unforeseen;
import odai.tuning.ServiceErrors;
import odai.work.Grace;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.Progress;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;

/// Asks every cell it is given, a few at a time, and keeps each answer the moment it is whole: what
/// fails, or is stopped, takes nothing else with it.
public final class ComparisonRun {
    private static final int AT_ONCE = 4;
    private static final long LOOK_MILLIS = 50;

    private final Catalog catalog;
    private final Comparison comparison;
    private final Contact contact;
    private final BiConsumer<Cell, Cell.State> listener;
    private final Progress stop;
    private final Grace grace;

    /// What no other cell would fare better with: it fails without being asked.
    private final AtomicReference<Optional<Problem>> hopeless =
            new AtomicReference<>(Optional.empty());

    /// @param listener hears of every cell as it goes, on the threads that ask
    public ComparisonRun(
            Catalog catalog,
            Comparison comparison,
            Contact contact,
            BiConsumer<Cell, Cell.State> listener,
            Progress stop) {
        this(catalog, comparison, contact, listener, stop, ChatClient.WHOLE);
    }

    ComparisonRun(
            Catalog catalog,
            Comparison comparison,
            Contact contact,
            BiConsumer<Cell, Cell.State> listener,
            Progress stop,
            Duration grace) {
        this.catalog = catalog;
        this.comparison = comparison;
        this.contact = contact;
        this.listener = listener;
        this.stop = stop;
        this.grace = new Grace(stop, grace);
    }

    /// Returns when every cell was asked, or once it was stopped: cells that were not are open
    /// again. An answer that is on its way then is waited for as long as one may take, and is kept.
    ///
    /// @param threads as many of them are used as are free, up to four
    public void run(List<Cell> cells, ExecutorService threads) {
        Queue<Cell> left = new ConcurrentLinkedQueue<>(cells);
        try (ChatClient client = new ChatClient(contact)) {
            List<Future<?>> askers = new ArrayList<>();
            Phaser working = new Phaser(1);
            try {
                for (int i = 0; i < Math.min(AT_ONCE, cells.size()); i++) {
                    askers.add(threads.submit(() -> askAll(left, client, working)));
                }
            } catch (RejectedExecutionException e) {
                if (!threads.isShutdown()) {
                    throw e;
                }
                // the project is closing: who was let in asks nothing any more
            }
            await(askers, working);
        } catch (OpenAIException e) {
            // a key that cannot be sent: nothing was asked
            Problem problem =
                    new ServiceErrors(contact.target(), contact.baseUrl(), contact.key())
                            .problem(e);
            cells.forEach(cell -> listener.accept(cell, new Cell.State.Failed(problem)));
            return;
        }
        for (Cell cell = left.poll(); cell != null; cell = left.poll()) {
            listener.accept(cell, new Cell.State.Open());
        }
    }

    /// For all of them, whatever becomes of one: closed under the others, the client would lose
    /// answers that are paid for.
    private void await(List<Future<?>> askers, Phaser working) {
        Throwable first = null;
        boolean interrupted = false;
        for (Future<?> asker : askers) {
            while (!asker.isDone()) {
                try {
                    asker.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    if (grace.over()) {
                        asker.cancel(true);
                    }
                } catch (InterruptedException _) {
                    interrupted = true;
                    askers.forEach(it -> it.cancel(true));
                } catch (ExecutionException _) {
                    // told below
                }
            }
            if (asker.state() == Future.State.FAILED && first == null) {
                first = asker.exceptionNow();
            }
        }
        // one that was cancelled may still be at its last cell
        working.arriveAndAwaitAdvance();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (first) {
            case null -> {}
            case RuntimeException failure -> throw failure;
            case Error error -> throw error;
            default -> throw new IllegalStateException(first);
        }
    }

    private void askAll(Queue<Cell> left, ChatClient client, Phaser working) {
        working.register();
        try {
            for (Cell cell = left.poll(); cell != null; cell = left.poll()) {
                listener.accept(cell, stop.stopped() ? new Cell.State.Open() : asked(cell, client));
            }
        } finally {
            working.arriveAndDeregister();
        }
    }

    /// What breaks over one cell is said there; the others are asked all the same.
    private Cell.State asked(Cell cell, ChatClient client) {
        try {
            Cell.State state = ask(cell, client);
            // broken off, not failed
            return state instanceof Cell.State.Failed && grace.over()
                    ? new Cell.State.Open()
                    : state;
        } catch (ProblemException e) {
            return new Cell.State.Failed(e.problem());
        } catch (RuntimeException | Error e) {
            return new Cell.State.Failed(Unforeseen.note(e));
        }
    }

    private Cell.State ask(Cell cell, ChatClient client) {
        Optional<Problem> known = hopeless.get();
        if (known.isPresent()) {
            return new Cell.State.Failed(known.get());
        }
        listener.accept(cell, new Cell.State.Asking(""));
        return switch (picture(odai(cell))) {
            case Outcome.Done<String>(String picture) -> ask(cell, picture, client);
            case Outcome.Failed<String>(Problem problem) -> new Cell.State.Failed(problem);
            case Outcome.Stopped<String> _ -> new Cell.State.Open();
        };
    }

    private Cell.State ask(Cell cell, String picture, ChatClient client) {
        Question question =
                new Question(
                        cell.model(),
                        comparison.system(),
                        odai(cell).odai(),
                        picture,
                        contact.target().dialect().detail());
        Outcome<Reply> outcome =
                client.ask(
                        question,
                        soFar -> listener.accept(cell, new Cell.State.Asking(soFar)),
                        grace::over);
        return switch (outcome) {
            case Outcome.Done<Reply>(Reply reply) -> kept(cell, reply);
            case Outcome.Failed<Reply>(Problem problem) -> failed(problem);
            case Outcome.Stopped<Reply> _ -> new Cell.State.Open();
        };
    }

    private Cell.State kept(Cell cell, Reply reply) {
        ComparedAnswer answer =
                new ComparedAnswer(
                        cell.place(),
                        cell.model(),
                        reply.text(),
                        reply.refused(),
                        reply.promptTokens(),
                        reply.completionTokens());
        catalog.comparisons().keep(comparison.id(), answer);
        return new Cell.State.Answered(answer);
    }

    private Cell.State failed(Problem problem) {
        if (problem instanceof ServiceProblem.KeyRejected
                || problem instanceof ServiceProblem.QuotaExceeded
                || problem instanceof ServiceProblem.Unreachable) {
            hopeless.set(Optional.of(problem));
        }
        return new Cell.State.Failed(problem);
    }

    private ComparedOdai odai(Cell cell) {
        return comparison.odai().get(cell.place());
    }

    /// As a data URL: an example's as it is trained on, the curator's own re-encoded.
    private Outcome<String> picture(ComparedOdai odai) {
        if (odai.picture().isEmpty()) {
            return Outcome.done("");
        }
        if (odai.own()) {
            return SentPicture.of(odai.picture(), contact.target()).map(SentPicture::dataUrl);
        }
        List<Example> found = catalog.examples().page(List.of(odai.example()));
        return found.isEmpty()
                ? Outcome.failed(new ProjectProblem.NoSuchExample(odai.name()))
                : SentPicture.of(
                                found.getFirst(), contact.target(), DecodeMarks.in(catalog.marks()))
                        .map(SentPicture::dataUrl);
    }
}
