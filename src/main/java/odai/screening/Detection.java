package odai.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import odai.dataset.Box;

/// One thing that one net saw somewhere in a picture.
///
/// @param left edges in fractions of the picture's width and height; may lie past the picture
/// @param score 0 … 1
/// @param roll by how much a face's eyes lean, in radians; 0 for other things
record Detection(double left, double top, double right, double bottom, double score, double roll) {
    private static final int MOST = 100;

    /// All of a picture.
    static final Detection WHOLE = new Detection(0, 0, 1, 1, 1, 0);

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double area() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    /// The part from the top, with this share of the height.
    Detection upper(double share) {
        return new Detection(left, top, right, top + share * height(), score, roll);
    }

    /// The shared area of two spots by the area of both: 0 apart, 1 the same.
    double overlap(Detection other) {
        double wide = Math.min(right, other.right) - Math.max(left, other.left);
        double high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (wide <= 0 || high <= 0) {
            return 0;
        }
        return wide * high / (area() + other.area() - wide * high);
    }

    Box box() {
        return new Box(left, top, width(), height());
    }

    /// The best of every heap of spots that overlap by more than `most`, best first.
    static List<Detection> nonMaximumSuppression(List<Detection> all, double most) {
        List<Detection> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> kept = new ArrayList<>();
        for (Detection detection : sorted) {
            if (kept.size() < MOST && kept.stream().noneMatch(it -> it.overlap(detection) > most)) {
                kept.add(detection);
            }
        }
        return kept;
    }

    /// The highest score; 0 of none.
    static double top(List<Detection> detections) {
        return detections.stream().mapToDouble(Detection::score).max().orElse(0);
    }
}
