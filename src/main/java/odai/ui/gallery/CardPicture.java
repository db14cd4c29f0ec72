package odai.ui.gallery;

import java.util.Set;
import java.util.concurrent.Future;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ImageRef;
import odai.images.Decoded;
import odai.ui.picture.PixelImages;
import odai.ui.project.ProjectModel;
import odai.ui.task.Background;
import org.jspecify.annotations.Nullable;

/// The upper part of a card: the whole picture on a quiet ground, badges in its corner, or why
/// there is no picture.
final class CardPicture extends StackPane {
    private final ProjectModel model;
    private final ImageView picture = new ImageView();
    private final Label why = new Label();
    private final HBox badges = new HBox(4);
    private @Nullable Future<?> pending;
    private @Nullable ImageRef pictured;
    private Set<Defect> known = Set.of();

    CardPicture(ProjectModel model, ObservableValue<CardSize> size) {
        this.model = model;
        getStyleClass().add("ground");
        picture.setPreserveRatio(true);
        picture.fitWidthProperty().bind(size.map(it -> it.width() - 2));
        picture.fitHeightProperty().bind(size.map(CardSize::picture));
        minHeightProperty().bind(size.map(CardSize::picture));
        maxHeightProperty().bind(minHeightProperty());
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        why.setStyle("-fx-padding: 24 12 0 12; -fx-text-alignment: center;");
        badges.setPickOnBounds(false);
        badges.setStyle("-fx-padding: 6;");
        badges.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(picture, why, badges);
    }

    HBox badges() {
        return badges;
    }

    /// What scrolled away need not be made any more.
    void forget() {
        Future<?> before = pending;
        if (before != null) {
            before.cancel(false);
        }
        pending = null;
        pictured = null;
        picture.setImage(null);
        why.setText("");
    }

    void show(Example example) {
        if (example.image().equals(pictured) && example.defects().equals(known)) {
            // shown, or on its way: a move of the focus must not ask for every picture anew
            return;
        }
        forget();
        ImageRef wanted = example.image();
        pictured = wanted;
        known = example.defects();
        model.thumbnails()
                .cached(wanted)
                .ifPresentOrElse(
                        pixels -> picture.setImage(PixelImages.of(pixels)),
                        () ->
                                pending =
                                        model.thumbnails()
                                                .request(
                                                        wanted,
                                                        made ->
                                                                Background.show(() ->
                                                                        arrived(example, made))));
    }

    private void arrived(Example example, Decoded made) {
        if (made instanceof Decoded.Undecodable undecodable) {
            model.curator().learned(example, undecodable.defect());
        }
        if (!example.image().equals(pictured)) {
            return;
        }
        switch (made) {
            case Decoded.DecodedPicture it -> picture.setImage(PixelImages.of(it.pixels()));
            case Decoded.Undecodable it -> say(it.defect());
        }
    }

    private void say(Defect defect) {
        why.setText(model.texts().get("app.defect." + defect.wire()));
    }
}
