package odai.curating;

import java.util.List;
import java.util.function.Supplier;
import odai.dataset.Evidence;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import odai.dataset.Thresholds;
import odai.screening.SkipPolicy;

/// The settings that verdicts and splits are derived from. They are stored with the project and
/// hold at once: setting one replaces the derived state.
public final class CurationSettings {
    private final StoredSettings stored;
    private final DerivedState state;
    private final OrderSettings order;
    private volatile Thresholds usual;

    // what is stored and what holds here change together: whoever follows what another process has
    // stored never finds one without the other
    private final Object settling = new Object();

    CurationSettings(StoredSettings stored, DerivedState state) {
        this.stored = stored;
        this.state = state;
        this.order = new OrderSettings(stored);
        this.usual = stored.usual();
    }

    /// What is stored for the next order, beside these.
    public OrderSettings order() {
        return order;
    }

    public Thresholds thresholds() {
        return state.now().policy.thresholds();
    }

    /// Stored once the counts have followed: a slider waits for no disk.
    public void thresholds(Thresholds thresholds) {
        synchronized (settling) {
            rejudge(thresholds);
            stored.thresholds(thresholds);
        }
    }

    /// Cheap. The thresholds with the slider in its middle: those we ship, or those fitted to the
    /// flags.
    public Thresholds usual() {
        return usual;
    }

    /// Thresholds fitted to the flags become the usual ones, and hold at once.
    public void learn(Thresholds fitted) {
        synchronized (settling) {
            stored.learn(fitted);
            usual = fitted;
            rejudge(fitted);
        }
    }

    /// Whether there are thresholds to go back to.
    public boolean learned() {
        return stored.learned();
    }

    /// Back to the thresholds before the last fitting.
    public void unlearn() {
        synchronized (settling) {
            if (learned()) {
                stored.unlearn();
                usual = stored.usual();
                rejudge(stored.thresholds());
            }
        }
    }

    private void rejudge(Thresholds thresholds) {
        SkipPolicy policy = new SkipPolicy(thresholds);
        state.derive(snapshot -> snapshot.with(policy, snapshot.plan, snapshot.inclusion));
    }

    public SplitPlan splitPlan() {
        return state.now().plan;
    }

    public void splitPlan(SplitPlan plan) {
        synchronized (settling) {
            stored.splitPlan(plan);
            state.derive(snapshot -> snapshot.with(snapshot.policy, plan, snapshot.inclusion));
        }
    }

    public Inclusion inclusion() {
        return state.now().inclusion;
    }

    public void inclusion(Inclusion inclusion) {
        synchronized (settling) {
            stored.inclusion(inclusion);
            state.derive(snapshot -> snapshot.with(snapshot.policy, snapshot.plan, inclusion));
        }
    }

    /// Takes over what another process has stored, together with this evidence.
    void follow(Supplier<List<Evidence>> evidence) {
        synchronized (settling) {
            usual = stored.usual();
            order.reread();
            SkipPolicy policy = new SkipPolicy(stored.thresholds());
            SplitPlan plan = stored.splitPlan();
            Inclusion inclusion = stored.inclusion();
            state.derive(_ -> Snapshot.of(evidence.get(), policy, plan, inclusion));
        }
    }
}
