package odai.ui;

import java.util.function.BooleanSupplier;
import odai.text.AdviceTexts;
import odai.text.Texts;
import odai.ui.advising.AdviceModel;
import odai.ui.advising.AdviceModel.AdviceState;
import odai.ui.advising.AdviceProgress;
import odai.ui.project.ProjectModel;
import org.jspecify.annotations.Nullable;

/// How far a second opinion is, in the status line: its card may be put away meanwhile. How it
/// ended stands there until the curator goes on.
final class Advising {
    private final AdviceModel model;
    private final BooleanSupplier taken;
    private @Nullable StatusBar status;
    private @Nullable Texts texts;
    private boolean said;

    /// @param taken whether the status line speaks of something else
    Advising(AdviceModel model, BooleanSupplier taken) {
        this.model = model;
        this.taken = taken;
        model.state().subscribe(this::show);
    }

    /// From now on this status line speaks of it, in this project's words.
    void shown(StatusBar newStatus, ProjectModel project) {
        status = newStatus;
        texts = project.texts();
        if (said || model.state().get() instanceof AdviceState.Running) {
            show(model.state().get());
        }
        project.changes().subscribe((_, _) -> goneOn());
    }

    private void goneOn() {
        StatusBar line = status;
        if (said && line != null) {
            said = false;
            if (!taken.getAsBoolean()) {
                line.rest("");
            }
        }
    }

    private void show(AdviceState adviceState) {
        StatusBar line = status;
        Texts words = texts;
        if (line == null || words == null || taken.getAsBoolean()) {
            return;
        }
        switch (adviceState) {
            case AdviceState.Running now -> {
                said = false;
                line.working(
                        AdviceProgress.words(words, now),
                        (double) now.done() / Math.max(1, now.total()),
                        new StatusBar.Pausing(now.paused(), model::pause),
                        model::stop);
            }
            case AdviceState.AdviceEnded it ->
                    say(line, new AdviceTexts(words).brief(it.summary()));
            case AdviceState.AdviceStopped _ -> say(line, words.get("advising.ui.stopped.brief"));
            case AdviceState.AdviceFailed _ -> say(line, words.get("advising.ui.failed.brief"));
            case AdviceState.NotPlanned _, AdviceState.Planned _ -> goneOn();
        }
    }

    private void say(StatusBar line, String sentence) {
        said = true;
        line.rest(sentence);
    }
}
