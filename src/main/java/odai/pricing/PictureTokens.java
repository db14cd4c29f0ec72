package odai.pricing;

import java.util.List;

/// How many tokens a picture counts for, by the rule of a model's family. All in whole numbers: in
/// floating point 300 × 1.62 rounds up to a token too many.
public sealed interface PictureTokens {
    /// @param width in pixels; 0 where unknown
    /// @param height in pixels; 0 where unknown
    /// @param detail `low`, `high`, `auto` or empty. What `auto` picks is not published; it is
    ///   reckoned as `high`, which is never too little
    TokenRange of(int width, int height, String detail);

    /// The rule in a target's words: `tiles:base:tile`, `patches:numerator:denominator`, or empty
    /// for a model that takes no pictures.
    static PictureTokens rule(String words) {
        List<String> parts = List.of(words.split(":", -1));
        return switch (parts.getFirst()) {
            case "" -> new None();
            case "tiles" -> new Tiles(number(parts, 1), number(parts, 2));
            case "patches" -> new Patches(number(parts, 1), number(parts, 2));
            default -> throw new IllegalArgumentException("picture rule " + words);
        };
    }

    private static int number(List<String> parts, int at) {
        if (parts.size() != 3) {
            throw new IllegalArgumentException("picture rule " + String.join(":", parts));
        }
        return Integer.parseInt(parts.get(at));
    }

    /// Pictures cannot be given to the model.
    record None() implements PictureTokens {
        @Override
        public TokenRange of(int width, int height, String detail) {
            return TokenRange.NONE;
        }
    }

    /// A picture is fitted into 2048 × 2048, then its shorter side to 768, and costs `base` and
    /// `tile` for each tile of 512 pixels. Whether a picture smaller than that is enlarged first is
    /// not published: both are given.
    record Tiles(int base, int tile) implements PictureTokens {
        private static final int FRAME = 2048;
        private static final int SHORT = 768;
        private static final int TILE = 512;
        private static final int MOST = (FRAME / TILE) * Math.ceilDiv(SHORT, TILE);

        @Override
        public TokenRange of(int width, int height, String detail) {
            if (detail.equals("low")) {
                return TokenRange.exactly(base);
            }
            if (width <= 0 || height <= 0) {
                return new TokenRange(base + tile, base + (long) MOST * tile);
            }
            long longer = Math.max(width, height);
            long shorter = Math.min(width, height);
            if (longer > FRAME) {
                shorter = Math.max(1, shorter * FRAME / longer);
                longer = FRAME;
            }
            if (shorter >= SHORT) {
                return TokenRange.exactly(tokens(longer * SHORT / shorter, SHORT));
            }
            long enlarged = Math.min(FRAME, longer * SHORT / shorter);
            return new TokenRange(
                    tokens(longer, shorter),
                    tokens(enlarged, Math.max(1, shorter * enlarged / longer)));
        }

        private long tokens(long longer, long shorter) {
            return base + tile * Math.ceilDiv(longer, TILE) * Math.ceilDiv(shorter, TILE);
        }
    }

    /// A picture costs a multiple of the patches of 32 pixels that cover it, once it is shrunk so
    /// that at most 1536 do. `low` detail is not offered.
    record Patches(int numerator, int denominator) implements PictureTokens {
        private static final long PATCH = 32;
        private static final long MOST = 1536;

        @Override
        public TokenRange of(int width, int height, String detail) {
            return width <= 0 || height <= 0
                    ? new TokenRange(tokens(1), tokens(MOST))
                    : TokenRange.exactly(tokens(patches(width, height)));
        }

        private static long patches(long width, long height) {
            long whole = Math.ceilDiv(width, PATCH) * Math.ceilDiv(height, PATCH);
            if (whole <= MOST) {
                return whole;
            }
            // shrunk to 1536 patches' area, then until one side is a whole number of patches
            long across = Math.max(1, root(MOST * width / height));
            long down = Math.max(1, root(MOST * height / width));
            return across * height < down * width
                    ? Math.min(MOST, across * Math.ceilDiv(height * across, width))
                    : Math.min(MOST, down * Math.ceilDiv(width * down, height));
        }

        private static long root(long square) {
            return (long) Math.sqrt(square);
        }

        private long tokens(long patches) {
            return Math.ceilDiv(patches * numerator, denominator);
        }
    }
}
