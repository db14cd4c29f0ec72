package odai.ui.panels;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import odai.curating.Forecast;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.screening.SkipPreview;
import odai.targets.Targets;
import odai.ui.gallery.GalleryModel;
import odai.ui.task.Background;

/// What the service would say if everything not excluded were sent, in its own words.
public final class PreviewPane extends VBox {
    private final GalleryModel model;

    public PreviewPane(GalleryModel model, Background background) {
        this.model = model;
        getStyleClass().add("panel");
        var words = Targets.byId("openai").orElseThrow().words();
        model.listing()
                .subscribe(_ ->
                        background.run(
                                () -> Forecast.of(model.curation(), Inclusion.ALL_USABLE, words),
                                this::show));
    }

    private void show(SkipPreview preview) {
        getChildren().clear();
        var training = preview.training();
        var validation = preview.validation();
        line(
                "headline",
                model.texts().get("app.preview.training", training.examples(), training.used()));
        quote(training.sentence());
        reasons(training.reasons());
        line(
                "headline",
                model.texts()
                        .get("app.preview.validation", validation.examples(), validation.used()));
        quote(validation.sentence());
        if (training.sentence().isEmpty() && validation.sentence().isEmpty()) {
            line("muted", model.texts().get("app.preview.fine"));
        }
    }

    private void reasons(Map<Kind, Integer> reasons) {
        reasons.forEach((kind, count) ->
                line("muted", model.texts().get("app.kind." + kind.wire()) + "  " + count));
    }

    private void quote(String sentence) {
        if (!sentence.isEmpty()) {
            line("quote", "“" + sentence + "”");
        }
    }

    private void line(String style, String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }
}
