package odai.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.text.Texts;
import odai.ui.picture.PixelImages;
import odai.ui.task.Background;
import odai.work.FileNames;

/// A picture from its file, whole, on a quiet ground; or why there is none.
final class OdaiPicture extends StackPane {
    private final Texts texts;
    private final Background background;
    private final ImageDecoder decoder;
    private final double side;
    private final ImageView view = new ImageView();
    private final Label why = new Label();
    private String path = "";

    /// @param side the longer one's length at most
    OdaiPicture(Texts texts, Background background, ImageDecoder decoder, double side) {
        this.texts = texts;
        this.decoder = decoder;
        this.background = background;
        this.side = side;
        getStyleClass().add("compare-picture");
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        setMaxWidth(Region.USE_PREF_SIZE);
        view.setPreserveRatio(true);
        view.setFitWidth(side);
        view.setFitHeight(side);
        getChildren().addAll(why, view);
    }

    /// @param wanted path; empty for none
    void show(String wanted) {
        path = wanted;
        view.setImage(null);
        why.setText("");
        setVisible(!wanted.isEmpty());
        setManaged(!wanted.isEmpty());
        if (!wanted.isEmpty()) {
            background.run(
                    () -> decoder.decode(FileNames.path(wanted), (int) (2 * side)),
                    decoded -> arrived(wanted, decoded));
        }
    }

    private void arrived(String wanted, Decoded decoded) {
        if (!wanted.equals(path)) {
            return;
        }
        switch (decoded) {
            case Decoded.DecodedPicture it -> view.setImage(PixelImages.of(it.pixels()));
            case Decoded.Undecodable it ->
                    why.setText(texts.get("app.defect." + it.defect().wire()));
        }
    }
}
