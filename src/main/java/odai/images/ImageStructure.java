package odai.images;

import java.util.EnumSet;
import java.util.Set;
import odai.dataset.Defect;
import org.jspecify.annotations.Nullable;

/// What a format's reader learns of a picture from its header and markers, without decoding.
final class ImageStructure {
    int width;
    int height;

    /// EXIF 1 … 8
    int orientation = 1;

    final Set<Defect> defects = EnumSet.noneOf(Defect.class);

    /// Why no decoder may see the file, or null.
    @Nullable Defect barrier;

    /// The part of the canvas that the first picture of an animation fills, or null for all of it.
    @Nullable AnimationFrame frame;

    /// What the decoder sees of the file.
    DecoderInput input = DecoderInput.EVERYTHING;

    /// Bytes that the decoder holds for each pixel of the size it decodes to.
    int bytesPerPixel = 4;

    /// Bytes that it holds besides for each pixel of the full size, however small it decodes.
    int fullSizeBytesPerPixel;

    /// Bytes that it holds besides, whatever the size.
    long moreBytes;

    /// Pixels of the canvas; the first picture may be smaller than it.
    record AnimationFrame(int x, int y, int width, int height) {}

    /// Of a picture that decodes here but that no target takes as it is.
    static ImageStructure foreign() {
        ImageStructure out = new ImageStructure();
        out.found(Defect.FOREIGN_FORMAT);
        return out;
    }

    /// How large it would be decoded.
    long pixels() {
        return (long) width * height;
    }

    void found(Defect defect) {
        defects.add(defect);
    }

    void found(boolean holds, Defect defect) {
        if (holds) {
            defects.add(defect);
        }
    }

    /// Found, and no decoder may see the file.
    void refuse(Defect defect) {
        found(defect);
        if (barrier == null) {
            barrier = defect;
        }
    }

    void refuse(boolean holds, Defect defect) {
        if (holds) {
            refuse(defect);
        }
    }
}
