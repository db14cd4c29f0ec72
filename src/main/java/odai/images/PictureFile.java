package odai.images;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// A picture's bytes outside of the heap, where the native decoder wants them: a file of 100 MB
/// costs the heap nothing. Copied rather than mapped, since a mapped file that somebody shortens
/// takes the whole process with it.
public final class PictureFile implements AutoCloseable {
    private final BytePointer data;
    private final @Nullable Path path;

    private PictureFile(BytePointer data, @Nullable Path path) {
        this.data = data;
        this.path = path;
    }

    static PictureFile of(byte[] bytes) {
        return holding(new BytePointer(bytes));
    }

    /// Frees them when it is closed.
    static PictureFile holding(BytePointer data) {
        return new PictureFile(data, null);
    }

    /// Regular files only: opening a named pipe would wait for ever. The caller has looked.
    public static PictureFile read(Path file) throws IOException {
        try (FileChannel channel = open(file)) {
            return read(channel, file);
        }
    }

    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /// @param path where it lies
    static PictureFile read(FileChannel channel, Path path) throws IOException {
        if (channel.size() == 0) {
            throw new EOFException("the file is empty");
        }
        PictureFile file = new PictureFile(new BytePointer(channel.size()), path);
        try {
            ByteBuffer into = file.data.asByteBuffer();
            channel.position(0);
            while (into.hasRemaining()) {
                if (channel.read(into) < 0) {
                    throw new EOFException("the file became shorter");
                }
            }
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    public String sha256() {
        Sha256 hash = new Sha256();
        hash.update(data.asByteBuffer());
        return hash.hex();
    }

    /// Where it lies, or null for bytes from elsewhere.
    @Nullable Path path() {
        return path;
    }

    long length() {
        return data.capacity();
    }

    ByteSource source() {
        return ByteSource.of(data.asByteBuffer());
    }

    BytePointer data() {
        return data;
    }

    /// A copy on the heap.
    byte[] bytes() {
        byte[] bytes = new byte[data.asByteBuffer().remaining()];
        data.asByteBuffer().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        data.close();
    }
}
