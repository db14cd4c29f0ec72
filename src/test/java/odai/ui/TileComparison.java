package odai.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Two pictures of one size, compared tile by tile: what is small against the whole screen (a word,
/// an icon, a digit in a badge) is large in its tile. Tiles overlap by half, so that nothing hides
/// by being cut in four at a corner.
///
/// @param tiles those with more differing pixels than rendering noise explains, worst first
/// @param difference black, differing pixels white, those tiles framed in red
record TileComparison(List<Tile> tiles, BufferedImage difference) {
    /// Pixels, of a tile's edge.
    static final int EDGE = 64;

    private static final int STEP = EDGE / 2;

    /// Of a channel, of 255: up to this much is antialiasing.
    static final int NOTICEABLE = 24;

    /// Pixels of a tile, of 4096.
    static final int TOLERATED = 5;

    private static final int NAMED = 8;

    /// @param x of its left edge in the picture
    /// @param y of its upper edge
    /// @param differing pixels
    record Tile(int x, int y, int differing) {
        @Override
        public String toString() {
            return "(%d, %d): %d pixels".formatted(x, y, differing);
        }
    }

    TileComparison {
        tiles = List.copyOf(tiles);
    }

    static TileComparison of(BufferedImage kept, BufferedImage found) {
        int width = kept.getWidth();
        int height = kept.getHeight();
        if (width != found.getWidth() || height != found.getHeight()) {
            throw new IllegalArgumentException("pictures of different sizes");
        }
        BufferedImage difference = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        // one more than there are, so that the last ones have a neighbour
        int[][] quarters = new int[height / STEP + 2][width / STEP + 2];
        // row by row: asked one by one, the pixels of all pictures took a tenth of the whole build
        int[] one = new int[width];
        int[] other = new int[width];
        for (int y = 0; y < height; y++) {
            kept.getRGB(0, y, width, 1, one, 0, width);
            found.getRGB(0, y, width, 1, other, 0, width);
            for (int x = 0; x < width; x++) {
                if (one[x] != other[x] && differs(one[x], other[x])) {
                    difference.setRGB(x, y, 0xffffff);
                    quarters[y / STEP][x / STEP]++;
                }
            }
        }
        List<Tile> tiles = beyondNoise(quarters);
        frame(tiles, difference);
        return new TileComparison(tiles, difference);
    }

    private static List<Tile> beyondNoise(int[][] quarters) {
        List<Tile> tiles = new ArrayList<>();
        for (int row = 0; row + 1 < quarters.length; row++) {
            for (int column = 0; column + 1 < quarters[row].length; column++) {
                int differing =
                        quarters[row][column]
                                + quarters[row][column + 1]
                                + quarters[row + 1][column]
                                + quarters[row + 1][column + 1];
                if (differing > TOLERATED) {
                    tiles.add(new Tile(column * STEP, row * STEP, differing));
                }
            }
        }
        tiles.sort(Comparator.comparingInt(Tile::differing).reversed());
        return tiles;
    }

    private static boolean differs(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > NOTICEABLE) {
                return true;
            }
        }
        return false;
    }

    private static void frame(List<Tile> tiles, BufferedImage difference) {
        Graphics2D drawing = difference.createGraphics();
        drawing.setColor(Color.RED);
        for (Tile tile : tiles) {
            drawing.drawRect(tile.x(), tile.y(), EDGE - 1, EDGE - 1);
        }
        drawing.dispose();
    }

    boolean same() {
        return tiles.isEmpty();
    }

    /// The tiles in words, the worst by name.
    String named() {
        String worst =
                tiles.stream().limit(NAMED).map(Tile::toString).collect(Collectors.joining("; "));
        int more = tiles.size() - NAMED;
        return worst + (more > 0 ? "; and " + more + " more" : "");
    }
}
