package odai.images;

import java.util.Set;
import odai.dataset.Defect;

/// PNG chunks (W3C PNG, third edition): size, colour type, depth, animation, EXIF, end, and every
/// checksum. No chunk is inflated. The decoder sees the header, the palette with its transparency
/// and the data, and nothing else: no animation, no texts, no profile.
final class PngStructure {
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final int HEADER = 13;
    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GREY_ALPHA = 4;
    private static final int RGB_ALPHA = 6;

    private final ByteSource byteSource;
    private final ByteReader in;
    private final ImageStructure out = new ImageStructure();
    private int colour;
    private int depth;
    private int paletteEntries;
    private boolean transparency;
    private boolean data;

    private PngStructure(ByteSource byteSource) {
        this.byteSource = byteSource;
        this.in = ByteReader.of(byteSource, true);
    }

    static ImageStructure read(ByteSource byteSource) {
        PngStructure png = new PngStructure(byteSource);
        png.header();
        png.chunks();
        png.weigh();
        return png.out;
    }

    private void header() {
        out.width = (int) Math.min(Integer.MAX_VALUE, in.u32(16));
        out.height = (int) Math.min(Integer.MAX_VALUE, in.u32(20));
        depth = in.u8(24);
        colour = in.u8(25);
        out.found(depth == 16, Defect.SIXTEEN_BIT);
        out.found(colour == GREY || colour == GREY_ALPHA, Defect.GRAYSCALE);
        out.found(colour == PALETTE, Defect.PALETTE);
        boolean lawful = in.ascii(12, "IHDR") && in.u32(8) == HEADER && depths().contains(depth);
        lawful &= in.u8(26) == 0 && in.u8(27) == 0 && in.u8(28) <= 1;
        out.refuse(!lawful && in.length() >= SIGNATURE + FRAME + HEADER, Defect.CORRUPT);
        out.input = new DecoderInput();
        out.input.keep(0, SIGNATURE);
    }

    private Set<Integer> depths() {
        return switch (colour) {
            case GREY -> Set.of(1, 2, 4, 8, 16);
            case PALETTE -> Set.of(1, 2, 4, 8);
            case RGB, GREY_ALPHA, RGB_ALPHA -> Set.of(8, 16);
            default -> Set.of();
        };
    }

    private void chunks() {
        long at = SIGNATURE;
        while (at + FRAME <= in.length()) {
            long length = in.u32(at);
            if (at + FRAME + length > in.length()) {
                break;
            }
            boolean end = in.ascii(at + 4, "IEND");
            chunk(at, (int) length);
            at += FRAME + length;
            if (end) {
                out.found(at < in.length(), Defect.TRAILING_BYTES);
                out.refuse(!data || colour == PALETTE && paletteEntries == 0, Defect.CORRUPT);
                return;
            }
        }
        out.refuse(Defect.TRUNCATED);
    }

    private void chunk(long at, int length) {
        boolean critical = (in.u8(at + 4) & 0x20) == 0;
        if (byteSource.crc32(at + 4, 4L + length) != in.u32(at + 8 + length)) {
            if (critical) {
                out.refuse(Defect.CORRUPT);
            } else {
                out.found(Defect.DAMAGED_EXTRAS);
            }
            return;
        }
        switch (name(at + 4)) {
            case "IHDR" -> keep(at, length, at == SIGNATURE && length == HEADER);
            case "PLTE" -> palette(at, length);
            case "tRNS" -> transparency(at, length);
            case "IDAT" -> {
                data = true;
                keep(at, length, true);
            }
            case "IEND" -> keep(at, length, length == 0);
            case "acTL" -> out.found(Defect.ANIMATED);
            case "eXIf" -> Exif.read(byteSource, at + 8, length, out);
            default -> out.refuse(critical, Defect.CORRUPT);
        }
    }

    private String name(long at) {
        char[] letters = new char[4];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) in.u8(at + i);
        }
        return new String(letters);
    }

    private void palette(long at, int length) {
        boolean once = paletteEntries == 0 && !data;
        boolean coloured = colour == PALETTE || colour == RGB || colour == RGB_ALPHA;
        boolean fits = length > 0 && length % 3 == 0 && length / 3 <= 256;
        fits &= colour != PALETTE || length / 3 <= 1 << depth;
        paletteEntries = length / 3;
        keep(at, length, once && coloured && fits);
    }

    /// One that is not lawful is left out as a damaged one is.
    private void transparency(long at, int length) {
        boolean lawful =
                switch (colour) {
                    case GREY -> length == 2;
                    case RGB -> length == 6;
                    case PALETTE -> length > 0 && length <= paletteEntries;
                    default -> false;
                };
        if (lawful && !data && !transparency) {
            transparency = true;
            out.input.keep(at, FRAME + length);
        } else {
            out.found(Defect.DAMAGED_EXTRAS);
        }
    }

    private void keep(long at, int length, boolean lawful) {
        if (lawful) {
            out.input.keep(at, FRAME + (long) length);
        } else {
            out.refuse(Defect.CORRUPT);
        }
    }

    private void weigh() {
        boolean alpha = colour == GREY_ALPHA || colour == RGB_ALPHA || transparency;
        int channels = alpha ? 4 : colour == GREY ? 1 : 3;
        out.bytesPerPixel = channels * (depth == 16 ? 2 : 1);
    }
}
