package odai.ui.advising;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import odai.advising.AdviceOrder;
import odai.advising.AdvicePlan;
import odai.advising.AdviceRun;
import odai.advising.AdviceSummary;
import odai.advising.TextRisk;
import odai.curating.Curation;
import odai.practice.ScreeningPracticeServer;
import odai.service.ApiKey;
import odai.ui.task.Background;
import odai.ui.task.StaleGuard;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import org.jspecify.annotations.Nullable;

/// A second opinion as the window shows it: planned, on its way, ended. Nothing is sent before
/// `send`. No nodes; outlives the card: closed and opened again, it shows the same run.
public final class AdviceModel {
    private final Curation curation;
    private final Background tasks;
    private final ReadOnlyObjectWrapper<AdviceState> adviceState =
            new ReadOnlyObjectWrapper<>(new AdviceState.NotPlanned());
    private volatile AtomicBoolean stop = new AtomicBoolean();
    private volatile @Nullable AdviceRun run;
    private final StaleGuard asked = new StaleGuard();

    /// Where it stands.
    public sealed interface AdviceState {
        /// Nothing was asked for.
        record NotPlanned() implements AdviceState {}

        /// What would go where; nothing has gone anywhere.
        record Planned(AdvicePlan plan) implements AdviceState {}

        record Running(long done, long total, boolean paused) implements AdviceState {}

        record AdviceEnded(AdviceSummary summary, TextRisk risk) implements AdviceState {}

        /// What was answered before it was stopped is kept.
        record AdviceStopped() implements AdviceState {}

        record AdviceFailed(Problem problem) implements AdviceState {}
    }

    public AdviceModel(Curation curation, ExecutorService threads) {
        this.curation = curation;
        this.tasks =
                new Background(
                        threads, problem -> adviceState.set(new AdviceState.AdviceFailed(problem)));
    }

    public ReadOnlyObjectProperty<AdviceState> state() {
        return adviceState.getReadOnlyProperty();
    }

    boolean busy() {
        return adviceState.get() instanceof AdviceState.Running;
    }

    /// Finds out what an order would send; an older question's answer that comes in late is not
    /// shown.
    ///
    /// @param order empty while something is missing
    void plan(Optional<AdviceOrder> order) {
        if (busy()) {
            return;
        }
        Consumer<Outcome<AdvicePlan>> then =
                asked.only(outcome -> {
                    if (!busy()) {
                        adviceState.set(planned(outcome));
                    }
                });
        if (order.isEmpty()) {
            adviceState.set(new AdviceState.NotPlanned());
            return;
        }
        tasks.run(() -> AdvicePlan.of(curation, order.get()), then);
    }

    private static AdviceState planned(Outcome<AdvicePlan> outcome) {
        return switch (outcome) {
            case Outcome.Done<AdvicePlan>(AdvicePlan plan) -> new AdviceState.Planned(plan);
            case Outcome.Failed<AdvicePlan>(Problem problem) ->
                    new AdviceState.AdviceFailed(problem);
            case Outcome.Stopped<AdvicePlan> _ -> new AdviceState.AdviceStopped();
        };
    }

    /// Sends what was planned, and no more than that; the curator has read it and agrees.
    void send(AdvicePlan plan, ApiKey key) {
        if (busy()) {
            return;
        }
        AtomicBoolean wish = new AtomicBoolean();
        stop = wish;
        adviceState.set(new AdviceState.Running(0, plan.size(), false));
        tasks.run(
                () -> {
                    try {
                        return asked(plan, key, wish);
                    } finally {
                        run = null;
                    }
                },
                outcome -> adviceState.set(ended(outcome)));
    }

    private Outcome<AdviceState> asked(AdvicePlan plan, ApiKey key, AtomicBoolean wish) {
        if (!plan.order().target().simulation()) {
            return ask(plan, key, wish);
        }
        try (ScreeningPracticeServer server = new ScreeningPracticeServer()) {
            return switch (AdvicePlan.of(curation, plan.order().at(server.baseUrl()))) {
                case Outcome.Done<AdvicePlan>(AdvicePlan here) -> ask(here, ApiKey.NONE, wish);
                case Outcome.Failed<AdvicePlan>(Problem problem) -> Outcome.failed(problem);
                case Outcome.Stopped<AdvicePlan> _ -> Outcome.stopped();
            };
        }
    }

    private Outcome<AdviceState> ask(AdvicePlan plan, ApiKey key, AtomicBoolean wish) {
        AdviceRun made = new AdviceRun(curation.catalog(), plan.agreed(), key, curation::refresh);
        run = made;
        return made.run(progress(wish))
                .map(summary -> new AdviceState.AdviceEnded(summary, TextRisk.of(curation)));
    }

    private Progress progress(AtomicBoolean wish) {
        return Progress.of((done, total) -> Background.show(() -> went(done, total)), wish::get);
    }

    private void went(long done, long total) {
        if (adviceState.get() instanceof AdviceState.Running(_, _, boolean paused)) {
            adviceState.set(new AdviceState.Running(done, total, paused));
        }
    }

    private static AdviceState ended(Outcome<AdviceState> outcome) {
        return switch (outcome) {
            case Outcome.Done<AdviceState>(AdviceState ended) -> ended;
            case Outcome.Failed<AdviceState>(Problem problem) ->
                    new AdviceState.AdviceFailed(problem);
            case Outcome.Stopped<AdviceState> _ -> new AdviceState.AdviceStopped();
        };
    }

    /// Holds or goes on; what is on its way is waited for.
    public void pause() {
        AdviceRun now = run;
        if (now != null
                && adviceState.get()
                        instanceof AdviceState.Running(long done, long total, var paused)) {
            now.pause(!paused);
            adviceState.set(new AdviceState.Running(done, total, !paused));
        }
    }

    /// What is answered stays; the next run goes on from there.
    public void stop() {
        stop.set(true);
    }
}
