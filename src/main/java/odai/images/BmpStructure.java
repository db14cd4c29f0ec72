package odai.images;

import java.util.Set;
import odai.dataset.Defect;

/// Windows bitmaps: size, depth, compression, and whether the pixels are there.
final class BmpStructure {
    private static final int FILE_HEADER = 14;
    private static final int CORE = 12;
    private static final Set<Long> HEADERS = Set.of(12L, 40L, 52L, 56L, 64L, 108L, 124L);
    private static final int RUNS_8 = 1;
    private static final int RUNS_4 = 2;
    private static final int MASKS = 3;

    private final ByteReader in;
    private final ImageStructure out = ImageStructure.foreign();

    private BmpStructure(ByteSource byteSource) {
        this.in = ByteReader.of(byteSource, false);
    }

    static ImageStructure read(ByteSource byteSource) {
        BmpStructure bmp = new BmpStructure(byteSource);
        bmp.header();
        return bmp.out;
    }

    private void header() {
        long header = in.u32(14);
        boolean core = header == CORE;
        int height = core ? in.u16(20) : (int) in.u32(22);
        out.width = core ? in.u16(18) : Math.max(0, (int) in.u32(18));
        out.height = Math.max(0, Math.abs(height));
        int planes = in.u16(core ? 22 : 26);
        int depth = in.u16(core ? 24 : 28);
        long compression = core ? 0 : in.u32(30);
        long pixels = in.u32(10);
        boolean lawful = HEADERS.contains(header) && planes == 1;
        lawful &= lawful(depth, compression) && (height >= 0 || compression % MASKS == 0);
        lawful &= pixels >= FILE_HEADER + header + palette(core, depth);
        out.refuse(!lawful, Defect.CORRUPT);
        long row = ((long) out.width * depth + 31) / 32 * 4;
        boolean runs = compression == RUNS_8 || compression == RUNS_4;
        long least = runs ? 2 : row * out.height;
        out.refuse(lawful && pixels + least > in.length(), Defect.TRUNCATED);
        // one more row of the file and one of the picture
        out.moreBytes = 2 * row + 4L * out.width;
    }

    private static boolean lawful(int depth, long compression) {
        return switch (depth) {
            case 1, 24 -> compression == 0;
            case 4 -> compression == 0 || compression == RUNS_4;
            case 8 -> compression == 0 || compression == RUNS_8;
            case 16, 32 -> compression == 0 || compression == MASKS;
            default -> false;
        };
    }

    /// Bytes of it; more colours than the depth has are not lawful.
    private long palette(boolean core, int depth) {
        long colours = core || depth > 8 ? 0 : in.u32(46);
        if (colours == 0 && depth <= 8) {
            colours = 1L << depth;
        }
        boolean tooMany = depth <= 8 && colours > 1L << depth;
        out.refuse(tooMany, Defect.CORRUPT);
        return tooMany ? 0 : colours * (core ? 3 : 4);
    }
}
