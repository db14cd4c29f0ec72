package odai.splitting;

/// `numpy.random.RandomState(seed).permutation(n)`, number for number: the Mersenne Twister MT19937
/// (Matsumoto and Nishimura 1998) seeded by `init_genrand`, and numpy's legacy shuffle by masked
/// rejection. Other libraries seed the twister by array and give other rows.
final class SklearnPermutation {
    private static final int STATE = 624;
    private static final int SHIFT = 397;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;
    private static final int TWIST = 0x9908b0df;

    private final int[] state = new int[STATE];
    private int used = STATE;

    /// @param seed 0 … 4294967295
    SklearnPermutation(long seed) {
        if (seed < 0 || seed > 0xFFFFFFFFL) {
            throw new IllegalArgumentException("seed " + seed);
        }
        int word = (int) seed;
        for (int i = 0; i < STATE; i++) {
            state[i] = word;
            word = 1812433253 * (word ^ (word >>> 30)) + i + 1;
        }
    }

    /// The rows 0 … n−1 in random order.
    int[] of(int n) {
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int other = upTo(i);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
        return rows;
    }

    private int upTo(int max) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(max);
        int drawn = next() & mask;
        while (drawn > max) {
            drawn = next() & mask;
        }
        return drawn;
    }

    private int next() {
        if (used == STATE) {
            twist();
        }
        int word = state[used++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >>> 18);
    }

    private void twist() {
        for (int k = 0; k < STATE; k++) {
            int mixed = (state[k] & UPPER) | (state[(k + 1) % STATE] & LOWER);
            state[k] = state[(k + SHIFT) % STATE] ^ (mixed >>> 1) ^ ((mixed & 1) == 0 ? 0 : TWIST);
        }
        used = 0;
    }
}
