package odai.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A picture's bytes, anywhere in it, through a window that moves along: however large the file, no
/// more than the window is held. Outside of the picture everything is 0, so that a cut-off header
/// needs no care. For one thread; a file that cannot be read throws `UncheckedIOException`.
final class ByteSource {
    private static final int WINDOW = 64 << 10;
    private static final long ALIGNED = -4096;

    private final @Nullable BlockReader blockReader;
    private final long length;
    private final byte[] window;
    private long start;
    private int filled;

    /// Fills the buffer with what lies there, or with less at the end.
    private interface BlockReader {
        void read(long at, ByteBuffer into) throws IOException;
    }

    private ByteSource(@Nullable BlockReader blockReader, long length, byte[] window, int filled) {
        this.blockReader = blockReader;
        this.length = length;
        this.window = window;
        this.filled = filled;
    }

    static ByteSource of(byte[] all) {
        return of(all, all.length);
    }

    static ByteSource of(byte[] array, int length) {
        return new ByteSource(null, length, array, length);
    }

    static ByteSource of(SeekableByteChannel channel) throws IOException {
        return windowed(
                channel.size(),
                (at, into) -> {
                    channel.position(at);
                    while (into.hasRemaining() && channel.read(into) >= 0) {}
                });
    }

    static ByteSource of(ByteBuffer all) {
        return windowed(
                all.limit(),
                (at, into) -> {
                    int more = Math.min(into.remaining(), all.limit() - (int) at);
                    into.put(all.slice((int) at, more));
                });
    }

    private static ByteSource windowed(long length, BlockReader blockReader) {
        return new ByteSource(blockReader, length, new byte[(int) Math.min(WINDOW, length)], 0);
    }

    long length() {
        return length;
    }

    int u8(long at) {
        long place = at - start;
        if (place < 0 || place >= filled) {
            if (at < 0 || at >= length || !move(at)) {
                return 0;
            }
            place = at - start;
        }
        return window[(int) place] & 0xff;
    }

    /// Where the next byte of that value lies, or the length where there is none.
    long find(int value, long from) {
        long at = Math.max(0, from);
        while (at < length) {
            if ((at < start || at >= start + filled) && !move(at)) {
                return length;
            }
            for (int place = (int) (at - start); place < filled; place++) {
                if (window[place] == (byte) value) {
                    return start + place;
                }
            }
            at = start + filled;
        }
        return length;
    }

    /// CRC-32 (ISO 3309, as PNG has it) of a stretch; of what is there where it reaches beyond the
    /// end.
    long crc32(long from, long length) {
        CRC32 crc = new CRC32();
        long at = from;
        long end = Math.min(from + length, this.length);
        while (at < end) {
            if ((at < start || at >= start + filled) && !move(at)) {
                break;
            }
            int place = (int) (at - start);
            int part = (int) Math.min(end - at, filled - place);
            crc.update(window, place, part);
            at += part;
        }
        return crc.getValue();
    }

    /// The first bytes, fewer where there are no more.
    byte[] head(int most) {
        byte[] head = new byte[(int) Math.min(most, length)];
        for (int at = 0; at < head.length; at++) {
            head[at] = (byte) u8(at);
        }
        return head;
    }

    /// @return false where the file has become shorter than it was
    private boolean move(long at) {
        if (blockReader == null) {
            return false;
        }
        try {
            start = at & ALIGNED;
            ByteBuffer into = ByteBuffer.wrap(window);
            blockReader.read(start, into);
            filled = into.position();
            return at < start + filled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
