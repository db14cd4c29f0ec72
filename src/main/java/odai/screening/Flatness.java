package odai.screening;

import odai.images.Pixels;

/// Tells what a program has drawn (screenshots, charts, cards of text) from what a camera saw.
final class Flatness {
    /// Red, green and blue together may differ by this much from both neighbours.
    private static final int SAME = 3;

    private Flatness() {}

    /// The share of pixels that are as their left and upper neighbours, of every second of every
    /// second row.
    static double of(Pixels picture) {
        int[] argb = picture.argb();
        int width = picture.width();
        int looked = 0;
        int flat = 0;
        for (int y = 1; y < picture.height(); y += 2) {
            for (int x = 1; x < width; x += 2) {
                int here = argb[y * width + x];
                int apart =
                        apart(here, argb[y * width + x - 1])
                                + apart(here, argb[(y - 1) * width + x]);
                looked++;
                if (apart <= SAME) {
                    flat++;
                }
            }
        }
        return looked == 0 ? 0 : (double) flat / looked;
    }

    private static int apart(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }
}
