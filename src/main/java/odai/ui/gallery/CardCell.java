package odai.ui.gallery;

import java.util.concurrent.Future;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import odai.dataset.Example;
import odai.dataset.ImageRef;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.images.Decoded;
import odai.ui.task.Background;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/// One example as a card: picture, verdict edge, badges, odai, top response with its score.
final class CardCell extends GridCell<Long> {
    static final double WIDTH = 196;
    static final double HEIGHT = 216;
    private static final double PICTURE = 140;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final GalleryModel model;
    private final VBox card = new VBox();
    private final ImageView picture = new ImageView();
    private final HBox badges = new HBox(4);
    private final Label odai = new Label();
    private final Label response = new Label();
    private final Label score = new Label();
    private @Nullable Future<?> pending;
    private @Nullable ImageRef pictured;
    private long shownVersion = -1;

    CardCell(GalleryModel model) {
        this.model = model;
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH - 8);
        picture.setFitHeight(PICTURE);
        StackPane ground = new StackPane(picture, badges);
        ground.getStyleClass().add("ground");
        ground.setMinHeight(PICTURE);
        ground.setMaxHeight(PICTURE);
        badges.setPickOnBounds(false);
        badges.setStyle("-fx-padding: 6;");
        badges.setAlignment(Pos.TOP_LEFT);
        odai.getStyleClass().add("odai");
        score.getStyleClass().add("muted");
        score.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox words = new VBox(odai, new HBox(4, response, gap, score));
        words.getStyleClass().add("words");
        card.getStyleClass().add("card");
        card.getChildren().addAll(edge, ground, words);
        setOnMousePressed(event -> {
            if (getItem() != null) {
                model.choose(getIndex(), event.isShiftDown(), event.isShortcutDown());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Long id, boolean empty) {
        // the skin sets every visible cell to -1 and back at each layout: only real changes cost
        // anything
        if (getIndex() < 0) {
            return;
        }
        super.updateItem(id, empty);
        if (empty || id == null) {
            setGraphic(null);
            forget();
            shownVersion = -1;
            return;
        }
        card.pseudoClassStateChanged(CHOSEN, model.isChosen(id));
        long version = id * 31 + model.version();
        if (version == shownVersion && getGraphic() != null) {
            return;
        }
        shownVersion = version;
        setGraphic(card);
        model.example(id).ifPresentOrElse(this::show, this::blank);
    }

    private void blank() {
        shownVersion = -1;
        forget();
        badges.getChildren().clear();
        odai.setText("");
        response.setText("");
        score.setText("");
    }

    private void show(Example example) {
        odai.setText(example.odai().replace('\n', ' '));
        response.setText(example.top().map(it -> it.text().replace('\n', ' ')).orElse("–"));
        score.setText(example.top().map(it -> "♥ " + String.format("%,d", it.score())).orElse(""));
        VerdictName verdict = model.curation().verdict(example.id()).name();
        for (VerdictName name : VerdictName.values()) {
            card.getStyleClass().remove(name.wire());
        }
        card.getStyleClass().add(verdict.wire());
        badges.getChildren().clear();
        model.curation().counting(example.id()).forEach(kind -> badge(kind, ""));
        model.curation().doubtful(example.id()).forEach(kind -> badge(kind, "?"));
        thumbnail(example);
    }

    private void badge(Kind kind, String mark) {
        Label badge = new Label(model.texts().get("app.kind." + kind.wire()) + mark);
        badge.getStyleClass().add("badge");
        if (!mark.isEmpty()) {
            badge.getStyleClass().add("doubt");
        }
        badges.getChildren().add(badge);
    }

    /// What scrolled away need not be made any more.
    private void forget() {
        Future<?> before = pending;
        if (before != null) {
            before.cancel(false);
        }
        pending = null;
        pictured = null;
        picture.setImage(null);
    }

    private void thumbnail(Example example) {
        if (example.image().equals(pictured)) {
            // shown, or on its way: a move of the focus must not ask for every picture anew
            return;
        }
        forget();
        pictured = example.image();
        picture.setImage(
                model.thumbnails().cached(example.image()).map(PixelImages::of).orElse(null));
        if (picture.getImage() == null) {
            pending =
                    model.thumbnails()
                            .request(
                                    example.image(),
                                    decoded -> {
                                        if (decoded instanceof Decoded.Picture made) {
                                            Background.show(() -> {
                                                Long now = getItem();
                                                if (now != null && now == example.id()) {
                                                    picture.setImage(PixelImages.of(made.pixels()));
                                                }
                                            });
                                        }
                                    });
        }
    }
}
