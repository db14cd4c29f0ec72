package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import odai.fixtures.SteppedClock;
import odai.fixtures.TestLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeFaultsTest {
    private PracticeServer server;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start(0, TestLines::judge, new SteppedClock(), 1000);
        wire = new Wire(server.baseUrl());
    }

    @AfterEach
    void stop() {
        wire.close();
        server.close();
    }

    @Test
    void aFaultStrikesAsOftenAsPlannedAndThenNoMore() throws Exception {
        server.faults()
                .plan(
                        "GET /v1/files",
                        2,
                        new PracticeFaults.Fault.AnswerError(
                                429, "text/html", "<p>wait</p>", Map.of("retry-after", "7")));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = wire.ask("GET", "/files", "");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).isEqualTo("<p>wait</p>");
            assertThat(answer.headers().firstValue("retry-after")).contains("7");
        }
        assertThat(wire.ask("GET", "/files", "").statusCode()).isEqualTo(200);
    }

    @Test
    void anErrorHasTheServicesForm() throws Exception {
        server.faults()
                .plan("GET .*", 1, PracticeFaults.error(403, "training_not_available", "no"));
        HttpResponse<String> answer = wire.ask("GET", "/models", "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Wire.JSON.readTree(answer.body()).at("/error/code").asText())
                .isEqualTo("training_not_available");
    }

    @Test
    void aLostAnswerHidesThatEverythingWasDone() throws Exception {
        String file = wire.file(TestLines.clean(12));
        server.faults().plan("POST /v1/fine_tuning/jobs", 1, new PracticeFaults.Fault.LoseAnswer());
        assertThatThrownBy(() -> wire.job(file, "")).isInstanceOf(IOException.class);
        assertThat(wire.get("/fine_tuning/jobs").path("data"))
                .extracting(job -> job.path("training_file").asText())
                .containsExactly(file);
    }

    @Test
    void aCutAnswerHidesItToo() throws Exception {
        server.faults().plan("POST /v1/files", 1, new PracticeFaults.Fault.CutAnswer());
        assertThatThrownBy(() -> wire.file("abc")).isInstanceOf(IOException.class);
        assertThat(wire.get("/files").path("data")).hasSize(1);
    }

    @Test
    void aLineThatBreaksLeavesNothingBehind() throws Exception {
        server.faults().plan("POST /v1/files", 1, new PracticeFaults.Fault.HangUp(10));
        assertThatThrownBy(() -> wire.file("abc".repeat(1000))).isInstanceOf(IOException.class);
        assertThat(wire.get("/files").path("data")).isEmpty();
        assertThat(wire.file("abc")).isNotEmpty();
    }

    @Test
    void plansStrikeInTheirOrderAndOnlyWhatTheyName() throws Exception {
        server.faults()
                .plan("GET /v1/files/[^/]+", 1, PracticeFaults.error(500, "", "first"))
                .plan("GET /v1/files.*", 1, PracticeFaults.error(502, "", "second"));
        assertThat(wire.ask("GET", "/files/x", "").statusCode()).isEqualTo(500);
        assertThat(wire.ask("GET", "/files/x", "").statusCode()).isEqualTo(502);
        assertThat(wire.ask("GET", "/files/x", "").statusCode()).isEqualTo(404);
    }
}
