package odai.images;

import odai.dataset.Defect;

/// JPEG markers (ITU-T T.81 annex B): size, components, precision, EXIF, the end marker and what
/// follows it.
final class JpegStructure {
    private final Source source;
    private final Bytes in;
    private final Structure out = new Structure();

    private JpegStructure(Source source) {
        this.source = source;
        this.in = Bytes.of(source, true);
    }

    static Structure read(Source source) {
        JpegStructure jpeg = new JpegStructure(source);
        jpeg.markers();
        return jpeg.out;
    }

    private void markers() {
        long at = 2;
        while (at < in.length()) {
            if (in.u8(at) != 0xff) {
                at = source.find(0xff, at);
                continue;
            }
            int marker = in.u8(at + 1);
            if (marker == 0xd9) {
                out.found(at + 2 < in.length(), Defect.TRAILING_BYTES);
                return;
            }
            if (marker == 0xff) {
                at++;
            } else if (marker == 0 || marker == 1 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2;
            } else {
                segment(marker, at + 4, in.u16(at + 2) - 2);
                at += 2 + Math.max(2, in.u16(at + 2));
                if (marker == 0xda) {
                    at = endOfScan(at);
                }
            }
        }
        out.found(Defect.TRUNCATED);
    }

    /// Entropy-coded data goes on until a marker that is neither a stuffed zero nor a restart.
    private long endOfScan(long from) {
        long at = source.find(0xff, from);
        while (at + 1 < in.length()) {
            int next = in.u8(at + 1);
            if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at = source.find(0xff, at + 1);
        }
        return in.length();
    }

    private void segment(int marker, long body, int length) {
        boolean frame =
                marker >= 0xc0
                        && marker <= 0xcf
                        && marker != 0xc4
                        && marker != 0xc8
                        && marker != 0xcc;
        if (frame && out.width == 0) {
            out.height = in.u16(body + 1);
            out.width = in.u16(body + 3);
            int components = in.u8(body + 5);
            out.found(in.u8(body) > 8, Defect.SIXTEEN_BIT);
            out.found(components == 1, Defect.GRAYSCALE);
            out.found(components == 4, Defect.CMYK);
        } else if (marker == 0xe1 && in.ascii(body, "Exif")) {
            Exif.read(source, body + 6, length - 6, out);
        }
    }
}
