package odai.ui.curve;

import javafx.scene.layout.VBox;
import odai.pricing.Billed;
import odai.text.BilledTexts;
import odai.text.Texts;
import odai.tuning.JobStatus;
import odai.ui.theme.Parts;

/// What a job was billed, against what it was expected to cost.
public final class BilledPart extends VBox {
    private final Texts texts;

    public BilledPart(Texts texts) {
        super(4);
        this.texts = texts;
        setId("billed");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    public void show(JobStatus view) {
        getChildren().clear();
        Billed.of(view.job(), view.estimate()).ifPresent(this::show);
        setVisible(!getChildren().isEmpty());
    }

    private void show(Billed billed) {
        getChildren().add(Parts.title(texts.get("curve.billed")));
        for (String line : new BilledTexts(texts).sentences(billed)) {
            getChildren().add(Parts.label(getChildren().size() == 1 ? "strong" : "event", line));
        }
    }
}
