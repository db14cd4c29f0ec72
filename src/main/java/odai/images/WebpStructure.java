package odai.images;

import odai.dataset.Defect;

/// WebP chunks (RFC 9649): size, animation, EXIF, and whether the file is as long as it says.
final class WebpStructure {
    private static final int FIRST = 12;

    private WebpStructure() {}

    static Structure read(Source source) {
        Bytes in = Bytes.of(source, false);
        Structure out = new Structure();
        long end = in.u32(4) + 8;
        out.found(in.length() < end, Defect.TRUNCATED);
        out.found(in.length() > end + 1, Defect.TRAILING_BYTES);
        for (long at = FIRST;
                at + 8 <= Math.min(end, in.length());
                at += 8 + in.u32(at + 4) + (in.u32(at + 4) & 1)) {
            long body = at + 8;
            if (in.ascii(at, "VP8X")) {
                out.found((in.u8(body) & 2) != 0, Defect.ANIMATED);
                out.width = 1 + (in.u16(body + 4) | in.u8(body + 6) << 16);
                out.height = 1 + (in.u16(body + 7) | in.u8(body + 9) << 16);
            } else if (in.ascii(at, "VP8 ") && out.width == 0) {
                out.width = in.u16(body + 6) & 0x3fff;
                out.height = in.u16(body + 8) & 0x3fff;
            } else if (in.ascii(at, "VP8L") && out.width == 0) {
                long packed = in.u32(body + 1);
                out.width = 1 + (int) (packed & 0x3fff);
                out.height = 1 + (int) (packed >> 14 & 0x3fff);
            } else if (in.ascii(at, "EXIF")) {
                int skip = in.ascii(body, "Exif") ? 6 : 0;
                Exif.read(source, body + skip, in.u32(at + 4) - skip, out);
            }
        }
        return out;
    }
}
