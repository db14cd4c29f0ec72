package odai.ui.curve;

import java.util.function.ObjIntConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import odai.curve.BestEpoch;
import odai.dataset.JobRecord;
import odai.text.CurveTexts;
import odai.text.Texts;
import odai.tuning.JobStatus;
import odai.ui.theme.Parts;

/// What a curve says, in words; where the best epoch was not kept, a way to have it.
public final class RemarksPart extends VBox {
    private final Texts texts;
    private final ObjIntConsumer<JobRecord> again;

    /// @param again asks for a new job like that one, of so many epochs
    public RemarksPart(Texts texts, ObjIntConsumer<JobRecord> again) {
        super(8);
        this.texts = texts;
        this.again = again;
        setId("curve-remarks");
    }

    public void show(JobStatus view) {
        getChildren().clear();
        if (view.curve().empty()) {
            return;
        }
        CurveTexts words = new CurveTexts(texts);
        BestEpoch best = view.best();
        String sentence = words.best(view.curve(), best);
        switch (best) {
            case BestEpoch.CheckpointKept _ -> getChildren().add(Parts.note("success", sentence));
            case BestEpoch.CheckpointLost _ -> getChildren().add(Parts.note("attention", sentence));
            case BestEpoch.SoFar _, BestEpoch.Reached _, BestEpoch.Unknown _ ->
                    getChildren().add(Parts.label("muted", sentence));
        }
        words.memorises(view.curve())
                .ifPresent(it -> getChildren().add(Parts.note("attention", it)));
        if (best instanceof BestEpoch.CheckpointLost checkpointLost) {
            Button button =
                    Parts.button(
                            texts.get("curve.again", checkpointLost.epoch()),
                            "",
                            () -> again.accept(view.job(), checkpointLost.epoch()));
            button.setId("curve-again");
            getChildren().add(button);
        }
    }
}
