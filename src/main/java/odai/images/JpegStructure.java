package odai.images;

import odai.dataset.Defect;

/// JPEG markers (ITU-T T.81 annex B): size, components, precision, EXIF, the end marker and what
/// follows it. The decoder sees all but metadata; of a picture in printing inks also its colour
/// profile.
final class JpegStructure {
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int PROFILE = 0xe2;

    /// No encoder makes so many; each costs a walk over all pixels.
    private static final int MOST_SCANS = 100;

    private final ByteSource byteSource;
    private final ByteReader in;
    private final ImageStructure out = new ImageStructure();
    private int components;
    private int scans;
    private boolean coefficients;
    private int sampled;
    private int largest = 1;

    private JpegStructure(ByteSource byteSource) {
        this.byteSource = byteSource;
        this.in = ByteReader.of(byteSource, true);
    }

    static ImageStructure read(ByteSource byteSource) {
        JpegStructure jpeg = new JpegStructure(byteSource);
        jpeg.out.input = new DecoderInput();
        jpeg.markers();
        jpeg.weigh();
        return jpeg.out;
    }

    private void markers() {
        long at = 2;
        long kept = 0;
        while (at < in.length()) {
            if (in.u8(at) != 0xff) {
                at = byteSource.find(0xff, at);
                continue;
            }
            int marker = in.u8(at + 1);
            if (marker == END) {
                out.found(at + 2 < in.length(), Defect.TRAILING_BYTES);
                out.input.keep(kept, at + 2 - kept);
                return;
            }
            if (marker == 0xff) {
                at++;
            } else if (marker == 0 || marker == 1 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2;
            } else {
                int length = in.u16(at + 2);
                segment(marker, at + 4, length - 2);
                long next = at + 2 + Math.max(2, length);
                if (metadata(marker)) {
                    out.input.keep(kept, at - kept);
                    kept = Math.min(next, in.length());
                }
                at = marker == SCAN ? endOfScan(next) : next;
            }
        }
        out.input.keep(kept, in.length() - kept);
        out.found(Defect.TRUNCATED);
    }

    /// What tells nothing of the pixels; JFIF's and Adobe's segments say how the colours are coded.
    private boolean metadata(int marker) {
        boolean application = marker > 0xe0 && marker <= 0xef && marker != 0xee;
        boolean profile = marker == PROFILE && (components == 4 || components == 0);
        return application && !profile || marker == 0xfe;
    }

    /// Entropy-coded data goes on until a marker that is neither a stuffed zero nor a restart.
    private long endOfScan(long from) {
        long at = byteSource.find(0xff, from);
        while (at + 1 < in.length()) {
            int next = in.u8(at + 1);
            if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at = byteSource.find(0xff, at + 1);
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
        if (frame) {
            // one size: nobody can tell which of two a decoder takes
            out.refuse(components > 0, Defect.CORRUPT);
            if (components == 0) {
                frame(marker, body, length);
            }
        } else if (marker == SCAN) {
            scans++;
            coefficients |= scans == 1 && in.u8(body) < components;
            out.refuse(scans > MOST_SCANS, Defect.CORRUPT);
        } else if (marker == 0xe1 && in.ascii(body, "Exif")) {
            Exif.read(byteSource, body + 6, length - 6, out);
        }
    }

    private void frame(int marker, long body, int length) {
        out.height = in.u16(body + 1);
        out.width = in.u16(body + 3);
        components = in.u8(body + 5);
        out.found(in.u8(body) > 8, Defect.SIXTEEN_BIT);
        out.found(components == 1, Defect.GRAYSCALE);
        out.found(components == 4, Defect.CMYK);
        boolean usual = components == 1 || components == 3 || components == 4;
        boolean sequential = marker <= 0xc1 || marker == 0xc9;
        boolean progressive = marker == 0xc2 || marker == 0xca;
        boolean whole = body + length <= in.length();
        boolean lawful = usual && (sequential || progressive) && length == 6 + 3 * components;
        coefficients = progressive;
        for (int i = 0; i < components; i++) {
            int factors = in.u8(body + 7 + 3L * i);
            int wide = factors >> 4;
            int high = factors & 15;
            lawful &= wide >= 1 && wide <= 4 && high >= 1 && high <= 4;
            sampled += wide * high;
            largest = Math.max(largest, wide * high);
        }
        out.refuse(whole && !lawful && out.width > 0, Defect.CORRUPT);
    }

    /// A decoder that meets a component's data in several places keeps all of them: two bytes for
    /// each sample, of the picture in its full size.
    private void weigh() {
        boolean inks = components == 4;
        // inks are held as they are and as colours, those on the heap
        out.bytesPerPixel = inks ? 11 : 3;
        out.fullSizeBytesPerPixel = coefficients ? 2 * Math.ceilDiv(sampled, largest) : 0;
    }
}
