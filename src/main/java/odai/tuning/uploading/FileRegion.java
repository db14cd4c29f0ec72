package odai.tuning.uploading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import odai.service.BulkStream;

/// So many bytes of a file, from somewhere on.
final class FileRegion extends BulkStream {
    private long left;

    FileRegion(Path file, long start, long length) throws IOException {
        super(Files.newInputStream(file));
        left = length;
        in.skipNBytes(start);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int count = in.read(into, from, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }
}
