package odai.ui.skips;

import java.util.HashSet;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import odai.advising.TextRisk;
import odai.targets.Target;
import odai.text.AdviceTexts;
import odai.text.Texts;
import odai.ui.project.ProjectModel;
import odai.ui.project.WhereChangeable;
import odai.ui.theme.Parts;

/// Whether the service may refuse the file for its texts: what moderation said, the sentence the
/// service would send, and the way to the flagged examples.
final class RiskPart extends VBox {
    /// @param advise asks for a second opinion
    RiskPart(ProjectModel model, TextRisk risk, Target.ServiceWords service, Runnable advise) {
        super(8);
        setId("text-risk");
        Texts texts = model.texts();
        String forecast = new AdviceTexts(texts).risk(risk);
        boolean some = !risk.flagged().isEmpty();
        getChildren()
                .addAll(
                        Parts.title(texts.get("advising.risk.title")),
                        some ? Parts.note("attention", forecast) : Parts.label("muted", forecast));
        FlowPane actions = new FlowPane(8, 8);
        if (some) {
            getChildren()
                    .addAll(
                            Parts.label("muted", texts.get("advising.risk.would-say")),
                            Parts.label(
                                    "quote",
                                    "“" + service.blocking(risk.categories().keySet()) + "”"));
            Button show =
                    Parts.button(
                            texts.get("advising.risk.show", risk.flagged().size()),
                            "",
                            () -> model.only(new HashSet<>(risk.flagged())));
            show.setId("show-flagged");
            actions.getChildren().add(show);
        }
        Button ask = Parts.button(texts.get("app.menu.advise"), "", advise);
        ask.setId("second-opinion");
        actions.getChildren().add(WhereChangeable.only(model, ask));
        getChildren().add(actions);
    }
}
