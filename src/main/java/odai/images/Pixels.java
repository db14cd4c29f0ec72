package odai.images;

/// A decoded picture, upright, opaque (transparency flattened on white).
///
/// @param argb rows from the top, `width × height` values, alpha always 255
public record Pixels(int width, int height, int[] argb) {
    public Pixels {
        if (width < 1 || height < 1 || argb.length < width * height) {
            throw new IllegalArgumentException(width + "×" + height + " in " + argb.length);
        }
    }
}
