package odai.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import odai.work.FileNames;

/// Uploaded files, in a temporary folder that goes when the server stops.
final class PracticeFiles implements AutoCloseable {
    private final PracticeFolder folder =
            PracticeFolder.in(FileNames.path(System.getProperty("java.io.tmpdir")));

    /// Newest first, as the service lists them: ids are numbered on.
    private final Map<String, ObjectNode> known =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    PracticeFiles() throws IOException {}

    ObjectNode receive(HttpExchange exchange, String number, Instant now)
            throws IOException, BadUpload {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String id = id(number);
        Multipart body =
                Multipart.read(exchange.getRequestBody(), Multipart.boundary(type), path(id));
        if (!Files.exists(path(id))) {
            throw new BadUpload("no part called file");
        }
        return add(number, body.fileName(), body.field("purpose").orElse("fine-tune"), now);
    }

    /// Makes a file of what already lies at the path of that number.
    ObjectNode add(String number, String name, String purpose, Instant now) throws IOException {
        ObjectNode file = json(id(number), name, purpose, now);
        known.put(id(number), file);
        return file;
    }

    private ObjectNode json(String id, String name, String purpose, Instant now)
            throws IOException {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("object", "file").put("id", id).put("bytes", Files.size(path(id)));
        file.put("created_at", now.getEpochSecond()).put("filename", name);
        return file.put("purpose", purpose).put("status", "processed");
    }

    /// Makes a file that a job leaves behind; nothing happens where it is there.
    void leave(String id, String name, byte[] content, Instant now) throws IOException {
        if (!has(id)) {
            Files.write(path(id), content);
            known.put(id, json(id, name, "fine-tune-results", now));
        }
    }

    static String id(String number) {
        return "file-practice" + number;
    }

    boolean has(String id) {
        return known.containsKey(id);
    }

    Path path(String id) {
        return folder.resolve(id);
    }

    ObjectNode json(String id) {
        ObjectNode file = known.get(id);
        if (file == null) {
            throw new IllegalArgumentException(id);
        }
        return file;
    }

    /// @param purpose empty for any
    List<ObjectNode> list(String purpose) {
        return known.values().stream()
                .filter(file -> purpose.isEmpty() || file.path("purpose").asText().equals(purpose))
                .toList();
    }

    ObjectNode delete(String id) throws IOException {
        known.remove(id);
        Files.deleteIfExists(path(id));
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", "file")
                .put("id", id)
                .put("deleted", true);
    }

    @Override
    public void close() {
        folder.close();
    }
}
