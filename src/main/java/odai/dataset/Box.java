package odai.dataset;

/// A place in a picture, as fractions of the upright picture's width and height; `x`, `y` is the
/// top left corner. Detectors may look past the edge, so only the size is checked.
public record Box(double x, double y, double width, double height) {
    public Box {
        if (!(width > 0 && height > 0) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException(
                    "empty box " + x + "," + y + " " + width + "×" + height);
        }
    }
}
