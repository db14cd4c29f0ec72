package odai.images;

import java.util.Arrays;
import odai.dataset.Fingerprint;

/// Fingerprints out of pixels; a thumbnail is as good as the whole picture.
public final class Fingerprints {
    private static final int SIDE = Fingerprint.SIDE;

    /// Of either side of the hashes' squares.
    private static final int PLACES = 8;

    /// Of the cosine transform, for the lowest frequencies only.
    private static final double[][] COSINES = cosines();

    private Fingerprints() {}

    public static Fingerprint of(Pixels picture) {
        double[] tile = greys(picture, SIDE, SIDE);
        byte[] bytes = new byte[tile.length];
        for (int i = 0; i < tile.length; i++) {
            bytes[i] = (byte) Math.round(tile[i]);
        }
        return new Fingerprint(
                differences(greys(picture, PLACES + 1, PLACES)), frequencies(tile), bytes);
    }

    private static long differences(double[] greys) {
        long bits = 0;
        for (int y = 0; y < PLACES; y++) {
            for (int x = 0; x < PLACES; x++) {
                int at = y * (PLACES + 1) + x;
                bits = bits << 1 | (greys[at] < greys[at + 1] ? 1 : 0);
            }
        }
        return bits;
    }

    private static long frequencies(double[] tile) {
        double[][] rows = new double[PLACES][SIDE];
        for (int u = 0; u < PLACES; u++) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    rows[u][y] += tile[y * SIDE + x] * COSINES[u][x];
                }
            }
        }
        double[] low = new double[PLACES * PLACES];
        for (int v = 0; v < PLACES; v++) {
            for (int u = 0; u < PLACES; u++) {
                for (int y = 0; y < SIDE; y++) {
                    low[v * PLACES + u] += rows[u][y] * COSINES[v][y];
                }
            }
        }
        // the first is the mean grey: how bright a picture is says nothing of what it shows
        double[] sorted = Arrays.copyOfRange(low, 1, low.length);
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long bits = 0;
        for (int i = 1; i < low.length; i++) {
            bits = bits << 1 | (low[i] > median ? 1 : 0);
        }
        return bits;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[PLACES][SIDE];
        for (int u = 0; u < PLACES; u++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[u][x] = Math.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE));
            }
        }
        return cosines;
    }

    /// The mean grey of every place of a grid over the picture; a picture of fewer pixels lends the
    /// nearest one.
    private static double[] greys(Pixels picture, int columns, int rows) {
        double[] greys = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            int top = row * picture.height() / rows;
            int bottom = Math.max(top + 1, (row + 1) * picture.height() / rows);
            for (int column = 0; column < columns; column++) {
                int left = column * picture.width() / columns;
                int right = Math.max(left + 1, (column + 1) * picture.width() / columns);
                greys[row * columns + column] = mean(picture, left, right, top, bottom);
            }
        }
        return greys;
    }

    private static double mean(Pixels picture, int left, int right, int top, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int argb = picture.argb()[y * picture.width() + x];
                sum +=
                        .299 * (argb >> 16 & 0xff)
                                + .587 * (argb >> 8 & 0xff)
                                + .114 * (argb & 0xff);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
