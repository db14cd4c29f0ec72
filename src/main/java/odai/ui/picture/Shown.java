package odai.ui.picture;

import javafx.scene.image.Image;
import odai.dataset.Defect;

/// What there is to show of a picture.
public sealed interface Shown {
    record Picture(Image image) implements Shown {}

    /// @param defect why there is no picture
    record Broken(Defect defect) implements Shown {}
}
