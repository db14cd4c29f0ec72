package odai.images;

import odai.dataset.ImageFormat;

/// Bytes that decoding a picture takes at its most, reckoned from its header: the file, what the
/// decoder holds, and what is made of it.
final class DecodeCost {
    private static final int ROW_POINTERS = 16;

    private DecodeCost() {}

    /// How many times smaller a JPEG may be decoded for nothing: 1, 2, 4 or 8, so that what comes
    /// out is still large enough.
    static int reduction(Header header, int longSide) {
        if (header.signature().format() != ImageFormat.JPEG || header.inks()) {
            return 1;
        }
        long side = Math.max(header.structure().width, header.structure().height);
        for (int times = 8; times > 1; times /= 2) {
            if (side >= (long) times * longSide) {
                return times;
            }
        }
        return 1;
    }

    /// @param fileLength bytes, all of which are in memory
    /// @param longSide at most so many pixels come out
    /// @param onHeap whether the pixels are copied to the heap in the end
    static long of(Header header, long fileLength, int longSide, boolean onHeap) {
        Structure structure = header.structure();
        int times = header.inks() ? inkStep(structure, longSide) : reduction(header, longSide);
        long decoded =
                Math.ceilDiv((long) structure.width, times)
                        * Math.ceilDiv((long) structure.height, times);
        double scale = Math.min(1, (double) longSide / Math.max(structure.width, structure.height));
        long wide = (long) Math.ceil(structure.width * scale) + 1;
        long high = (long) Math.ceil(structure.height * scale) + 1;
        boolean turned = structure.orientation != 1;
        // made smaller, with three channels, turned
        long fitted = (scale < 1 ? structure.bytesPerPixel : 0) + 4 + 3 + (turned ? 3 : 0);
        // four channels, natively and on the heap
        fitted += onHeap ? 8 : 0;
        boolean copies = structure.bytesPerPixel != 3;
        if (scale == 1 && !copies && !onHeap) {
            fitted = turned ? 3 : 0;
        }
        return fileLength
                + structure.input.copied(fileLength)
                + decoded * structure.bytesPerPixel
                + structure.pixels() * structure.fullSizeBytesPerPixel
                + (structure.frame == null ? 0 : 3 * structure.pixels())
                + (long) structure.height * ROW_POINTERS
                + structure.moreBytes
                + wide * high * fitted;
    }

    /// Of printing inks only every n-th pixel is read where still twice as many are left as are
    /// wanted.
    static int inkStep(Structure structure, int longSide) {
        long side = Math.max(structure.width, structure.height);
        return (int) Math.max(1, side / (2L * longSide));
    }
}
