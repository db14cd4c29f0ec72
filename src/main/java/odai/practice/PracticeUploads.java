package odai.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import odai.targets.Target;

/// Large files that come in parts: announced, sent part by part in any order, then put together. An
/// upload that is not completed within an hour is void.
final class PracticeUploads {
    private static final Duration LIFE = Duration.ofHours(1);

    private final PracticeFiles files;
    private final Target.Limits limits;
    private final Supplier<String> numbers;
    private final Map<String, PracticeUpload> known = new ConcurrentHashMap<>();

    PracticeUploads(PracticeFiles files, Target.Limits limits, Supplier<String> numbers) {
        this.files = files;
        this.limits = limits;
        this.numbers = numbers;
    }

    Optional<PracticeUpload> byId(String id) {
        return Optional.ofNullable(known.get(id));
    }

    ObjectNode create(JsonNode body, Instant now) throws BadUpload {
        long bytes = body.path("bytes").asLong(-1);
        String name = body.path("filename").asText();
        String purpose = body.path("purpose").asText();
        if (bytes <= 0 || bytes > limits.uploadBytes()) {
            throw new BadUpload("bytes must be between 1 and " + limits.uploadBytes());
        }
        if (name.isEmpty() || body.path("mime_type").asText().isEmpty()) {
            throw new BadUpload("filename and mime_type are required");
        }
        if (!purpose.equals("fine-tune")) {
            throw new BadUpload("purpose must be fine-tune");
        }
        String id = "upload_practice" + numbers.get();
        PracticeUpload upload = new PracticeUpload(id, name, purpose, bytes, now, now.plus(LIFE));
        known.put(id, upload);
        return upload.json(now);
    }

    ObjectNode part(PracticeUpload upload, HttpExchange exchange, Instant now)
            throws IOException, BadUpload {
        upload.mustBePending(now);
        String id = "part_practice" + numbers.get();
        Path file = files.path(id);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        try {
            Multipart.read(exchange.getRequestBody(), Multipart.boundary(type), file);
            if (!Files.exists(file)) {
                throw new BadUpload("no part called data");
            }
            if (Files.size(file) > limits.partBytes()) {
                throw new BadUpload("a part has at most " + limits.partBytes() + " bytes");
            }
            upload.add(id, file, now);
        } catch (IOException | BadUpload e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", "upload.part")
                .put("id", id)
                .put("created_at", now.getEpochSecond())
                .put("upload_id", upload.id);
    }

    ObjectNode complete(PracticeUpload upload, JsonNode body, Instant now)
            throws IOException, BadUpload {
        List<String> parts =
                StreamSupport.stream(body.path("part_ids").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
        String number = numbers.get();
        upload.join(parts, body.path("md5").asText(""), files.path(PracticeFiles.id(number)), now);
        upload.completed(files.add(number, upload.name, upload.purpose, now));
        return upload.json(now);
    }

    ObjectNode cancel(PracticeUpload upload, Instant now) throws IOException, BadUpload {
        upload.cancel(now);
        return upload.json(now);
    }
}
