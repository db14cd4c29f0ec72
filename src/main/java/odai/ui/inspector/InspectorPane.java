package odai.ui.inspector;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import odai.dataset.Example;
import odai.ui.picture.LoadedPicture;
import odai.ui.picture.PictureView;
import odai.ui.project.CardState;
import odai.ui.project.FindingBoxes;
import odai.ui.project.ProjectModel;
import org.jspecify.annotations.Nullable;

/// The focused example: picture, texts and facts, which scroll, and below them its flags and
/// decision, which are always in sight.
public final class InspectorPane extends BorderPane {
    private static final double PICTURE = 232;

    private final ProjectModel model;
    private final PictureView picture = new PictureView();
    private final TextsPart texts;
    private final WhyPart why;
    private final OpinionPart opinions;
    private final FactsPart facts;
    private final FlagsPart flags;
    private final ScrollPane scroll;
    private final Label none = new Label();
    private long shown = -1;
    private @Nullable CardState drawn;

    public InspectorPane(ProjectModel model) {
        this.model = model;
        this.texts = new TextsPart(model);
        this.why = new WhyPart(model);
        this.opinions = new OpinionPart(model);
        this.facts = new FactsPart(model);
        this.flags = new FlagsPart(model);
        picture.setMinHeight(PICTURE);
        picture.setPrefHeight(PICTURE);
        VBox content = new VBox(16, picture, why, opinions, texts, facts);
        content.getStyleClass().add("panel");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        none.setText(model.texts().get("app.inspector.none"));
        none.getStyleClass().addAll("muted", "panel");
        none.setWrapText(true);
        model.versionProperty().subscribe(_ -> show());
        sceneProperty().subscribe(_ -> show());
    }

    private void show() {
        boolean typing =
                getScene() != null
                        && getScene().getFocusOwner() instanceof TextInputControl field
                        && texts.isAncestorOf(field);
        if (typing && model.cursor().isFocused(shown)) {
            // never take a text away under the hands of who is typing
            return;
        }
        model.cursor()
                .focused()
                .ifPresentOrElse(
                        this::show,
                        () -> {
                            shown = -1;
                            setCenter(none);
                            setBottom(null);
                        });
    }

    private void show(Example example) {
        boolean other = shown != example.id();
        CardState cardState = model.look(example);
        if (!other && cardState.equals(drawn)) {
            return;
        }
        drawn = cardState;
        shown = example.id();
        setCenter(scroll);
        setBottom(flags);
        if (other) {
            scroll.setVvalue(0);
            picture.show(null, List.of());
        }
        model.pictures()
                .request(
                        example.image(),
                        ready -> {
                            if (shown == example.id()) {
                                put(example, ready);
                            }
                        });
        texts.show(example);
        why.show(example);
        opinions.show(example);
        facts.show(example);
        flags.show(example);
    }

    private void put(Example example, LoadedPicture ready) {
        switch (ready) {
            case LoadedPicture.PictureLoaded it ->
                    picture.show(it.image(), FindingBoxes.of(example, model));
            case LoadedPicture.PictureUnreadable it -> {
                picture.say(model.texts().get("app.defect." + it.defect().wire()));
                model.curator().learned(example, it.defect());
            }
        }
    }
}
