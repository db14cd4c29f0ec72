package odai.screening;

import odai.images.Pixels;

/// Tells what a program has drawn (screenshots, charts, cards of text) from what a camera saw.
final class Flatness {
    /// From this share on, a picture was rather drawn than photographed.
    static final double DRAWN = .4;

    /// Red, green and blue together may differ by this much from both neighbours.
    private static final int SAME = 3;

    /// Of the copy that is thought of, in pixels.
    private static final int LONG_SIDE = 512;

    private Flatness() {}

    /// The share of pixels that are as those to the left and above, of every second of every second
    /// row. In large pictures the compared ones lie further apart, as they would in a small copy:
    /// enlarged, a photograph changes too little from one pixel to the next.
    static double of(Pixels picture) {
        int[] argb = picture.argb();
        int width = picture.width();
        int step = Math.max(1, Math.round((float) Math.max(width, picture.height()) / LONG_SIDE));
        int looked = 0;
        int flat = 0;
        for (int y = step; y < picture.height(); y += 2 * step) {
            for (int x = step; x < width; x += 2 * step) {
                int here = argb[y * width + x];
                int apart =
                        apart(here, argb[y * width + x - step])
                                + apart(here, argb[(y - step) * width + x]);
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
