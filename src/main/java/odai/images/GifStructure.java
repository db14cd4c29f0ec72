package odai.images;

import odai.dataset.Defect;

/// GIF blocks (GIF89a specification): size, number of pictures, the trailer and what follows it.
final class GifStructure {
    private static final int COLOUR_TABLE = 0x80;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int TRAILER = 0x3b;

    private final Bytes in;

    private GifStructure(Source source) {
        this.in = Bytes.of(source, false);
    }

    static Structure read(Source source) {
        GifStructure gif = new GifStructure(source);
        Structure out = Structure.foreign();
        out.width = gif.in.u16(6);
        out.height = gif.in.u16(8);
        gif.blocks(out);
        return out;
    }

    private void blocks(Structure out) {
        int pictures = 0;
        long at = 13 + table(10);
        while (at < in.length()) {
            switch (in.u8(at)) {
                case EXTENSION -> at = afterParts(at + 2);
                case PICTURE -> {
                    pictures++;
                    out.found(pictures > 1, Defect.ANIMATED);
                    at = afterParts(at + 11 + table(at + 9));
                }
                case TRAILER -> {
                    out.found(at + 1 < in.length(), Defect.TRAILING_BYTES);
                    return;
                }
                default -> at++;
            }
        }
        out.found(Defect.TRUNCATED);
    }

    /// Bytes of the colour table whose flags stand there.
    private long table(long flags) {
        int packed = in.u8(flags);
        return (packed & COLOUR_TABLE) == 0 ? 0 : 3L << (packed & 7) + 1;
    }

    /// Data comes in parts of up to 255 bytes, each after its length; a part of 0 bytes ends it.
    private long afterParts(long from) {
        long at = from;
        while (at < in.length() && in.u8(at) != 0) {
            at += 1 + in.u8(at);
        }
        return at + 1;
    }
}
