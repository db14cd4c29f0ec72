package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import odai.dataset.Kind;
import odai.fixtures.SteppedClock;
import odai.fixtures.TestLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The protocol as it goes over the wire, without the client library between.
class PracticeServerTest {
    private static final long MILLIS = 100_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final SteppedClock clock = new SteppedClock();
    private PracticeServer server;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start(0, TestLines::judge, clock, MILLIS);
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void anUploadedFileIsKnownByItsIdUntilItIsDeleted() throws Exception {
        String id = upload(TestLines.clean(3));
        JsonNode file = get("files/" + id);
        assertThat(file.path("object").asText()).isEqualTo("file");
        assertThat(file.path("filename").asText()).isEqualTo("train.jsonl");
        assertThat(file.path("purpose").asText()).isEqualTo("fine-tune");
        assertThat(file.path("bytes").asLong()).isEqualTo(TestLines.clean(3).getBytes().length);
        assertThat(send(request("files/" + id).DELETE()).statusCode()).isEqualTo(200);
        assertThat(send(request("files/" + id)).statusCode()).isEqualTo(404);
    }

    @Test
    void aJobGoesThroughItsStatesAsTimeGoesOn() throws Exception {
        String job = create(upload(TestLines.clean(20)), upload(TestLines.clean(2)), 3);
        List<String> states = new ArrayList<>();
        for (double part : new double[] {0, .05, .15, .25, .99, 1}) {
            clock.at((long) (part * MILLIS));
            states.add(get("fine_tuning/jobs/" + job).path("status").asText());
        }
        assertThat(states)
                .containsExactly(
                        "validating_files",
                        "validating_files",
                        "queued",
                        "running",
                        "running",
                        "succeeded");
    }

    @Test
    void aPausedJobStandsStillAndGoesOnWhereItWas() throws Exception {
        String job = create(upload(TestLines.clean(20)), upload(TestLines.clean(2)), 3);
        String path = "fine_tuning/jobs/" + job;
        assertThat(post(path + "/pause")).as("it does not run yet").isEqualTo(400);
        clock.at(MILLIS / 2);
        int steps = get(path + "/events?limit=100").path("data").size();
        assertThat(post(path + "/pause")).isEqualTo(200);
        assertThat(post(path + "/pause")).isEqualTo(400);
        clock.at(10 * MILLIS);
        assertThat(get(path).path("status").asText()).isEqualTo("paused");
        assertThat(get(path + "/events?limit=100").path("data")).hasSize(steps);
        assertThat(post(path + "/resume")).isEqualTo(200);
        assertThat(post(path + "/resume")).isEqualTo(400);
        assertThat(get(path).path("status").asText()).isEqualTo("running");
        clock.at(10 * MILLIS + MILLIS / 2);
        assertThat(get(path).path("status").asText()).isEqualTo("succeeded");
    }

    private int post(String path) throws Exception {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody())).statusCode();
    }

    @Test
    void onlyASucceededJobHasAModelTokensAndCheckpoints() throws Exception {
        String job = create(upload(TestLines.clean(20)), upload(TestLines.clean(2)), 3);
        clock.at(MILLIS / 2);
        JsonNode running = get("fine_tuning/jobs/" + job);
        assertThat(running.path("fine_tuned_model").isNull()).isTrue();
        assertThat(running.path("trained_tokens").isNull()).isTrue();
        assertThat(running.path("finished_at").isNull()).isTrue();
        assertThat(running.path("error").isNull()).isTrue();
        assertThat(get("fine_tuning/jobs/" + job + "/checkpoints").path("data")).isEmpty();
        clock.at(MILLIS);
        JsonNode done = get("fine_tuning/jobs/" + job);
        assertThat(done.path("fine_tuned_model").asText()).startsWith("ft:gpt-4o-2024-08-06:");
        assertThat(done.path("trained_tokens").asLong()).isPositive();
        assertThat(done.path("finished_at").asLong()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(get("fine_tuning/jobs/" + job + "/checkpoints").path("data")).hasSize(3);
    }

    @Test
    void whatIsSkippedIsSaidInTheServicesWords() throws Exception {
        String training = upload(TestLines.clean(12) + TestLines.showing(Kind.FACE, Kind.CAPTCHA));
        String job = create(training, "", 3);
        clock.at(MILLIS / 2);
        assertThat(messages(job))
                .contains(
                        "Training file "
                                + training
                                + " contains 2 examples with images that were skipped for the"
                                + " following reasons: contains CAPTCHAs, contains faces. These"
                                + " examples will not be used for training. Please visit our docs"
                                + " to learn how to resolve these issues. Using 12 examples from"
                                + " training file "
                                + training
                                + ".");
        assertThat(get("fine_tuning/jobs/" + job).path("status").asText()).isEqualTo("running");
    }

    @Test
    void oneBadLineOfTheValidationFileFailsTheJobInTheServicesWords() throws Exception {
        String validation =
                upload(
                        TestLines.clean(4)
                                + TestLines.showing(Kind.CHILD)
                                + TestLines.showing(Kind.FACE));
        String job = create(upload(TestLines.clean(20)), validation, 3);
        clock.at(MILLIS);
        JsonNode failed = get("fine_tuning/jobs/" + job);
        assertThat(failed.path("status").asText()).isEqualTo("failed");
        assertThat(failed.path("error").path("message").asText())
                .isEqualTo(
                        "The job failed due to an invalid validation file. Images at example 5"
                                + " violate our usage policy. Please remove them and try again.");
        assertThat(failed.path("error").path("param").asText()).isEqualTo("validation_file");
        assertThat(failed.path("fine_tuned_model").isNull()).isTrue();
        assertThat(messages(job)).doesNotContain("Fine-tuning job started");
    }

    @ParameterizedTest(name = "{0} lines of which {1} are skipped: {2}")
    @CsvSource({"10, 0, succeeded", "9, 0, failed", "12, 3, failed", "13, 3, succeeded"})
    void tenExamplesMustRemain(int lines, int skipped, String status) throws Exception {
        StringBuilder file = new StringBuilder(TestLines.clean(lines - skipped));
        for (int i = 0; i < skipped; i++) {
            file.append(TestLines.showing(Kind.PERSON));
        }
        String job = create(upload(file.toString()), "", 3);
        clock.at(MILLIS);
        assertThat(get("fine_tuning/jobs/" + job).path("status").asText()).isEqualTo(status);
    }

    @Test
    void aLineThatIsNoJsonFailsTheJobAndIsNamed() throws Exception {
        String job = create(upload(TestLines.clean(11) + "{broken\n"), "", 3);
        clock.at(MILLIS);
        JsonNode error = get("fine_tuning/jobs/" + job).path("error");
        assertThat(error.path("param").asText()).isEqualTo("training_file");
        assertThat(error.path("message").asText())
                .startsWith(
                        "Invalid file format. Example 12 cannot be parsed. Error: line contains"
                                + " invalid json: ")
                .endsWith("(line 12)");
    }

    @Test
    void eventsComeNewestFirstInPagesThatMissAndRepeatNothing() throws Exception {
        String job = create(upload(TestLines.clean(20)), upload(TestLines.clean(2)), 3);
        clock.at(MILLIS);
        List<String> ids = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page =
                    get(
                            "fine_tuning/jobs/"
                                    + job
                                    + "/events"
                                    + (after.isEmpty() ? "" : "?after=" + after));
            assertThat(page.path("data").size()).isLessThanOrEqualTo(20).isPositive();
            page.path("data")
                    .forEach(event -> {
                        ids.add(event.path("id").asText());
                        times.add(event.path("created_at").asLong());
                    });
            after = ids.getLast();
            more = page.path("has_more").asBoolean();
        }
        assertThat(ids).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(times).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(messages(job).getFirst()).isEqualTo("The job has successfully completed");
        assertThat(get("fine_tuning/jobs/" + job + "/events?limit=5").path("data")).hasSize(5);
    }

    @Test
    void eventsOnlyEverGrow() throws Exception {
        String job = create(upload(TestLines.clean(20)), "", 2);
        Set<String> known = new HashSet<>();
        for (int tenth = 0; tenth <= 10; tenth++) {
            clock.at(MILLIS * tenth / 10);
            Set<String> now = new HashSet<>();
            get("fine_tuning/jobs/" + job + "/events?limit=1000")
                    .path("data")
                    .forEach(event -> now.add(event.path("id").asText()));
            assertThat(now).containsAll(known);
            known = now;
        }
    }

    @Test
    void aCancelledJobStandsStillAndACompletedOneCannotBeCancelled() throws Exception {
        String job = create(upload(TestLines.clean(20)), "", 3);
        clock.at(MILLIS / 2);
        assertThat(post("fine_tuning/jobs/" + job + "/cancel", "").path("status").asText())
                .isEqualTo("cancelled");
        List<String> then = messages(job);
        clock.at(MILLIS * 2);
        JsonNode later = get("fine_tuning/jobs/" + job);
        assertThat(later.path("status").asText()).isEqualTo("cancelled");
        assertThat(later.path("fine_tuned_model").isNull()).isTrue();
        assertThat(messages(job)).isEqualTo(then);
        String other = create(upload(TestLines.clean(20)), "", 3);
        clock.at(MILLIS * 4);
        assertThat(
                        send(request("fine_tuning/jobs/" + other + "/cancel")
                                        .POST(HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(400);
        assertThat(get("fine_tuning/jobs/" + other).path("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void jobsAreListedNewestFirst() throws Exception {
        String file = upload(TestLines.clean(20));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            made.addFirst(create(file, "", 1));
        }
        JsonNode page = get("fine_tuning/jobs");
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(page.path("data").findValuesAsText("id")).isEqualTo(made.subList(0, 20));
        assertThat(
                        get("fine_tuning/jobs?after=" + made.get(19))
                                .path("data")
                                .findValuesAsText("id"))
                .isEqualTo(made.subList(20, 23));
    }

    @Test
    void fewExamplesAndManyEpochsOverfitAndSixOnTheStorysDoNot() throws Exception {
        assertThat(rises(create(upload(TestLines.clean(25)), upload(TestLines.clean(2)), 10)))
                .isTrue();
        assertThat(rises(create(upload(TestLines.clean(230)), upload(TestLines.clean(2)), 5)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files/none",
                "fine_tuning/jobs/none",
                "fine_tuning/jobs/none/events",
                "uploads/none",
                "",
                "fine_tuning",
                "fine_tuning/jobsters"
            })
    void whatIsNotThereIsA404WithAMessage(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).path("error").path("message").asText())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"training_file\":\"file-none\"}", "null"})
    void aJobFromNothingIsRefused(String body) throws Exception {
        HttpResponse<String> answer =
                send(request("fine_tuning/jobs").POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(get("fine_tuning/jobs").path("data")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x"
            })
    void anUploadThatIsNoneIsRefusedWithAnAnswer(String type) throws Exception {
        HttpResponse<String> answer =
                send(
                        request("files")
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString("hello")));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aLimitThatIsNoNumberIsRefusedWithAnAnswer() throws Exception {
        assertThat(send(request("fine_tuning/jobs?limit=many")).statusCode()).isEqualTo(400);
    }

    @Test
    void itListensToThisMachineOnly() {
        assertThat(URI.create(server.baseUrl()).getHost()).isEqualTo("127.0.0.1");
        assertThat(URI.create(server.baseUrl()).getPath()).isEqualTo("/v1");
    }

    /// Whether the validation loss at the end lies above its lowest point.
    private boolean rises(String job) throws Exception {
        clock.at(clock.millis() + MILLIS * 2);
        List<Double> losses = new ArrayList<>();
        get("fine_tuning/jobs/" + job + "/events?limit=10000")
                .path("data")
                .forEach(event -> {
                    JsonNode loss = event.path("data").path("full_valid_loss");
                    if (loss.isNumber()) {
                        losses.addFirst(loss.asDouble());
                    }
                });
        assertThat(losses).isNotEmpty();
        double lowest = losses.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        return losses.getLast() > lowest + .05;
    }

    private List<String> messages(String job) throws Exception {
        return get("fine_tuning/jobs/" + job + "/events?limit=1000")
                .path("data")
                .findValuesAsText("message");
    }

    private String upload(String content) throws Exception {
        String body =
                String.join(
                        "\r\n",
                        Arrays.asList(
                                "--xyz",
                                "Content-Disposition: form-data; name=\"purpose\"",
                                "",
                                "fine-tune",
                                "--xyz",
                                "Content-Disposition: form-data; name=\"file\"; filename=\"train.jsonl\"",
                                "Content-Type: application/jsonl",
                                "",
                                content,
                                "--xyz--",
                                ""));
        HttpResponse<String> answer =
                send(
                        request("files")
                                .header("Content-Type", "multipart/form-data; boundary=\"xyz\"")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private String create(String training, String validation, int epochs) throws Exception {
        var body = JSON.createObjectNode();
        body.put("model", "gpt-4o-2024-08-06").put("training_file", training);
        if (!validation.isEmpty()) {
            body.put("validation_file", validation);
        }
        body.putObject("method")
                .put("type", "supervised")
                .putObject("supervised")
                .putObject("hyperparameters")
                .put("n_epochs", epochs);
        JsonNode job = post("fine_tuning/jobs", body.toString());
        assertThat(job.path("status").asText()).isEqualTo("validating_files");
        return job.path("id").asText();
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode post(String path, String body) throws Exception {
        HttpResponse<String> answer =
                send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + "/" + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
