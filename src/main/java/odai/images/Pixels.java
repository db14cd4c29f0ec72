package odai.images;

/// A decoded picture, upright, opaque (transparency flattened on white).
///
/// @param argb rows from the top, `width × height` values, alpha always 255
public record Pixels(int width, int height, int[] argb) {
    private static final int NOISE = 6;

    public Pixels {
        if (width < 1 || height < 1 || argb.length < width * height) {
            throw new IllegalArgumentException(width + "×" + height + " in " + argb.length);
        }
    }

    /// Whether there is nothing to see: no channel of any pixel differs from the first pixel's by
    /// more than what JPEG compression may do to a flat area.
    public boolean blank() {
        int first = argb[0];
        for (int i = 0; i < width * height; i++) {
            if (apart(argb[i], first, 16) || apart(argb[i], first, 8) || apart(argb[i], first, 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean apart(int one, int other, int shift) {
        return Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > NOISE;
    }
}
