package odai.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import odai.work.Progress;

/// Reports what has been read, and breaks off when it should stop: the only way to end an upload
/// midway.
public final class CountingStream extends BulkStream {
    private final Progress progress;
    private final long total;
    private long read;

    public CountingStream(InputStream in, long total, Progress progress) {
        super(in);
        this.total = total;
        this.progress = progress;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (progress.stopped()) {
            throw new InterruptedIOException("stopped");
        }
        int count = in.read(into, from, length);
        if (count > 0) {
            read += count;
            progress.report(read, total);
        }
        return count;
    }
}
