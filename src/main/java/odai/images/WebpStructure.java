package odai.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import odai.dataset.Defect;
import org.jspecify.annotations.Nullable;

/// WebP chunks (RFC 9649): size, animation, EXIF, and whether the file is as long as it says. The
/// decoder sees one still picture: of an animation its first.
final class WebpStructure {
    private static final int FIRST = 12;
    private static final int CHUNK = 8;
    private static final int FRAME = 16;
    private static final int ALPHA = 0x10;

    private final ByteSource byteSource;
    private final ByteReader in;
    private final ImageStructure out = new ImageStructure();
    private boolean extended;
    private boolean drawn;
    private @Nullable Chunk transparency;

    /// @param at where its name stands
    private record Chunk(long at, long length) {
        long body() {
            return at + CHUNK;
        }

        long padded() {
            return CHUNK + length + (length & 1);
        }
    }

    private WebpStructure(ByteSource byteSource) {
        this.byteSource = byteSource;
        this.in = ByteReader.of(byteSource, false);
    }

    static ImageStructure read(ByteSource byteSource) {
        WebpStructure webp = new WebpStructure(byteSource);
        webp.file();
        // colours and transparency of the decoder, and a copy of its own
        webp.out.bytesPerPixel = 9;
        return webp.out;
    }

    private void file() {
        long end = in.u32(4) + CHUNK;
        out.refuse(in.length() < end, Defect.TRUNCATED);
        out.found(in.length() > end + 1, Defect.TRAILING_BYTES);
        chunks(FIRST, Math.min(end, in.length()), false);
        out.refuse(!drawn && out.barrier == null, Defect.CORRUPT);
    }

    private void chunks(long from, long end, boolean inFrame) {
        long at = from;
        while (at + CHUNK <= end) {
            Chunk chunk = new Chunk(at, in.u32(at + 4));
            if (chunk.body() + chunk.length() > end) {
                boolean cut = in.length() < chunk.body() + chunk.length();
                out.refuse(cut ? Defect.TRUNCATED : Defect.CORRUPT);
                return;
            }
            chunk(chunk, inFrame);
            at += chunk.padded();
        }
    }

    private void chunk(Chunk chunk, boolean inFrame) {
        long at = chunk.at();
        if (in.ascii(at, "VP8X") && !inFrame) {
            canvas(chunk);
        } else if (in.ascii(at, "ALPH") && !drawn && transparency == null) {
            transparency = chunk;
        } else if (in.ascii(at, "VP8 ") && !drawn) {
            lossy(chunk);
        } else if (in.ascii(at, "VP8L") && !drawn) {
            lossless(chunk);
        } else if (in.ascii(at, "ANMF") && !inFrame && !drawn) {
            animated(chunk);
        } else if (in.ascii(at, "EXIF") && !inFrame) {
            int skip = in.ascii(chunk.body(), "Exif") ? 6 : 0;
            Exif.read(byteSource, chunk.body() + skip, chunk.length() - skip, out);
        }
    }

    private void canvas(Chunk chunk) {
        out.refuse(extended || drawn || chunk.length() < 10, Defect.CORRUPT);
        extended = true;
        out.found((in.u8(chunk.body()) & 2) != 0, Defect.ANIMATED);
        out.width = 1 + u24(chunk.body() + 4);
        out.height = 1 + u24(chunk.body() + 7);
    }

    private void animated(Chunk chunk) {
        long body = chunk.body();
        out.refuse(!extended || chunk.length() < FRAME, Defect.CORRUPT);
        out.found(Defect.ANIMATED);
        out.frame =
                new ImageStructure.AnimationFrame(
                        2 * u24(body), 2 * u24(body + 3), 1 + u24(body + 6), 1 + u24(body + 9));
        chunks(body + FRAME, body + Math.max(FRAME, chunk.length()), true);
    }

    private int u24(long at) {
        return in.u16(at) | in.u8(at + 2) << 16;
    }

    private void lossy(Chunk chunk) {
        long body = chunk.body();
        boolean key = (in.u8(body) & 1) == 0 && in.u8(body + 3) == 0x9d;
        boolean start = key && in.u8(body + 4) == 1 && in.u8(body + 5) == 0x2a;
        out.refuse(!start || chunk.length() < 10, Defect.CORRUPT);
        picture(chunk, in.u16(body + 6) & 0x3fff, in.u16(body + 8) & 0x3fff);
    }

    private void lossless(Chunk chunk) {
        long body = chunk.body();
        out.refuse(in.u8(body) != 0x2f || chunk.length() < 5, Defect.CORRUPT);
        long packed = in.u32(body + 1);
        transparency = null;
        picture(chunk, 1 + (int) (packed & 0x3fff), 1 + (int) (packed >> 14 & 0x3fff));
    }

    private void picture(Chunk chunk, int width, int height) {
        drawn = true;
        ImageStructure.AnimationFrame animationFrame = out.frame;
        if (!extended) {
            out.width = width;
            out.height = height;
        }
        int wantedWidth = animationFrame == null ? out.width : animationFrame.width();
        int wantedHeight = animationFrame == null ? out.height : animationFrame.height();
        out.refuse(width != wantedWidth || height != wantedHeight, Defect.CORRUPT);
        if (animationFrame != null) {
            boolean inside =
                    animationFrame.x() + animationFrame.width() <= out.width
                            && animationFrame.y() + animationFrame.height() <= out.height;
            out.refuse(!inside, Defect.CORRUPT);
        }
        still(chunk, width, height);
    }

    /// A file of that one picture.
    private void still(Chunk picture, int width, int height) {
        Chunk alpha = extended ? transparency : null;
        out.input = new DecoderInput();
        long length = 4 + picture.padded() + (alpha == null ? 0 : CHUNK + 10 + alpha.padded());
        ByteBuffer head = ByteBuffer.allocate(alpha == null ? FIRST : FIRST + CHUNK + 10);
        head.order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt((int) length).put(ascii("WEBP"));
        if (alpha != null) {
            head.put(ascii("VP8X")).putInt(10).putInt(ALPHA);
            put24(head, width - 1);
            put24(head, height - 1);
        }
        out.input.add(head.array());
        if (alpha != null) {
            whole(alpha);
        }
        whole(picture);
    }

    /// The byte that makes it even may be missing at the file's end.
    private void whole(Chunk chunk) {
        out.input.keep(chunk.at(), CHUNK + chunk.length());
        if ((chunk.length() & 1) == 1) {
            out.input.add(new byte[1]);
        }
    }

    private static void put24(ByteBuffer into, int value) {
        into.putShort((short) value).put((byte) (value >> 16));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
