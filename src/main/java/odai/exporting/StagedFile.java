package odai.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import odai.images.Sha256;

/// A file of a `StagedFolder`. Once closed its size and SHA-256 are noted.
final class StagedFile extends OutputStream {
    private final Path file;
    private final String name;
    private final OutputStream out;
    private final Consumer<Manifest.FileEntry> written;
    private final Sha256 hash = new Sha256();
    private long bytes;
    private boolean closed;

    StagedFile(Path file, String name, Consumer<Manifest.FileEntry> written) throws ExportFailure {
        this.file = file;
        this.name = name;
        this.written = written;
        try {
            this.out =
                    new BufferedOutputStream(
                            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
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
        try {
            out.write(more, from, length);
        } catch (IOException e) {
            throw Room.notWritten(file, length, e);
        }
        hash.update(ByteBuffer.wrap(more, from, length));
        bytes += length;
    }

    @Override
    public void close() throws ExportFailure {
        if (closed) {
            return;
        }
        closed = true;
        try {
            out.close();
        } catch (IOException e) {
            throw Room.notWritten(file, bytes, e);
        }
        written.accept(new Manifest.FileEntry(name, bytes, hash.hex()));
    }
}
