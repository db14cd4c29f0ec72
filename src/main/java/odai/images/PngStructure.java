package odai.images;

import odai.dataset.Defect;

/// PNG chunks (W3C PNG, third edition): size, colour type, depth, animation, EXIF, end. No chunk is
/// inflated.
final class PngStructure {
    private static final int HEADER = 8;
    private static final int FRAME = 12;

    private PngStructure() {}

    static Structure read(Source source) {
        Bytes in = Bytes.of(source, true);
        Structure out = new Structure();
        out.width = (int) Math.min(Integer.MAX_VALUE, in.u32(16));
        out.height = (int) Math.min(Integer.MAX_VALUE, in.u32(20));
        int colour = in.u8(25);
        out.found(in.u8(24) == 16, Defect.SIXTEEN_BIT);
        out.found(colour == 0 || colour == 4, Defect.GRAYSCALE);
        out.found(colour == 3, Defect.PALETTE);
        long at = HEADER;
        while (at + FRAME <= in.length()) {
            long length = in.u32(at);
            out.found(in.ascii(at + 4, "acTL"), Defect.ANIMATED);
            if (in.ascii(at + 4, "eXIf")) {
                Exif.read(source, at + 8, length, out);
            }
            boolean end = in.ascii(at + 4, "IEND");
            at += FRAME + length;
            if (end) {
                out.found(at < in.length(), Defect.TRAILING_BYTES);
                return out;
            }
        }
        out.found(Defect.TRUNCATED);
        return out;
    }
}
