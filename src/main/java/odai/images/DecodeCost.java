package odai.images;

import odai.dataset.ImageFormat;

/// Bytes that decoding a picture takes at its most, reckoned from its header: the file, what the
/// decoder holds, and what is made of it.
final class DecodeCost {
    private static final int ROW_POINTERS = 16;

    private DecodeCost() {}

    /// How many times smaller a JPEG may be decoded for nothing: 1, 2, 4 or 8, so that what comes
    /// out is still large enough.
    static int reduction(ImageHeader imageHeader, int longSide) {
        if (imageHeader.signature().format() != ImageFormat.JPEG || imageHeader.inks()) {
            return 1;
        }
        long side = Math.max(imageHeader.structure().width, imageHeader.structure().height);
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
    static long of(ImageHeader imageHeader, long fileLength, int longSide, boolean onHeap) {
        ImageStructure imageStructure = imageHeader.structure();
        int times =
                imageHeader.inks()
                        ? inkStep(imageStructure, longSide)
                        : reduction(imageHeader, longSide);
        long decoded =
                Math.ceilDiv((long) imageStructure.width, times)
                        * Math.ceilDiv((long) imageStructure.height, times);
        double scale =
                Math.min(
                        1,
                        (double) longSide / Math.max(imageStructure.width, imageStructure.height));
        long wide = (long) Math.ceil(imageStructure.width * scale) + 1;
        long high = (long) Math.ceil(imageStructure.height * scale) + 1;
        boolean turned = imageStructure.orientation != 1;
        // made smaller, with three channels, turned
        long fitted = (scale < 1 ? imageStructure.bytesPerPixel : 0) + 4 + 3 + (turned ? 3 : 0);
        // four channels, natively and on the heap
        fitted += onHeap ? 8 : 0;
        boolean copies = imageStructure.bytesPerPixel != 3;
        if (scale == 1 && !copies && !onHeap) {
            fitted = turned ? 3 : 0;
        }
        return fileLength
                + imageStructure.input.copied(fileLength)
                + decoded * imageStructure.bytesPerPixel
                + imageStructure.pixels() * imageStructure.fullSizeBytesPerPixel
                + (imageStructure.frame == null ? 0 : 3 * imageStructure.pixels())
                + (long) imageStructure.height * ROW_POINTERS
                + imageStructure.moreBytes
                + wide * high * fitted;
    }

    /// Of printing inks only every n-th pixel is read where still twice as many are left as are
    /// wanted.
    static int inkStep(ImageStructure imageStructure, int longSide) {
        long side = Math.max(imageStructure.width, imageStructure.height);
        return (int) Math.max(1, side / (2L * longSide));
    }
}
