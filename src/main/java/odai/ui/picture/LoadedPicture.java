package odai.ui.picture;

import javafx.scene.image.Image;
import odai.dataset.Defect;

/// What there is to show of a picture.
public sealed interface LoadedPicture {
    record PictureLoaded(Image image) implements LoadedPicture {}

    /// @param defect why there is no picture
    record PictureUnreadable(Defect defect) implements LoadedPicture {}
}
