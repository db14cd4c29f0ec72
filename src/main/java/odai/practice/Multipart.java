package odai.practice;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A `multipart/form-data` body (RFC 7578), read as it comes: the file goes to disk, the small
/// fields to memory. Not a byte at a time: a file is as quick as the disk.
final class Multipart {
    private static final int MAX_FIELD = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^multipart/form-data;.*?boundary=(?:\"([^\"]+)\"|([^;\\s\"]+))");

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private final Map<String, String> fields = new HashMap<>();
    private String fileName = "";

    private Multipart(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The boundary that a content type names, with or without quotes.
    ///
    /// @param type null where the request has none
    static String boundary(@Nullable String type) throws BadUpload {
        Matcher named = BOUNDARY.matcher(String.valueOf(type));
        if (!named.find()) {
            throw new BadUpload("not multipart/form-data with a boundary");
        }
        return named.group(1) == null ? named.group(2) : named.group(1);
    }

    /// @param file where the part called `file` (or `data`) goes
    static Multipart read(InputStream in, String boundary, Path file)
            throws IOException, BadUpload {
        Multipart multipart = new Multipart(in, boundary);
        multipart.parts(file);
        return multipart;
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    String fileName() {
        return fileName;
    }

    private void parts(Path file) throws IOException, BadUpload {
        line();
        String header = headers();
        while (!header.isEmpty()) {
            String name = quoted(header, "name=\"");
            if (name.equals("file") || name.equals("data")) {
                fileName = quoted(header, "filename=\"");
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                    body(out, Long.MAX_VALUE);
                }
            } else {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                body(out, MAX_FIELD);
                fields.put(name, out.toString(StandardCharsets.UTF_8));
            }
            if (next() == '-') {
                return;
            }
            next();
            header = headers();
        }
    }

    private String headers() throws IOException, BadUpload {
        StringBuilder all = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            all.append(line).append('\n');
            if (all.length() > MAX_FIELD) {
                throw new BadUpload("headers too long");
            }
        }
        return all.toString();
    }

    private String line() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int read = next();
                read >= 0 && read != '\n' && out.size() < MAX_FIELD;
                read = next()) {
            if (read != '\r') {
                out.write(read);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Copies up to the delimiter. It begins with a character that occurs nowhere else in it, so a
    /// failed match starts anew.
    private void body(OutputStream out, long limit) throws IOException, BadUpload {
        int matched = 0;
        long written = 0;
        while (matched < delimiter.length) {
            if (matched == 0) {
                written += plain(out);
            }
            if (written > limit) {
                throw new BadUpload("field too long");
            }
            int read = next();
            if (read < 0) {
                throw new BadUpload("the upload ended in the middle");
            }
            if (read == (delimiter[matched] & 0xff)) {
                matched++;
                continue;
            }
            out.write(delimiter, 0, matched);
            written += matched;
            matched = read == delimiter[0] ? 1 : 0;
            if (matched == 0) {
                out.write(read);
                written++;
            }
        }
    }

    /// Copies what is at hand and cannot begin the delimiter.
    ///
    /// @return how much that was
    private int plain(OutputStream out) throws IOException {
        int from = at;
        while (at < end && buffer[at] != delimiter[0]) {
            at++;
        }
        out.write(buffer, from, at - from);
        return at - from;
    }

    /// @return -1 at the end
    private int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }

    private static String quoted(String header, String before) {
        int from = header.indexOf(before);
        if (from < 0) {
            return "";
        }
        int start = from + before.length();
        return header.substring(start, Math.max(start, header.indexOf('"', start)));
    }
}
