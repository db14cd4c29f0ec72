package odai.dataset;

/// What a picture looks like from afar, to find others that look like it.
///
/// @param differences 64 bits: whether each of 8 × 8 places is darker than the place to its right
/// @param frequencies 64 bits: whether each of the lowest 8 × 8 frequencies is above their median
/// @param tile the picture in 32 × 32 greys, 0 … 255, row by row
public record Fingerprint(long differences, long frequencies, byte[] tile) {
    public static final int SIDE = 32;

    /// Bits in which either hash may differ. With the correlation below: of 25 planted pairs 24 are
    /// found, with one false.
    private static final int CLOSE = 10;

    private static final double SAME = .93;

    public Fingerprint {
        if (tile.length != SIDE * SIDE) {
            throw new IllegalArgumentException(tile.length + " greys");
        }
    }

    /// Whether a person would say that they are nearly the same picture. Blank ones are like none:
    /// they would all be alike.
    public boolean alike(Fingerprint other) {
        return (apart(differences, other.differences) <= CLOSE
                        || apart(frequencies, other.frequencies) <= CLOSE)
                && correlation(other) >= SAME;
    }

    private static int apart(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /// Pearson's, of the greys: -1 … 1; 0 where one of them is blank.
    double correlation(Fingerprint other) {
        double mine = mean(tile);
        double theirs = mean(other.tile);
        double together = 0;
        double spread = 0;
        double otherSpread = 0;
        for (int i = 0; i < tile.length; i++) {
            double a = (tile[i] & 0xff) - mine;
            double b = (other.tile[i] & 0xff) - theirs;
            together += a * b;
            spread += a * a;
            otherSpread += b * b;
        }
        return spread == 0 || otherSpread == 0 ? 0 : together / Math.sqrt(spread * otherSpread);
    }

    private static double mean(byte[] greys) {
        long sum = 0;
        for (byte grey : greys) {
            sum += grey & 0xff;
        }
        return (double) sum / greys.length;
    }
}
