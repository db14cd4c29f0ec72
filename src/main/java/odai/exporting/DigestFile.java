package odai.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that appears under its name only when it is whole: written under a temporary name,
/// synced, renamed. Closing it without `commit` leaves nothing behind.
final class DigestFile implements AutoCloseable {
    private final Path part;
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest = sha256();
    private long bytes;

    DigestFile(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
    }

    void write(byte[] more) throws IOException {
        digest.update(more);
        ByteBuffer buffer = ByteBuffer.wrap(more);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        bytes += more.length;
    }

    Manifest.FileEntry commit() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new Manifest.FileEntry(
                String.valueOf(file.getFileName()),
                bytes,
                HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
