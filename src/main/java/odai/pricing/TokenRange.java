package odai.pricing;

/// A number of tokens, as a range where the service does not say exactly.
public record TokenRange(long low, long high) {
    public static final TokenRange NONE = new TokenRange(0, 0);

    public TokenRange {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException(low + " … " + high);
        }
    }

    public static TokenRange exactly(long tokens) {
        return new TokenRange(tokens, tokens);
    }

    public TokenRange plus(TokenRange other) {
        return new TokenRange(low + other.low, high + other.high);
    }

    public TokenRange plus(long tokens) {
        return new TokenRange(low + tokens, high + tokens);
    }

    public TokenRange times(long factor) {
        return new TokenRange(Math.multiplyExact(low, factor), Math.multiplyExact(high, factor));
    }

    /// As much for so many as this is for all of those; none where this is for none.
    TokenRange share(int part, int all) {
        return all == 0 || part == all
                ? this
                : new TokenRange(low * part / all, Math.ceilDiv(high * part, all));
    }

    public boolean exact() {
        return low == high;
    }
}
