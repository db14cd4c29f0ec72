package odai.ui;

import java.util.function.BooleanSupplier;
import odai.text.AdviceTexts;
import odai.text.Texts;
import odai.ui.advising.AdviceModel;
import odai.ui.advising.AdviceModel.State;
import odai.ui.advising.AdviceProgress;
import org.jspecify.annotations.Nullable;

/// How far a second opinion is, in the status line: its card may be put away meanwhile.
final class Advising {
    private final AdviceModel model;
    private final BooleanSupplier taken;
    private @Nullable StatusBar status;
    private @Nullable Texts texts;

    /// @param taken whether the status line speaks of something else
    Advising(AdviceModel model, BooleanSupplier taken) {
        this.model = model;
        this.taken = taken;
        model.state().subscribe(this::show);
    }

    /// From now on this status line speaks of it, in these words.
    void shown(StatusBar newStatus, Texts newTexts) {
        status = newStatus;
        texts = newTexts;
        show(model.state().get());
    }

    private void show(State state) {
        StatusBar line = status;
        Texts words = texts;
        if (line == null || words == null || taken.getAsBoolean()) {
            return;
        }
        switch (state) {
            case State.Running now ->
                    line.working(
                            AdviceProgress.words(words, now),
                            (double) now.done() / Math.max(1, now.total()),
                            new StatusBar.Pausing(now.paused(), model::pause),
                            model::stop);
            case State.Ended it ->
                    line.rest(String.join(" ", new AdviceTexts(words).summary(it.summary())));
            case State.Stopped _ -> line.rest(words.get("advising.ui.stopped"));
            case State.Failed _ -> line.rest("");
            case State.Idle _, State.Planned _ -> {
                // nothing goes on: whatever stands there stays
            }
        }
    }
}
