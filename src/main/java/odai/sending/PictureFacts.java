package odai.sending;

import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.ImageFormat;
import odai.dataset.ImageRef;
import odai.dataset.LineSource;
import odai.dataset.Severity;

/// What is known of a picture without opening it.
///
/// @param bytes of the file
/// @param width upright, in pixels; 0 where unknown
/// @param height upright, in pixels; 0 where unknown
/// @param sound whether the file can be used as it is: upright, in colours that are taken
public record PictureFacts(ImageFormat format, long bytes, int width, int height, boolean sound) {
    public static PictureFacts of(ImageRef image, Set<Defect> defects) {
        return new PictureFacts(
                image.format(),
                image.bytes(),
                image.width(),
                image.height(),
                image.orientation() == 1 && sound(defects));
    }

    /// A picture that lies on its side has the defect that says so.
    public static PictureFacts of(LineSource source, Set<Defect> defects) {
        return new PictureFacts(
                source.format(), source.bytes(), source.width(), source.height(), sound(defects));
    }

    private static boolean sound(Set<Defect> defects) {
        return defects.stream().noneMatch(defect -> defect.severity() == Severity.REPAIRED);
    }
}
