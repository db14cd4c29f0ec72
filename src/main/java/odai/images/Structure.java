package odai.images;

import java.util.EnumSet;
import java.util.Set;
import odai.dataset.Defect;

/// What a format's reader learns of a picture from its header and markers, without decoding.
final class Structure {
    int width;
    int height;

    /// EXIF 1 … 8
    int orientation = 1;

    final Set<Defect> defects = EnumSet.noneOf(Defect.class);

    /// Of a picture that decodes here but that no target takes as it is.
    static Structure foreign() {
        Structure out = new Structure();
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
}
