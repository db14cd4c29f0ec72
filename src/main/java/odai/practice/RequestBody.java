package odai.practice;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What a client sends, up to a limit; a client that sends nothing for too long is hung up on.
final class RequestBody extends FilterInputStream {
    private final RequestThreads.Watch watch;
    private final long limit;
    private long left;

    RequestBody(InputStream in, RequestThreads.Watch watch, long limit) {
        super(in);
        this.watch = watch;
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        watch.waits();
        int read;
        try {
            read = super.read(buffer, offset, length);
        } finally {
            watch.works();
        }
        left -= Math.max(0, read);
        if (left < 0) {
            throw new BodyTooLarge(limit);
        }
        return read;
    }
}
