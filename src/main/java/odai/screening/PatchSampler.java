package odai.screening;

import java.util.Arrays;
import odai.images.Pixels;

/// A part of a picture, scaled to a size of its own in each direction: what nets that read words
/// take. Numbers 0 … 255, three planes in the order blue, green, red, as those nets were trained.
final class PatchSampler {
    /// Rows that are kept for the next one: neighbours share two at most.
    private static final int KEPT = 4;

    private PatchSampler() {}

    /// Averages where it shrinks, and takes the nearest two in each direction.
    ///
    /// @param part in fractions of the picture
    static float[] planes(Pixels from, Detection part, int wide, int high) {
        Edge across = edge(part.left(), part.width(), wide, from.width());
        Edge down = edge(part.top(), part.height(), high, from.height());
        float[] planes = new float[3 * wide * high];
        float[][] rows = new float[KEPT][3 * wide];
        int[] held = new int[KEPT];
        Arrays.fill(held, -1);
        for (int y = 0; y < high; y++) {
            float[] shares = down.shares[y];
            for (int i = 0; i < shares.length; i++) {
                int row = down.first[y] + i;
                int place = row % KEPT;
                if (held[place] != row) {
                    held[place] = row;
                    blend(from, row, across, rows[place]);
                }
                for (int c = 0; c < 3; c++) {
                    add(rows[place], c * wide, shares[i], planes, (c * high + y) * wide, wide);
                }
            }
        }
        return planes;
    }

    private static Edge edge(double start, double length, int numbers, int pixels) {
        return Edge.of(start * pixels, length * pixels, numbers, pixels);
    }

    /// One of the picture's rows, three planes.
    private static void blend(Pixels from, int row, Edge across, float[] planes) {
        int[] argb = from.argb();
        int start = row * from.width();
        int wide = across.first.length;
        for (int x = 0; x < wide; x++) {
            float blue = 0;
            float green = 0;
            float red = 0;
            float[] shares = across.shares[x];
            for (int i = 0; i < shares.length; i++) {
                int pixel = argb[start + across.first[x] + i];
                blue += shares[i] * (pixel & 255);
                green += shares[i] * (pixel >> 8 & 255);
                red += shares[i] * (pixel >> 16 & 255);
            }
            planes[x] = blue;
            planes[x + wide] = green;
            planes[x + 2 * wide] = red;
        }
    }

    private static void add(float[] row, int start, float share, float[] planes, int at, int many) {
        for (int i = 0; i < many; i++) {
            planes[at + i] += share * row[start + i];
        }
    }

    /// Along one edge: for every number the first of the pixels that it is made of, and the share
    /// of each.
    private record Edge(int[] first, float[][] shares) {
        /// Several samples make one number, so many as pixels do; each lies between two pixels.
        ///
        /// @param start and length in pixels; what lies past the picture repeats its edge
        static Edge of(double start, double length, int numbers, int pixels) {
            int many = Math.max(1, (int) Math.round(length / numbers));
            double step = length / (numbers * many);
            Edge edge = new Edge(new int[numbers], new float[numbers][]);
            for (int i = 0; i < numbers; i++) {
                double from = start + (i * many + .5) * step - .5;
                int first = (int) inside(from, pixels);
                int last = Math.min((int) inside(from + (many - 1) * step, pixels) + 1, pixels - 1);
                float[] shares = new float[last - first + 1];
                for (int j = 0; j < many; j++) {
                    double at = inside(from + j * step, pixels);
                    float after = (float) (at - (int) at);
                    shares[(int) at - first] += (1 - after) / many;
                    shares[Math.min((int) at + 1, last) - first] += after / many;
                }
                edge.first[i] = first;
                edge.shares[i] = shares;
            }
            return edge;
        }

        private static double inside(double at, int pixels) {
            return Math.clamp(at, 0, pixels - 1);
        }
    }
}
