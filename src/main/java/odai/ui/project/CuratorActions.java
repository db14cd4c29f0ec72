package odai.ui.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import odai.catalog.DecisionLog;
import odai.curating.Curation;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.images.DecodeMarks;
import odai.ui.task.Background;
import odai.work.VisibleText;
import org.jspecify.annotations.Nullable;

/// What the curator does to the project: decisions, flags, settings, and steps taken back. Each is
/// asked for on the FX thread and stored on the curator's own, in order.
public final class CuratorActions {
    private final ProjectModel model;
    private final Curation curation;
    private final Background writer;

    /// On the FX thread.
    private boolean left;

    private final ReadOnlyObjectWrapper<@Nullable Moved> moved = new ReadOnlyObjectWrapper<>();

    /// @param writer one thread, in order
    CuratorActions(ProjectModel model, Background writer) {
        this.model = model;
        this.curation = model.curation();
        this.writer = writer;
    }

    /// Decides on what is meant, and goes on where one card alone was chosen.
    public void decide(Decision decision) {
        Cursor cursor = model.cursor();
        int next = cursor.next();
        decide(cursor.meant(), decision);
        if (cursor.alone()) {
            cursor.choose(next, false, false);
        }
    }

    public void decide(List<Long> ids, Decision decision) {
        if (!ids.isEmpty()) {
            apply(new Change.Decided(ids, decision));
        }
    }

    public void toggle(Kind kind) {
        List<Long> ids = model.cursor().meant();
        writer.perform(() -> curation.toggle(ids, kind));
    }

    public void unflag(Kind kind) {
        List<Long> ids = model.cursor().meant();
        if (!ids.isEmpty()) {
            apply(new Change.Flagged(ids, kind, null));
        }
    }

    /// A kind is not there, whatever was found.
    public void clear(Kind kind) {
        List<Long> ids = model.cursor().meant();
        if (!ids.isEmpty()) {
            apply(new Change.Flagged(ids, kind, FlagWord.CLEARED));
        }
    }

    public void apply(Change change) {
        writer.perform(() -> curation.apply(change));
    }

    /// What decoding has shown of a picture becomes a problem of its example. A picture that comes
    /// too late, while the project is being closed, will show it again.
    public void learned(Example example, Defect defect) {
        if (!left && !example.defects().contains(defect)) {
            writer.perform(() -> {
                curation.catalog().examples().mark(example.id(), Set.of(defect), Set.of());
                curation.refresh(List.of(example.id()));
            });
        }
    }

    /// A picture that ended the program is decoded again, at once and when pictures are screened.
    public void tryAgain(Example example) {
        model.pictures().forget(example.image());
        writer.perform(() -> {
            DecodeMarks.in(curation.catalog().marks()).tryAgain(example.image().sha256());
            curation.catalog()
                    .examples()
                    .mark(example.id(), Set.of(), Set.of(Defect.ENDED_THE_PROGRAM));
            curation.refresh(List.of(example.id()));
        });
    }

    void leave() {
        left = true;
    }

    /// A setting of the project.
    public void set(Runnable setting) {
        writer.perform(setting);
    }

    /// @param then on the FX thread, once it is stored
    public void set(Runnable setting, Runnable then) {
        writer.perform(setting, then);
    }

    /// Takes the newest step back, whoever did it, and goes to the example it was about, where it
    /// is listed.
    public void undo() {
        writer.run(() -> curation.undo().map(this::named), step -> moved(step, true));
    }

    /// The same with a step that is done again.
    public void redo() {
        writer.run(() -> curation.redo().map(this::named), step -> moved(step, false));
    }

    /// A step that was taken back or done again just now.
    ///
    /// @param number makes each one another
    /// @param undone rather than redone
    public record Moved(long number, boolean undone, NamedStep step) {}

    /// The last that was; null before the first.
    public ReadOnlyObjectProperty<@Nullable Moved> moved() {
        return moved.getReadOnlyProperty();
    }

    /// What undo would take back and redo would do again now. Empty where there is none.
    public record Next(Optional<NamedStep> undo, Optional<NamedStep> redo) {}

    /// @param then told on the FX thread
    public void next(Consumer<Next> then) {
        if (!left) {
            DecisionLog log = curation.catalog().decisions();
            writer.run(
                    () ->
                            new Next(
                                    log.undoable().map(this::named),
                                    log.redoable().map(this::named)),
                    then);
        }
    }

    /// Not for the FX thread.
    private NamedStep named(DecisionLog.LoggedStep step) {
        String name =
                step.ids().size() != 1
                        ? ""
                        : curation.page(step.ids()).stream()
                                .findFirst()
                                .map(it -> VisibleText.line(it.image().fileName()))
                                .orElse("");
        return new NamedStep(step.change(), name);
    }

    private void moved(Optional<NamedStep> step, boolean undone) {
        step.ifPresent(it -> {
            Moved before = moved.get();
            long number = before == null ? 1 : before.number() + 1;
            moved.set(new Moved(number, undone, it));
        });
        goTo(step.map(it -> it.change().touched()).orElse(List.of()));
    }

    private void goTo(List<Long> ids) {
        if (!ids.isEmpty() && !model.cursor().goTo(ids)) {
            // listed again, if at all, only from now on
            model.ask(model.query(), () -> model.cursor().goTo(ids));
        }
    }
}
