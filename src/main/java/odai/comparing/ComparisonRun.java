package odai.comparing;

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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import odai.catalog.Catalog;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Example;
import odai.images.DecodeMarks;
import odai.logging.Unforeseen;
import odai.sending.OutgoingPicture;
import odai.sending.PicturePipeline;
import odai.sending.SendingRules;
import odai.sending.SourcePicture;
import odai.service.ChatQuestion;
import odai.service.ServiceAccess;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.work.GracePeriod;
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

    private final Catalog catalog;
    private final Comparison comparison;
    private final ServiceAccess serviceAccess;
    private final BiConsumer<Cell, Cell.CellState> listener;
    private final GracePeriod gracePeriod;
    private final Duration patience;

    /// For examples: as they are trained on.
    private final PicturePipeline trained;

    /// What no other cell would fare better with: it fails without being asked.
    private final AtomicReference<Optional<Problem>> hopeless =
            new AtomicReference<>(Optional.empty());

    /// @param listener hears of every cell as it goes, on the threads that ask
    public ComparisonRun(
            Catalog catalog,
            Comparison comparison,
            ServiceAccess serviceAccess,
            BiConsumer<Cell, Cell.CellState> listener,
            Progress stop) {
        this(
                catalog,
                comparison,
                serviceAccess,
                listener,
                new GracePeriod(stop, ChatClient.WHOLE),
                ChatClient.PATIENCE);
    }

    ComparisonRun(
            Catalog catalog,
            Comparison comparison,
            ServiceAccess serviceAccess,
            BiConsumer<Cell, Cell.CellState> listener,
            GracePeriod gracePeriod,
            Duration patience) {
        this.catalog = catalog;
        this.comparison = comparison;
        this.serviceAccess = serviceAccess;
        this.listener = listener;
        this.gracePeriod = gracePeriod;
        this.patience = patience;
        this.trained =
                new PicturePipeline(
                        SendingRules.training(serviceAccess.target()),
                        DecodeMarks.in(catalog.marks()));
    }

    /// Returns when every cell was asked, or once it was stopped: cells that were not are open
    /// again. An answer that is on its way then is waited for as long as one may take, and no
    /// longer, and is kept.
    ///
    /// @param threads as many of them are used as are free, up to four
    public void run(List<Cell> cells, ExecutorService threads) {
        Queue<Cell> left = new ConcurrentLinkedQueue<>(cells);
        try (ChatClient client = new ChatClient(serviceAccess, patience)) {
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
        } catch (ServiceFailure e) {
            // a key that cannot be sent: nothing was asked
            Problem problem =
                    new ServiceErrors(
                                    serviceAccess.target(),
                                    serviceAccess.baseUrl(),
                                    serviceAccess.key())
                            .problem(e);
            cells.forEach(cell -> listener.accept(cell, new Cell.CellState.Unanswered(problem)));
            return;
        }
        for (Cell cell = left.poll(); cell != null; cell = left.poll()) {
            listener.accept(cell, new Cell.CellState.Unasked());
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
                    asker.get();
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
                listener.accept(
                        cell,
                        gracePeriod.stopped() || Thread.currentThread().isInterrupted()
                                ? new Cell.CellState.Unasked()
                                : asked(cell, client));
            }
        } finally {
            working.arriveAndDeregister();
        }
    }

    /// What breaks over one cell is said there; the others are asked all the same.
    private Cell.CellState asked(Cell cell, ChatClient client) {
        try {
            Cell.CellState cellState = ask(cell, client);
            // broken off, not failed
            return cellState instanceof Cell.CellState.Unanswered && gracePeriod.over()
                    ? new Cell.CellState.Unasked()
                    : cellState;
        } catch (ProblemException e) {
            return new Cell.CellState.Unanswered(e.problem());
        } catch (RuntimeException | Error e) {
            return new Cell.CellState.Unanswered(Unforeseen.note(e));
        }
    }

    private Cell.CellState ask(Cell cell, ChatClient client) {
        Optional<Problem> known = hopeless.get();
        if (known.isPresent()) {
            return new Cell.CellState.Unanswered(known.get());
        }
        listener.accept(cell, new Cell.CellState.Asking(""));
        return switch (picture(odai(cell))) {
            case Outcome.Done<String>(String picture) -> ask(cell, picture, client);
            case Outcome.Failed<String>(Problem problem) -> new Cell.CellState.Unanswered(problem);
            case Outcome.Stopped<String> _ -> new Cell.CellState.Unasked();
        };
    }

    private Cell.CellState ask(Cell cell, String picture, ChatClient client) {
        ChatQuestion chatQuestion =
                new ChatQuestion(
                        cell.model(),
                        comparison.system(),
                        odai(cell).odai(),
                        picture,
                        serviceAccess.target().dialect().detail());
        AwaitedAnswer answer =
                new AwaitedAnswer(
                        gracePeriod,
                        soFar -> listener.accept(cell, new Cell.CellState.Asking(soFar)));
        return switch (answer.of(words -> client.ask(chatQuestion, words, gracePeriod))) {
            case Outcome.Done<ChatReply>(ChatReply chatReply) -> kept(cell, chatReply);
            case Outcome.Failed<ChatReply>(Problem problem) -> failed(problem);
            case Outcome.Stopped<ChatReply> _ -> new Cell.CellState.Unasked();
        };
    }

    private Cell.CellState kept(Cell cell, ChatReply chatReply) {
        ComparedAnswer answer =
                new ComparedAnswer(
                        cell.place(),
                        cell.model(),
                        chatReply.text(),
                        chatReply.refused(),
                        chatReply.promptTokens(),
                        chatReply.completionTokens());
        catalog.comparisons().keep(comparison.id(), answer);
        return new Cell.CellState.Answered(answer);
    }

    private Cell.CellState failed(Problem problem) {
        if (problem instanceof ServiceProblem.KeyRejected
                || problem instanceof ServiceProblem.QuotaExceeded
                || problem instanceof ServiceProblem.Unreachable) {
            hopeless.set(Optional.of(problem));
        }
        return new Cell.CellState.Unanswered(problem);
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
            return PicturePipeline.ofFile(odai.picture(), serviceAccess.target())
                    .map(OutgoingPicture::dataUrl);
        }
        List<Example> found = catalog.examples().page(List.of(odai.example()));
        return found.isEmpty()
                ? Outcome.failed(new ProjectProblem.NoSuchExample(odai.name()))
                : trained.send(SourcePicture.of(found.getFirst())).map(OutgoingPicture::dataUrl);
    }
}
