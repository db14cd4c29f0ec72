package odai.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One large file on its way in.
final class PracticeUpload {
    final String id;
    final String name;
    final String purpose;
    private final long bytes;
    private final Instant created;
    private final Instant expires;
    private final Map<String, Path> parts = new LinkedHashMap<>();
    private boolean cancelled;
    private @Nullable ObjectNode file;

    PracticeUpload(
            String id, String name, String purpose, long bytes, Instant created, Instant expires) {
        this.id = id;
        this.name = name;
        this.purpose = purpose;
        this.bytes = bytes;
        this.created = created;
        this.expires = expires;
    }

    private String status(Instant now) {
        if (file != null) {
            return "completed";
        }
        if (cancelled) {
            return "cancelled";
        }
        return now.isBefore(expires) ? "pending" : "expired";
    }

    synchronized void mustBePending(Instant now) throws BadUpload {
        String status = status(now);
        if (!status.equals("pending")) {
            throw new BadUpload("Upload " + id + " is " + status);
        }
    }

    synchronized void add(String part, Path at, Instant now) throws BadUpload {
        mustBePending(now);
        parts.put(part, at);
    }

    /// Puts the named parts together in their order.
    ///
    /// @param md5 of the whole, hexadecimal; empty to trust the size alone
    synchronized void join(List<String> ids, String md5, Path into, Instant now)
            throws IOException, BadUpload {
        mustBePending(now);
        if (ids.isEmpty() || !parts.keySet().containsAll(ids)) {
            throw new BadUpload("part_ids name parts that this upload does not have");
        }
        MessageDigest digest = md5();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(into), digest)) {
            for (String part : ids) {
                Files.copy(parts.getOrDefault(part, into), out);
            }
        }
        boolean whole = Files.size(into) == bytes;
        if (!whole || !md5.isEmpty() && !md5.equals(HexFormat.of().formatHex(digest.digest()))) {
            Files.delete(into);
            throw new BadUpload(
                    whole
                            ? "md5 does not match what was uploaded"
                            : "the parts do not add up to " + bytes + " bytes");
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void completed(ObjectNode made) throws IOException {
        file = made;
        forget();
    }

    synchronized void cancel(Instant now) throws IOException, BadUpload {
        mustBePending(now);
        cancelled = true;
        forget();
    }

    private void forget() throws IOException {
        for (Path part : parts.values()) {
            Files.deleteIfExists(part);
        }
        parts.clear();
    }

    synchronized ObjectNode json(Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("object", "upload").put("id", id).put("bytes", bytes).put("filename", name);
        json.put("purpose", purpose).put("status", status(now));
        json.put("created_at", created.getEpochSecond());
        json.put("expires_at", expires.getEpochSecond());
        json.set("file", file == null ? json.nullNode() : file);
        return json;
    }
}
