package odai.sending;

import odai.dataset.PictureEdit;
import odai.images.Canvas;
import odai.images.PictureSize;

/// What an edit of one kind does to a picture. A new kind is one class and a line in `EditKinds`.
public interface EditKind {
    /// The word it is stored and typed by.
    String word();

    /// @param canvas upright, at full size
    void apply(Canvas canvas, PictureEdit edit);

    /// The size of a picture after the edit: prices and sizes are estimated from it without opening
    /// the picture.
    default PictureSize size(PictureSize before, PictureEdit edit) {
        return before;
    }
}
