package odai.ui.large;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import odai.dataset.ImageRef;
import odai.images.Decoded;
import odai.images.Pixels;
import odai.ui.picture.PixelImages;
import odai.ui.project.CurationKeys;
import odai.ui.project.ProjectModel;
import odai.ui.task.Background;
import odai.ui.theme.Parts;

/// The pictures that look like the one in question, and in words whether the next key is for all of
/// them.
final class GroupStrip extends HBox {
    /// More would be too small to tell apart.
    private static final int SHOWN = 8;

    private static final double SIDE = 56;

    private final ProjectModel model;
    private List<Long> drawn = List.of();
    private final HBox pictures = new HBox(6);
    private final Label sentence = new Label();
    private final HBox button = new HBox();

    GroupStrip(ProjectModel model) {
        super(12);
        this.model = model;
        setId("group-strip");
        getStyleClass().add("group-strip");
        setAlignment(Pos.CENTER);
        pictures.setAlignment(Pos.CENTER);
        button.setAlignment(Pos.CENTER);
        sentence.setId("group-sentence");
        getChildren().addAll(pictures, sentence, button);
        managedProperty().bind(visibleProperty());
    }

    void show() {
        List<Long> group = model.groups().around();
        setVisible(!group.isEmpty());
        if (group.isEmpty()) {
            drawn = List.of();
            return;
        }
        boolean whole = model.groups().whole();
        sentence.setText(words(whole ? "group.all" : "group.one", group.size()));
        Button toggle =
                Parts.button(
                        words(whole ? "group.narrow" : "group.widen", group.size()),
                        CurationKeys.GROUP,
                        model.groups()::toggle);
        toggle.setId("group-toggle");
        toggle.setFocusTraversable(false);
        button.getChildren().setAll(toggle);
        pictures.setOpacity(whole ? 1 : .45);
        if (!group.equals(drawn)) {
            drawn = group;
            draw(group);
        }
    }

    private void draw(List<Long> group) {
        pictures.getChildren().clear();
        List<Long> some = group.subList(0, Math.min(SHOWN, group.size()));
        for (Long id : some) {
            model.groups().image(id).ifPresent(it -> pictures.getChildren().add(small(it)));
        }
        if (group.size() > SHOWN) {
            pictures.getChildren().add(Parts.label("muted", "+" + (group.size() - SHOWN)));
        }
    }

    private StackPane small(ImageRef image) {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("group-member");
        frame.setMinSize(SIDE + 4, SIDE + 4);
        frame.setMaxSize(SIDE + 4, SIDE + 4);
        model.thumbnails()
                .cached(image)
                .ifPresentOrElse(
                        pixels -> put(view, pixels),
                        () ->
                                model.thumbnails()
                                        .request(
                                                image,
                                                made ->
                                                        Background.show(
                                                                () -> arrived(view, made))));
        return frame;
    }

    private static void arrived(ImageView view, Decoded made) {
        if (made instanceof Decoded.DecodedPicture decodedPicture) {
            put(view, decodedPicture.pixels());
        }
    }

    private static void put(ImageView view, Pixels pixels) {
        view.setImage(PixelImages.of(pixels));
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("review." + key, arguments);
    }
}
