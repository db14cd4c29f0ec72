package odai.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream for which a single byte is an array of one: what is done to what is read is written
/// once.
public abstract class BulkStream extends FilterInputStream {
    public BulkStream(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] into, int from, int length) throws IOException;
}
