package odai.ui.skips;

import java.util.Map;
import java.util.Set;
import javafx.scene.layout.VBox;
import odai.curating.TypeOutlook;
import odai.dataset.ExampleQuery;
import odai.dataset.ExampleType;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.screening.SkipPreview;
import odai.ui.project.ProjectModel;
import odai.ui.theme.Parts;

/// Why examples of the training file would be skipped, and of which types they are: a bar for each,
/// whose number leads to the very examples it counts.
final class ReasonsPart extends VBox {
    private final ProjectModel model;
    private final SkippedIds counted;

    ReasonsPart(ProjectModel model, PreviewData look) {
        super(12);
        this.model = model;
        this.counted = look.counted();
        getChildren().add(reasons(look.preview().training()));
        getChildren().add(Parts.title(model.texts().get("skips.types")));
        getChildren().add(types(look));
    }

    /// The longest first.
    private ReasonBars reasons(SkipPreview.TrainingFile training) {
        ReasonBars bars = new ReasonBars(model.texts());
        training.reasons().entrySet().stream()
                .sorted(Map.Entry.<Kind, Integer>comparingByValue().reversed())
                .forEach(reason ->
                        bars.add(
                                model.texts().get("app.kind." + reason.getKey().wire()),
                                reason.getValue(),
                                training.examples(),
                                () -> show(reason.getKey())));
        return bars;
    }

    private ReasonBars types(PreviewData look) {
        ReasonBars bars = new ReasonBars(model.texts());
        for (TypeOutlook type : look.types()) {
            bars.add(
                    model.texts().get("app.type." + type.type().wire()),
                    model.texts().get("skips.of", type.skipped(), type.examples()),
                    type.skipped(),
                    type.examples(),
                    () -> show(type.type()));
        }
        return bars;
    }

    private void show(Kind kind) {
        model.ask(
                ExampleQuery.ALL
                        .withIds(counted.of(kind))
                        .withVerdicts(Set.of(VerdictName.SKIPPED))
                        .withKinds(Set.of(kind)));
    }

    private void show(ExampleType type) {
        model.ask(
                ExampleQuery.ALL
                        .withIds(counted.of(type))
                        .withVerdicts(SkippedIds.STOPPED)
                        .withTypes(Set.of(type)));
    }
}
