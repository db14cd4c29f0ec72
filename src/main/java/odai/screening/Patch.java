package odai.screening;

import odai.images.Pixels;

/// A part of a picture, scaled to a size of its own in each direction: what nets that read words
/// take. Numbers 0 … 255, three planes in the order blue, green, red, as those nets were trained.
final class Patch {
    /// Along one edge: for every sample the pixel before it, the one after, and how far it is from
    /// the first to the second. Several samples make one number of the patch.
    private record Edge(int many, int[] before, int[] after, float[] between) {
        /// @param start and length in pixels; what lies past the picture repeats its edge
        static Edge of(double start, double length, int numbers, int pixels) {
            int many = Math.max(1, (int) Math.round(length / numbers));
            int samples = numbers * many;
            Edge edge = new Edge(many, new int[samples], new int[samples], new float[samples]);
            for (int i = 0; i < samples; i++) {
                double at = Math.clamp(start + (i + .5) * length / samples - .5, 0, pixels - 1);
                edge.before[i] = (int) at;
                edge.after[i] = Math.min((int) at + 1, pixels - 1);
                edge.between[i] = (float) (at - (int) at);
            }
            return edge;
        }
    }

    private Patch() {}

    /// Averages where it shrinks, and takes the nearest two in each direction.
    ///
    /// @param part in fractions of the picture
    static float[] planes(Pixels from, Spot part, int wide, int high) {
        Edge across =
                Edge.of(
                        part.left() * from.width(),
                        part.width() * from.width(),
                        wide,
                        from.width());
        Edge down =
                Edge.of(
                        part.top() * from.height(),
                        part.height() * from.height(),
                        high,
                        from.height());
        float[] planes = new float[3 * wide * high];
        int[] argb = from.argb();
        float share = 1f / (across.many * down.many);
        for (int row = 0; row < high * down.many; row++) {
            int above = down.before[row] * from.width();
            int below = down.after[row] * from.width();
            float low = down.between[row] * share;
            float top = share - low;
            int line = row / down.many * wide;
            for (int i = 0; i < wide * across.many; i++) {
                int left = across.before[i];
                int right = across.after[i];
                float more = across.between[i];
                float less = 1 - more;
                int at = line + i / across.many;
                add(planes, at, wide * high, argb[above + left], top * less);
                add(planes, at, wide * high, argb[above + right], top * more);
                add(planes, at, wide * high, argb[below + left], low * less);
                add(planes, at, wide * high, argb[below + right], low * more);
            }
        }
        return planes;
    }

    private static void add(float[] planes, int at, int plane, int pixel, float share) {
        planes[at] += share * (pixel & 255);
        planes[at + plane] += share * (pixel >> 8 & 255);
        planes[at + 2 * plane] += share * (pixel >> 16 & 255);
    }
}
