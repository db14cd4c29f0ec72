package odai.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of a UTF-8 file, one at a time, in bounded memory. A line ends with LF, CRLF or CR; a byte
/// order mark at the start is passed over. What is no UTF-8 is said so, never replaced.
final class LineReader implements AutoCloseable {
    /// No sensible row is longer; ten thousand responses are a tenth of it.
    static final int MAX_BYTES = 16 << 20;

    private final InputStream in;
    private long number;
    private int peeked = -2;

    /// A line as text, or why it is none.
    record TextLine(long number, String text, boolean tooLong, boolean invalid) {}

    LineReader(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.in.mark(4);
        if (!(this.in.read() == 0xef && this.in.read() == 0xbb && this.in.read() == 0xbf)) {
            this.in.reset();
        }
    }

    /// The next line; empty at the end of the file.
    Optional<TextLine> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        int read = take();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n' && read != '\r') {
            if (bytes.size() < MAX_BYTES) {
                bytes.write(read);
            } else {
                tooLong = true;
            }
            read = take();
        }
        if (read == '\r') {
            int after = take();
            if (after != '\n') {
                peeked = after;
            }
        }
        number++;
        return Optional.of(line(bytes.toByteArray(), tooLong));
    }

    private TextLine line(byte[] bytes, boolean tooLong) {
        if (tooLong) {
            return new TextLine(number, "", true, false);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new TextLine(number, text, false, false);
        } catch (CharacterCodingException e) {
            return new TextLine(number, "", false, true);
        }
    }

    private int take() throws IOException {
        if (peeked != -2) {
            int was = peeked;
            peeked = -2;
            return was;
        }
        return in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
