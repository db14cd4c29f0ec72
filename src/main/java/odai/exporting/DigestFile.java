package odai.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import odai.images.Sha256;

/// A file that appears under its name only when it is whole: written under a temporary name,
/// synced, renamed. Closing it without `commit` leaves nothing behind. Whatever keeps it from being
/// written is thrown as an `ExportFailure` with its reason.
final class DigestFile extends OutputStream {
    private static final int BUFFER = 1 << 20;

    private final Path part;
    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Sha256 hash = new Sha256();
    private long bytes;

    DigestFile(Path file) throws ExportFailure {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        try {
            this.channel =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Room.notOpened(file, e);
        }
    }

    @Override
    public void write(int one) throws ExportFailure {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] more, int from, int length) throws ExportFailure {
        Objects.checkFromIndexSize(from, length, more.length);
        for (int at = from; at < from + length; ) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int step = Math.min(buffer.remaining(), from + length - at);
            buffer.put(more, at, step);
            at += step;
        }
        bytes += length;
    }

    /// Hands on what is buffered; not yet synced.
    @Override
    public void flush() throws ExportFailure {
        buffer.flip();
        hash.update(buffer.duplicate());
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw Room.notWritten(file, buffer.remaining(), e);
        }
        buffer.clear();
    }

    /// Ends it. On disk when it returns, though not yet under its name.
    Manifest.FileEntry finish() throws ExportFailure {
        flush();
        try {
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw Room.notWritten(file, 0, e);
        }
        return new Manifest.FileEntry(String.valueOf(file.getFileName()), bytes, hash.hex());
    }

    /// Gives a finished file its name. Durable when it returns.
    void commit() throws ExportFailure {
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            syncFolder(file);
        } catch (IOException e) {
            throw Room.notWritten(file, 0, e);
        }
    }

    /// A rename lives in the folder and is on disk when the folder is. Elsewhere than on POSIX
    /// systems a folder cannot be opened, and the file system keeps a journal of names itself.
    static void syncFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    static String sha256(Path file) throws IOException {
        Sha256 hash = new Sha256();
        ByteBuffer part = ByteBuffer.allocate(BUFFER);
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            while (in.read(part) >= 0) {
                hash.update(part.flip());
                part.clear();
            }
        }
        return hash.hex();
    }
}
