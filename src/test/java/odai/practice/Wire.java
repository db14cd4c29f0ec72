package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Questions to the practice service as they go over the wire, without a client library between.
final class Wire implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "xyz";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;

    Wire(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    HttpResponse<String> ask(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(baseUrl + path))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return good(ask("GET", path, ""));
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return good(ask("POST", path, body));
    }

    /// A form with one file in it.
    ///
    /// @param name of the part that holds it: `file` or `data`
    HttpResponse<String> send(String path, String name, String content)
            throws IOException, InterruptedException {
        List<String> lines =
                List.of(
                        "--" + BOUNDARY,
                        "Content-Disposition: form-data; name=\"purpose\"",
                        "",
                        "fine-tune",
                        "--" + BOUNDARY,
                        "Content-Disposition: form-data; name=\""
                                + name
                                + "\"; filename=\"train.jsonl\"",
                        "Content-Type: application/jsonl",
                        "",
                        content,
                        "--" + BOUNDARY + "--",
                        "");
        return http.send(
                HttpRequest.newBuilder(URI.create(baseUrl + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(
                                BodyPublishers.ofByteArray(
                                        String.join("\r\n", lines)
                                                .getBytes(StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// @return the file's id
    String file(String content) throws IOException, InterruptedException {
        return good(send("/files", "file", content)).path("id").asText();
    }

    /// Announces a file of so many bytes.
    ///
    /// @return the upload's id
    String upload(long bytes) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("filename", "large.jsonl").put("purpose", "fine-tune").put("bytes", bytes);
        body.put("mime_type", "application/jsonl");
        return post("/uploads", body.toString()).path("id").asText();
    }

    /// @return the part's id
    String part(String upload, String content) throws IOException, InterruptedException {
        return good(send("/uploads/" + upload + "/parts", "data", content)).path("id").asText();
    }

    HttpResponse<String> complete(String upload, String md5, String... parts)
            throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        List.of(parts).forEach(body.putArray("part_ids")::add);
        if (!md5.isEmpty()) {
            body.put("md5", md5);
        }
        return ask("POST", "/uploads/" + upload + "/complete", body.toString());
    }

    /// @return the job's id
    String job(String training, String validation) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("model", "gpt-4o-2024-08-06").put("training_file", training);
        if (!validation.isEmpty()) {
            body.put("validation_file", validation);
        }
        return post("/fine_tuning/jobs", body.toString()).path("id").asText();
    }

    static JsonNode good(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
