package odai.service.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import odai.service.CountingStream;
import odai.work.Progress;

/// A form with one file in it, its length known beforehand: no gateway has to hold it back to
/// measure it.
public final class FileForm {
    /// Small enough for the progress to move, large enough to cost no time.
    private static final int PIECE = 1 << 17;

    private static final String END = "\r\n";

    private final String boundary = "odai-" + UUID.randomUUID();
    private final Path file;
    private final long bytes;
    private final byte[] head;
    private final byte[] tail;

    /// @param name what the service is to call the file
    public FileForm(Path file, String name, String type, String purpose) throws IOException {
        this.file = file;
        this.bytes = Files.size(file);
        this.head =
                utf8(
                        field("purpose", "")
                                + END
                                + purpose
                                + END
                                + field("file", "; filename=\"" + name + "\"")
                                + "Content-Type: "
                                + type
                                + END
                                + END);
        this.tail = utf8(END + "--" + boundary + "--" + END);
    }

    private String field(String name, String more) {
        return "--"
                + boundary
                + END
                + "Content-Disposition: form-data; name=\""
                + name
                + "\""
                + more
                + END;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /// Of the whole form.
    long length() {
        return head.length + bytes + tail.length;
    }

    /// @param progress told the bytes of the file
    /// @throws java.io.InterruptedIOException where it is to stop
    /// @throws FileSystemException where the file is not as long as it was
    public void writeTo(OutputStream out, Progress progress) throws IOException {
        out.write(head);
        try (InputStream in = new CountingStream(Files.newInputStream(file), bytes, progress)) {
            byte[] piece = new byte[PIECE];
            long left = bytes;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                left -= read;
                if (left < 0) {
                    break;
                }
                out.write(piece, 0, read);
            }
            if (left != 0) {
                throw new FileSystemException(file.toString(), null, "its length has changed");
            }
        }
        out.write(tail);
    }
}
