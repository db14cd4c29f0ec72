package odai.images;

import odai.dataset.Defect;

/// GIF blocks (GIF89a specification): size, number of pictures, the trailer and what follows it,
/// and where the first picture's data lies.
final class GifStructure {
    private static final int COLOUR_TABLE = 0x80;
    private static final int INTERLACED = 0x40;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xf9;
    private static final int PICTURE = 0x2c;
    private static final int TRAILER = 0x3b;

    private final ByteReader in;
    private final ImageStructure out = ImageStructure.foreign();

    /// Palette index of what shines through; -1 for none.
    int transparent = -1;

    boolean interlaced;

    /// Where the colours of the first picture stand, three bytes each.
    long colours;

    int colourCount;

    /// Where the least size of its codes stands, and behind it the data.
    long data;

    private GifStructure(ByteSource byteSource) {
        this.in = ByteReader.of(byteSource, false);
    }

    static ImageStructure read(ByteSource byteSource) {
        return of(byteSource).out;
    }

    static GifStructure of(ByteSource byteSource) {
        GifStructure gif = new GifStructure(byteSource);
        gif.out.width = gif.in.u16(6);
        gif.out.height = gif.in.u16(8);
        gif.blocks();
        gif.out.refuse(gif.out.frame == null, Defect.CORRUPT);
        // drawn on the canvas; the decoder holds no more than its codes besides
        gif.out.bytesPerPixel = 3;
        gif.out.moreBytes = GifDecoder.TABLES;
        return gif;
    }

    ImageStructure structure() {
        return out;
    }

    private void blocks() {
        int pictures = 0;
        long at = 13 + table(10);
        while (at < in.length()) {
            switch (in.u8(at)) {
                case EXTENSION -> {
                    if (in.u8(at + 1) == CONTROL && pictures == 0) {
                        transparent = (in.u8(at + 3) & 1) == 0 ? -1 : in.u8(at + 6);
                    }
                    at = afterParts(at + 2);
                }
                case PICTURE -> {
                    pictures++;
                    out.found(pictures > 1, Defect.ANIMATED);
                    if (pictures == 1) {
                        first(at);
                    }
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

    private void first(long at) {
        out.frame =
                new ImageStructure.AnimationFrame(
                        in.u16(at + 1), in.u16(at + 3), in.u16(at + 5), in.u16(at + 7));
        interlaced = (in.u8(at + 9) & INTERLACED) != 0;
        boolean own = table(at + 9) > 0;
        colours = own ? at + 10 : 13;
        colourCount = (int) table(own ? at + 9 : 10) / 3;
        data = at + 10 + table(at + 9);
        int least = in.u8(data);
        out.refuse(least < 1 || least > 8, Defect.CORRUPT);
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
