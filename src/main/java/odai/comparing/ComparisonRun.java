package odai.comparing;

import com.openai.errors.OpenAIException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import odai.catalog.Catalog;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Example;
import odai.exporting.SentPicture;
import odai.images.DecodeMarks;
import odai.tuning.ServiceErrors;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;

/// Asks every cell it is given, a few at a time, and keeps each answer the moment it is whole: what
/// fails, or is stopped, takes nothing else with it.
public final class ComparisonRun {
    private static final int AT_ONCE = 4;

    private final Catalog catalog;
    private final Comparison comparison;
    private final Contact contact;
    private final BiConsumer<Cell, Cell.State> listener;
    private final Progress stop;

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
        this.catalog = catalog;
        this.comparison = comparison;
        this.contact = contact;
        this.listener = listener;
        this.stop = stop;
    }

    /// Returns when every cell was asked, or once it was stopped: cells that were not are open
    /// again.
    ///
    /// @param threads as many of them are used as are free, up to four
    public void run(List<Cell> cells, ExecutorService threads) {
        Queue<Cell> left = new ConcurrentLinkedQueue<>(cells);
        try (ChatClient client = new ChatClient(contact)) {
            List<Future<?>> askers = new ArrayList<>();
            for (int i = 0; i < Math.min(AT_ONCE, cells.size()); i++) {
                askers.add(threads.submit(() -> askAll(left, client)));
            }
            for (Future<?> asker : askers) {
                wait(asker);
            }
        } catch (OpenAIException e) {
            // a key that cannot be sent: nothing was asked
            Problem problem =
                    new ServiceErrors(contact.target(), contact.baseUrl(), contact.key())
                            .problem(e);
            cells.forEach(cell -> listener.accept(cell, new Cell.State.Failed(problem)));
        }
    }

    private static void wait(Future<?> asker) {
        try {
            asker.get();
        } catch (InterruptedException e) {
            asker.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    private void askAll(Queue<Cell> left, ChatClient client) {
        for (Cell cell = left.poll(); cell != null; cell = left.poll()) {
            listener.accept(cell, stop.stopped() ? new Cell.State.Open() : ask(cell, client));
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
                        stop);
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
