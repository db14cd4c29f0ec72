package odai.images;

/// Turns and mirrors as EXIF's orientation says.
final class Orientation {
    private Orientation() {}

    /// @param orientation 1 … 8
    static Pixels upright(Pixels lying, int orientation) {
        if (orientation == 1) {
            return lying;
        }
        int w = lying.width();
        int h = lying.height();
        boolean turned = orientation >= 5;
        int width = turned ? h : w;
        int height = turned ? w : h;
        int[] out = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[y * width + x] = lying.argb()[source(x, y, w, h, orientation)];
            }
        }
        return new Pixels(width, height, out);
    }

    private static int source(int x, int y, int w, int h, int orientation) {
        return switch (orientation) {
            case 2 -> y * w + (w - 1 - x);
            case 3 -> (h - 1 - y) * w + (w - 1 - x);
            case 4 -> (h - 1 - y) * w + x;
            case 5 -> x * w + y;
            case 6 -> (h - 1 - x) * w + y;
            case 7 -> (h - 1 - x) * w + (w - 1 - y);
            case 8 -> x * w + (w - 1 - y);
            default -> y * w + x;
        };
    }
}
