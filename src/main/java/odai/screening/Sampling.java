package odai.screening;

import java.util.Arrays;
import odai.images.Pixels;

/// Pixels to the numbers that nets take: three floats a pixel, red, green, blue, 0 … 255, rows from
/// the top.
final class Sampling {
    /// More samples than this along an edge of one target pixel change nothing a net can see.
    private static final int MOST = 8;

    /// Bits from one colour to the next: `MOST * MOST` of them add up to less.
    private static final int APART = 20;

    private static final int COLOUR = (1 << APART) - 1;

    private Sampling() {}

    /// Shrinks by averaging, enlarges between neighbours.
    ///
    /// @param n the target's side in pixels
    static float[] square(Pixels from, SquareCrop part, int n) {
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

    /// Column by column and then row by row: every sample is looked at once in each direction.
    private static float[] average(Pixels from, SquareCrop part, int n, int each) {
        int[] columns = places(part.x(), part.side(), n * each, from.width());
        int[] rows = places(part.y(), part.side(), n * each, from.height());
        float[] out = new float[n * n * 3];
        long[] line = new long[from.width() + 1];
        long[] across = new long[n];
        long[] sums = new long[n];
        int last = -1;
        for (int row = 0; row < n * each; row++) {
            if (rows[row] < from.height()) {
                if (rows[row] != last) {
                    last = rows[row];
                    spread(from, last, line);
                    add(line, columns, each, across);
                }
                for (int i = 0; i < n; i++) {
                    sums[i] += across[i];
                }
            }
            if (row % each == each - 1) {
                write(sums, 1f / (each * each), out, row / each * n * 3);
                Arrays.fill(sums, 0);
            }
        }
        return out;
    }

    /// A row with red, green and blue far enough apart in one number to be added up together, and
    /// black after its end.
    private static void spread(Pixels from, int row, long[] line) {
        int[] argb = from.argb();
        int start = row * from.width();
        for (int i = 0; i < line.length - 1; i++) {
            long pixel = argb[start + i];
            line[i] =
                    (pixel & 0xff0000) << 2 * APART - 16
                            | (pixel & 0xff00) << APART - 8
                            | pixel & 0xff;
        }
    }

    private static void add(long[] line, int[] columns, int each, long[] across) {
        for (int i = 0; i < across.length; i++) {
            long sum = 0;
            for (int column = i * each; column < (i + 1) * each; column++) {
                sum += line[columns[column]];
            }
            across[i] = sum;
        }
    }

    private static void write(long[] sums, float share, float[] out, int at) {
        for (int i = 0; i < sums.length; i++) {
            out[at + 3 * i] = (sums[i] >> 2 * APART) * share;
            out[at + 3 * i + 1] = (sums[i] >> APART & COLOUR) * share;
            out[at + 3 * i + 2] = (sums[i] & COLOUR) * share;
        }
    }

    /// The source pixel of each of `n` samples along an edge; `edge` where it lies outside.
    private static int[] places(double start, double length, int n, int edge) {
        int[] places = new int[n];
        for (int i = 0; i < n; i++) {
            int at = (int) Math.floor(start + (i + .5) * length / n);
            places[i] = at < 0 || at >= edge ? edge : at;
        }
        return places;
    }

    private static float[] between(Pixels from, SquareCrop part, int n) {
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
