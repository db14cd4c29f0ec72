package odai.ui.panels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.Kind;
import odai.dataset.Response;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.ui.gallery.GalleryModel;
import odai.ui.gallery.PixelImages;
import odai.ui.task.Background;

/// The focused example: its picture, texts, flags and decision.
public final class InspectorPane extends VBox {
    private static final int SIDE = 900;

    private final GalleryModel model;
    private final Background background;
    private final ImageDecoder decoder = new ImageDecoder();
    private final ImageView picture = new ImageView();
    private long pictured = -1;

    public InspectorPane(GalleryModel model, Background background) {
        this.model = model;
        this.background = background;
        getStyleClass().add("panel");
        setMinWidth(0);
        picture.setPreserveRatio(true);
        picture.setFitWidth(312);
        picture.setFitHeight(240);
        model.versionProperty().subscribe(_ -> show());
    }

    private void show() {
        if (getScene() != null && getScene().getFocusOwner() instanceof TextArea) {
            // never take a text away under the hands of who is typing
            return;
        }
        getChildren().clear();
        model.focused()
                .ifPresentOrElse(
                        this::show,
                        () -> {
                            Label none = new Label(text("inspector.none"));
                            none.getStyleClass().add("muted");
                            none.setWrapText(true);
                            getChildren().add(none);
                        });
    }

    private void show(Example example) {
        load(example);
        StackPane ground = new StackPane(picture);
        ground.setMinHeight(240);
        TextArea odai = new TextArea(example.odai());
        odai.setWrapText(true);
        odai.setPrefRowCount(2);
        odai.focusedProperty()
                .subscribe(on -> {
                    if (!on && !odai.getText().equals(example.odai())) {
                        model.apply(new Change.OdaiEdited(example.id(), odai.getText()));
                    }
                });
        getChildren().addAll(ground, title("odai"), odai, title("responses"));
        for (Response response : example.responses()) {
            getChildren().add(row(example, response));
        }
        FlowPane flags = new FlowPane(8, 8);
        for (Kind kind : Kind.values()) {
            boolean counts = model.curation().counting(example.id()).contains(kind);
            String mark = counts ? "☑ " : "☐ ";
            flags.getChildren()
                    .add(
                            button(
                                    mark + text("kind." + kind.wire()),
                                    kind.name().charAt(kind == Kind.CAPTCHA ? 3 : 0),
                                    () -> model.toggle(kind)));
        }
        FlowPane decisions =
                new FlowPane(
                        8,
                        8,
                        button(text("keep"), 'K', () -> model.decide(Decision.KEEP)),
                        button(text("exclude"), 'X', () -> model.decide(Decision.EXCLUDE)),
                        button(text("undecide"), 'U', () -> model.decide(Decision.UNDECIDED)));
        Label origin =
                new Label(
                        example.odaiId()
                                + " · "
                                + example.image().fileName()
                                + " · "
                                + example.image().width()
                                + "×"
                                + example.image().height());
        origin.getStyleClass().add("muted");
        getChildren().addAll(title("flags"), flags, title("decision"), decisions, origin);
    }

    private Node row(Example example, Response response) {
        CheckBox box = new CheckBox(response.text() + "  ♥ " + response.score());
        box.setSelected(response.chosen());
        box.setWrapText(true);
        box.setOnAction(_ -> {
            List<Response> all = new ArrayList<>(example.responses());
            all.replaceAll(
                    it -> it.number() == response.number() ? it.withChosen(box.isSelected()) : it);
            model.apply(new Change.ResponsesEdited(example.id(), all));
        });
        return box;
    }

    private void load(Example example) {
        if (pictured == example.id()) {
            return;
        }
        pictured = example.id();
        picture.setImage(null);
        background.run(
                () -> decoder.decode(Path.of(example.image().path()), SIDE),
                decoded -> {
                    if (decoded instanceof Decoded.Picture made && pictured == example.id()) {
                        picture.setImage(PixelImages.of(made.pixels()));
                    }
                });
    }

    private static Button button(String words, char key, Runnable action) {
        Button button = new Button(words + "  " + key);
        button.setAlignment(Pos.CENTER);
        button.setFocusTraversable(true);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Label title(String key) {
        Label title = new Label(text(key));
        title.getStyleClass().add("panel-title");
        return title;
    }

    private String text(String key) {
        return model.texts().get("app." + key);
    }
}
