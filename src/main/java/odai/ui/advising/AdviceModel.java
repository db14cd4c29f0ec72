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
import odai.practice.SeeingServer;
import odai.tuning.ApiKey;
import odai.ui.task.Background;
import odai.ui.task.Latest;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import org.jspecify.annotations.Nullable;

/// A second opinion as the window shows it: planned, on its way, ended. Nothing is sent before
/// `send`. No nodes; outlives the card: closed and opened again, it shows the same run.
public final class AdviceModel {
    private final Curation curation;
    private final Background tasks;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private volatile AtomicBoolean stop = new AtomicBoolean();
    private volatile @Nullable AdviceRun run;
    private final Latest asked = new Latest();

    /// Where it stands.
    public sealed interface State {
        /// Nothing was asked for.
        record Idle() implements State {}

        /// What would go where; nothing has gone anywhere.
        record Planned(AdvicePlan plan) implements State {}

        record Running(long done, long total, boolean paused) implements State {}

        record Ended(AdviceSummary summary, TextRisk risk) implements State {}

        /// What was answered before it was stopped is kept.
        record Stopped() implements State {}

        record Failed(Problem problem) implements State {}
    }

    public AdviceModel(Curation curation, ExecutorService threads) {
        this.curation = curation;
        this.tasks = new Background(threads, problem -> state.set(new State.Failed(problem)));
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    boolean busy() {
        return state.get() instanceof State.Running;
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
                        state.set(planned(outcome));
                    }
                });
        if (order.isEmpty()) {
            state.set(new State.Idle());
            return;
        }
        tasks.run(() -> AdvicePlan.of(curation, order.get()), then);
    }

    private static State planned(Outcome<AdvicePlan> outcome) {
        return switch (outcome) {
            case Outcome.Done<AdvicePlan>(AdvicePlan plan) -> new State.Planned(plan);
            case Outcome.Failed<AdvicePlan>(Problem problem) -> new State.Failed(problem);
            case Outcome.Stopped<AdvicePlan> _ -> new State.Stopped();
        };
    }

    /// Sends what was planned, and no more than that; the curator has read it and agrees.
    void send(AdvicePlan plan, ApiKey key) {
        if (busy()) {
            return;
        }
        AtomicBoolean wish = new AtomicBoolean();
        stop = wish;
        state.set(new State.Running(0, plan.size(), false));
        tasks.run(
                () -> {
                    try {
                        return asked(plan, key, wish);
                    } finally {
                        run = null;
                    }
                },
                outcome -> state.set(ended(outcome)));
    }

    private Outcome<State> asked(AdvicePlan plan, ApiKey key, AtomicBoolean wish) {
        if (!plan.order().target().simulation()) {
            return ask(plan, key, wish);
        }
        try (SeeingServer server = new SeeingServer()) {
            return switch (AdvicePlan.of(curation, plan.order().at(server.baseUrl()))) {
                case Outcome.Done<AdvicePlan>(AdvicePlan here) -> ask(here, ApiKey.NONE, wish);
                case Outcome.Failed<AdvicePlan>(Problem problem) -> Outcome.failed(problem);
                case Outcome.Stopped<AdvicePlan> _ -> Outcome.stopped();
            };
        }
    }

    private Outcome<State> ask(AdvicePlan plan, ApiKey key, AtomicBoolean wish) {
        AdviceRun made = new AdviceRun(curation.catalog(), plan.agreed(), key, curation::refresh);
        run = made;
        return made.run(progress(wish))
                .map(summary -> new State.Ended(summary, TextRisk.of(curation)));
    }

    private Progress progress(AtomicBoolean wish) {
        return Progress.of((done, total) -> Background.show(() -> went(done, total)), wish::get);
    }

    private void went(long done, long total) {
        if (state.get() instanceof State.Running(_, _, boolean paused)) {
            state.set(new State.Running(done, total, paused));
        }
    }

    private static State ended(Outcome<State> outcome) {
        return switch (outcome) {
            case Outcome.Done<State>(State ended) -> ended;
            case Outcome.Failed<State>(Problem problem) -> new State.Failed(problem);
            case Outcome.Stopped<State> _ -> new State.Stopped();
        };
    }

    /// Holds or goes on; what is on its way is waited for.
    public void pause() {
        AdviceRun now = run;
        if (now != null
                && state.get() instanceof State.Running(long done, long total, var paused)) {
            now.pause(!paused);
            state.set(new State.Running(done, total, !paused));
        }
    }

    /// What is answered stays; the next run goes on from there.
    public void stop() {
        stop.set(true);
    }
}
