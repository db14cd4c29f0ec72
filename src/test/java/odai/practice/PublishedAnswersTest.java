package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import odai.dataset.Kind;
import odai.fixtures.PublishedApi;
import odai.fixtures.SteppedClock;
import odai.fixtures.TestLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever the practice service answers, the real one's published description allows: what works
/// here is no accident of the imitation.
class PublishedAnswersTest {
    private static final long MILLIS = 100_000;

    private final SteppedClock clock = new SteppedClock();
    private PublishedApi published;
    private PracticeServer server;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        published = PublishedApi.read();
        server = PracticeServer.start(0, TestLines::judge, clock, MILLIS);
        wire = new Wire(server.baseUrl());
    }

    @AfterEach
    void stop() {
        if (wire != null) {
            wire.close();
            server.close();
        }
    }

    @Test
    void filesAndModels() throws Exception {
        holds("GET", "/files", "");
        sends("/files", "file");
        String file = wire.file("abc");
        holds("GET", "/files/" + file, "");
        holds("GET", "/files?limit=1", "");
        holds("GET", "/models", "");
        holds("DELETE", "/files/" + file, "");
        holds("GET", "/files/" + file, "");
        holds("POST", "/files", "no form");
    }

    @Test
    void uploadsInEveryStatus() throws Exception {
        holds("POST", "/uploads", "{}");
        holds(
                "POST",
                "/uploads",
                "{\"bytes\":3,\"filename\":\"x\",\"mime_type\":\"y\",\"purpose\":\"fine-tune\"}");
        String upload = wire.upload(3);
        sends("/uploads/" + upload + "/parts", "data");
        String part = wire.part(upload, "abc");
        String body = "{\"part_ids\":[\"" + part + "\"]}";
        holds("POST", "/uploads/" + upload + "/complete", body);
        holds("POST", "/uploads/" + upload + "/complete", body);
        holds("POST", "/uploads/" + wire.upload(3) + "/cancel", "");
        holds("POST", "/uploads/none/cancel", "");
    }

    @Test
    void jobsThatSucceedFailAndAreCancelledAtEveryMoment() throws Exception {
        String training = wire.file(TestLines.clean(20) + TestLines.showing(Kind.FACE));
        String good = wire.job(training, wire.file(TestLines.clean(2)));
        String alone = wire.job(training, "");
        String refused = wire.job(training, wire.file(TestLines.showing(Kind.CHILD)));
        String cancelled = wire.job(training, "");
        holds("POST", "/fine_tuning/jobs/" + cancelled + "/cancel", "");
        holds("POST", "/fine_tuning/jobs", "{\"training_file\":\"none\"}");
        holds("POST", "/fine_tuning/jobs", createBody(training));
        for (double part : new double[] {0, .05, .15, .25, .6, 1, 1.5}) {
            clock.at((long) (part * MILLIS));
            for (String job : new String[] {good, alone, refused, cancelled}) {
                holds("GET", "/fine_tuning/jobs/" + job, "");
                holds("GET", "/fine_tuning/jobs/" + job + "/events?limit=200", "");
                holds("GET", "/fine_tuning/jobs/" + job + "/checkpoints", "");
            }
            holds("GET", "/fine_tuning/jobs?limit=2", "");
        }
        String result = wire.get("/fine_tuning/jobs/" + good).path("result_files").get(0).asText();
        holds("GET", "/files/" + result, "");
        holds("GET", "/files?purpose=fine-tune-results", "");
        holds("POST", "/fine_tuning/jobs/" + good + "/cancel", "");
        holds("GET", "/fine_tuning/jobs/none", "");
    }

    @Test
    void moderationOfTextsAndOfAPicture() throws Exception {
        holds("POST", "/moderations", "{\"input\":\"one\"}");
        holds("POST", "/moderations", "{\"input\":[\"one\",\"two\",\"three\"]}");
        holds(
                "POST",
                "/moderations",
                "{\"input\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:,\"}}]}");
        holds("POST", "/moderations", "{}");
        assertThat(wire.post("/moderations", "{\"input\":[\"one\",\"two\"]}").path("results"))
                .hasSize(2);
    }

    @Test
    void chatAnswersInOnePieceRefusedOrNot() throws Exception {
        for (int i = 0; i < 60; i++) {
            holds("POST", "/chat/completions", chat("お題 " + i, ""));
        }
        holds("POST", "/chat/completions", "{\"model\":\"llama\",\"messages\":[]}");
    }

    @Test
    void everyPieceOfAStreamedChatAnswer() throws Exception {
        String more = ",\"stream\":true,\"stream_options\":{\"include_usage\":true}";
        HttpResponse<String> answer = wire.ask("POST", "/chat/completions", chat("お題", more));
        List<String> events =
                answer.body().lines().filter(line -> line.startsWith("data: {")).toList();
        assertThat(events).hasSizeGreaterThan(4);
        for (String event : events) {
            JsonNode chunk = Wire.JSON.readTree(event.substring("data: ".length()));
            assertThat(published.faultsOf("CreateChatCompletionStreamResponse", chunk))
                    .as(event)
                    .isEmpty();
        }
    }

    private static String chat(String odai, String more) {
        return "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\""
                + odai
                + "\"}]"
                + more
                + "}";
    }

    @Test
    void anAnswerInASchemaNamesWhatTheEyeSees() throws Exception {
        String asking =
                "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":["
                        + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/jpeg;base64,%s\"}}"
                        + "]}],\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{"
                        + "\"name\":\"x\",\"schema\":{\"properties\":{\"faces\":{},\"captcha\":{}}}}}}";
        String body = asking.formatted(picture(Kind.FACE));
        holds("POST", "/chat/completions", body);
        String content =
                wire.post("/chat/completions", body)
                        .path("choices")
                        .path(0)
                        .path("message")
                        .path("content")
                        .asText();
        assertThat(Wire.JSON.readTree(content).path("faces").path("seen").asBoolean()).isTrue();
        assertThat(Wire.JSON.readTree(content).path("captcha").path("seen").asBoolean()).isFalse();
    }

    /// As `LineMaker` draws it, so that the eye sees it.
    private static String picture(Kind kind) {
        String line = TestLines.showing(kind);
        String mark = ";base64,";
        String code = line.substring(line.indexOf(mark) + mark.length());
        return code.substring(0, code.indexOf('"'));
    }

    private static String createBody(String training) {
        return "{\"model\":\"gpt-4o-2024-08-06\",\"training_file\":\""
                + training
                + "\",\"suffix\":\"bokete\",\"seed\":7,\"method\":{\"type\":\"supervised\","
                + "\"supervised\":{\"hyperparameters\":{\"n_epochs\":3}}}}";
    }

    private void sends(String path, String name) throws Exception {
        check("POST", path, wire.send(path, name, "abc"));
    }

    private void holds(String method, String path, String body) throws Exception {
        check(method, path, wire.ask(method, path, body));
    }

    private void check(String method, String path, HttpResponse<String> answer) throws IOException {
        assertThat(
                        published.faults(
                                method,
                                path.replaceAll("\\?.*", ""),
                                answer.statusCode(),
                                answer.body()))
                .as("%s %s: %s", method, path, answer.body())
                .isEmpty();
    }
}
