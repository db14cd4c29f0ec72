package odai.screening;

import odai.images.Pixels;

/// Pixels to the numbers that nets take: three floats a pixel, red, green, blue, 0 … 255, rows from
/// the top.
final class Sampling {
    /// More samples than this along an edge of one target pixel change nothing a net can see.
    private static final int MOST = 8;

    private Sampling() {}

    /// Shrinks by averaging, enlarges between neighbours.
    ///
    /// @param n the target's side in pixels
    static float[] square(Pixels from, Square part, int n) {
        double step = part.side() / n;
        int each = Math.clamp(Math.round(step), 1, MOST);
        return each == 1 ? between(from, part, n) : average(from, part, n, each);
    }

    /// A square about a point, turned so that what leans by `roll` stands level.
    ///
    /// @param half of the square's side, in pixels of the picture
    static float[] turned(Pixels from, double x, double y, double half, double roll, int n) {
        int each = Math.clamp(Math.round(2 * half / n), 1, MOST);
        int fine = n * each;
        double step = 2 * half / fine;
        double cos = Math.cos(roll);
        double sin = Math.sin(roll);
        float[] out = new float[n * n * 3];
        float[] colour = new float[3];
        float share = 1f / (each * each);
        for (int row = 0; row < fine; row++) {
            double v = (row + .5) * step - half;
            for (int column = 0; column < fine; column++) {
                double u = (column + .5) * step - half;
                blend(from, x + u * cos - v * sin - .5, y + u * sin + v * cos - .5, colour, 0);
                int at = (row / each * n + column / each) * 3;
                out[at] += colour[0] * share;
                out[at + 1] += colour[1] * share;
                out[at + 2] += colour[2] * share;
            }
        }
        return out;
    }

    private static float[] average(Pixels from, Square part, int n, int each) {
        int[] columns = places(part.x(), part.side(), n * each, from.width());
        int[] rows = places(part.y(), part.side(), n * each, from.height());
        float[] out = new float[n * n * 3];
        int[] argb = from.argb();
        float share = 1f / (each * each);
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int j = y * each; j < (y + 1) * each; j++) {
                    int line = rows[j] * from.width();
                    for (int i = x * each; rows[j] >= 0 && i < (x + 1) * each; i++) {
                        int pixel = columns[i] < 0 ? 0 : argb[line + columns[i]];
                        red += pixel >> 16 & 255;
                        green += pixel >> 8 & 255;
                        blue += pixel & 255;
                    }
                }
                int at = (y * n + x) * 3;
                out[at] = red * share;
                out[at + 1] = green * share;
                out[at + 2] = blue * share;
            }
        }
        return out;
    }

    /// The source pixel of each of `n` samples along an edge; -1 outside.
    private static int[] places(double start, double length, int n, int edge) {
        int[] places = new int[n];
        for (int i = 0; i < n; i++) {
            int at = (int) Math.floor(start + (i + .5) * length / n);
            places[i] = at < 0 || at >= edge ? -1 : at;
        }
        return places;
    }

    private static float[] between(Pixels from, Square part, int n) {
        float[] out = new float[n * n * 3];
        double step = part.side() / n;
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                double fx = part.x() + (x + .5) * step - .5;
                double fy = part.y() + (y + .5) * step - .5;
                blend(from, fx, fy, out, (y * n + x) * 3);
            }
        }
        return out;
    }

    private static void blend(Pixels from, double fx, double fy, float[] out, int at) {
        int w = from.width();
        int h = from.height();
        if (fx < -.5 || fy < -.5 || fx > w - .5 || fy > h - .5) {
            out[at] = 0;
            out[at + 1] = 0;
            out[at + 2] = 0;
            return;
        }
        int x = (int) Math.floor(fx);
        int y = (int) Math.floor(fy);
        double ax = fx - x;
        double ay = fy - y;
        int left = Math.max(0, x);
        int right = Math.min(w - 1, x + 1);
        int top = Math.max(0, y) * w;
        int bottom = Math.min(h - 1, y + 1) * w;
        int[] argb = from.argb();
        for (int c = 0; c < 3; c++) {
            int shift = 16 - 8 * c;
            double above =
                    (argb[top + left] >> shift & 255) * (1 - ax)
                            + (argb[top + right] >> shift & 255) * ax;
            double below =
                    (argb[bottom + left] >> shift & 255) * (1 - ax)
                            + (argb[bottom + right] >> shift & 255) * ax;
            out[at + c] = (float) (above * (1 - ay) + below * ay);
        }
    }
}
