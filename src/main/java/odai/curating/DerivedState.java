package odai.curating;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import odai.catalog.ExampleStore;
import odai.dataset.Evidence;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import org.jspecify.annotations.Nullable;

/// The current snapshot of a project, replaced as a whole by every change, and the listeners that
/// hear of it. Safe to call from any thread.
final class DerivedState {
    private final ExampleStore examples;
    private final List<Consumer<List<Long>>> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot now;
    private volatile @Nullable WhatIfCache whatIfCache;

    DerivedState(ExampleStore examples, Snapshot first) {
        this.examples = examples;
        this.now = first;
    }

    /// What another plan would make of a snapshot, kept because whoever asks asks several times.
    private record WhatIfCache(Snapshot from, Snapshot made) {
        boolean answers(Snapshot now, SplitPlan plan, Inclusion inclusion) {
            return from == now && made.plan.equals(plan) && made.inclusion == inclusion;
        }
    }

    /// Cheap. Holds only the first examples of a project that was only begun.
    Snapshot now() {
        return now;
    }

    /// The snapshot of all examples; reads what was not read yet.
    Snapshot whole() {
        if (!now.whole) {
            synchronized (this) {
                // whoever changes an example meanwhile waits and reads it again
                if (!now.whole) {
                    now = reread(now);
                }
            }
        }
        return now;
    }

    /// Reads what was not read yet; listeners hear of it.
    void complete() {
        if (!now.whole) {
            whole();
            tell(List.of());
        }
    }

    /// The whole snapshot under another plan, without changing anything.
    Snapshot whatIf(SplitPlan plan, Inclusion inclusion) {
        Snapshot snapshot = whole();
        if (plan.equals(snapshot.plan) && inclusion == snapshot.inclusion) {
            return snapshot;
        }
        WhatIfCache known = whatIfCache;
        if (known == null || !known.answers(snapshot, plan, inclusion)) {
            known = new WhatIfCache(snapshot, snapshot.with(snapshot.policy, plan, inclusion));
            whatIfCache = known;
        }
        return known.made();
    }

    /// Reads the evidence of all examples again.
    void reread() {
        derive(this::reread);
    }

    private Snapshot reread(Snapshot before) {
        return Snapshot.of(examples.evidence(), before.policy, before.plan, before.inclusion);
    }

    /// Reads the evidence of these examples again.
    void reread(List<Long> ids) {
        synchronized (this) {
            List<Evidence> changed = examples.evidence(ids);
            now = now.with(changed);
        }
        tell(ids);
    }

    /// Replaces the snapshot.
    void derive(UnaryOperator<Snapshot> next) {
        synchronized (this) {
            now = next.apply(now);
        }
        tell(List.of());
    }

    /// Called after every change, on the thread that made it, with the ids touched (empty: all may
    /// have changed).
    ///
    /// @return takes the listener away again
    Runnable onChange(Consumer<List<Long>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(List<Long> ids) {
        listeners.forEach(listener -> listener.accept(ids));
    }
}
