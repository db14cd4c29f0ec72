package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import odai.fixtures.SteppedClock;
import odai.fixtures.TestLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and uploads in parts, as they go over the wire.
class PracticeUploadsTest {
    private static final long HOUR = 3_600_000;

    private final SteppedClock clock = new SteppedClock();
    private PracticeServer server;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start(0, TestLines::judge, clock, 1000);
        wire = new Wire(server.baseUrl());
    }

    @AfterEach
    void stop() {
        wire.close();
        server.close();
    }

    @Test
    void partsBecomeOneFileInTheOrderTheyAreNamedIn() throws Exception {
        String upload = wire.upload(9);
        String last = wire.part(upload, "ghi");
        String first = wire.part(upload, "abc");
        String middle = wire.part(upload, "def");
        JsonNode done = Wire.good(wire.complete(upload, md5("abcdefghi"), first, middle, last));
        assertThat(done.path("status").asText()).isEqualTo("completed");
        String file = done.path("file").path("id").asText();
        assertThat(wire.ask("GET", "/files/" + file + "/content", "").body())
                .isEqualTo("abcdefghi");
        assertThat(wire.get("/files/" + file).path("filename").asText()).isEqualTo("large.jsonl");
    }

    @Test
    void aPartThatWasSentTwiceIsTakenOnce() throws Exception {
        String upload = wire.upload(6);
        wire.part(upload, "abc");
        String again = wire.part(upload, "abc");
        String second = wire.part(upload, "def");
        Wire.good(wire.complete(upload, "", again, second));
    }

    @Test
    void whatDoesNotAddUpIsRefusedAndCanBeMended() throws Exception {
        String upload = wire.upload(6);
        String first = wire.part(upload, "abc");
        refused(wire.complete(upload, "", first), "add up");
        String second = wire.part(upload, "def");
        refused(wire.complete(upload, md5("other"), first, second), "md5");
        refused(wire.complete(upload, "", first, "part_of_somebody"), "part_ids");
        refused(wire.complete(upload, ""), "part_ids");
        Wire.good(wire.complete(upload, md5("abcdef"), first, second));
    }

    @Test
    void afterAnHourItIsVoid() throws Exception {
        String upload = wire.upload(3);
        clock.at(HOUR - 1);
        String part = wire.part(upload, "abc");
        clock.at(HOUR);
        refused(wire.send("/uploads/" + upload + "/parts", "data", "abc"), "is expired");
        refused(wire.complete(upload, "", part), "is expired");
    }

    @Test
    void whatIsCancelledOrCompletedTakesNothingMore() throws Exception {
        String cancelled = wire.upload(3);
        assertThat(wire.post("/uploads/" + cancelled + "/cancel", "").path("status").asText())
                .isEqualTo("cancelled");
        refused(wire.send("/uploads/" + cancelled + "/parts", "data", "abc"), "is cancelled");
        String completed = wire.upload(3);
        Wire.good(wire.complete(completed, "", wire.part(completed, "abc")));
        refused(wire.ask("POST", "/uploads/" + completed + "/cancel", ""), "is completed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"bytes\":0,\"filename\":\"x\",\"mime_type\":\"y\",\"purpose\":\"fine-tune\"}",
                "{\"bytes\":8589934593,\"filename\":\"x\",\"mime_type\":\"y\",\"purpose\":\"fine-tune\"}",
                "{\"bytes\":1,\"filename\":\"\",\"mime_type\":\"y\",\"purpose\":\"fine-tune\"}",
                "{\"bytes\":1,\"filename\":\"x\",\"mime_type\":\"y\",\"purpose\":\"vision\"}",
            })
    void anUploadThatIsNotWellAnnouncedIsRefused(String body) throws Exception {
        assertThat(wire.ask("POST", "/uploads", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"POST, /uploads/none/parts", "POST, /uploads/none/complete", "GET, /files/none"})
    void whatNobodyAnnouncedIsNotThere(String method, String path) throws Exception {
        assertThat(wire.ask(method, path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void filesAreListedNewestFirstInPages() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(wire.file("line " + i));
        }
        JsonNode page = wire.get("/files?limit=3&purpose=fine-tune");
        assertThat(page.path("data").findValuesAsText("id")).isEqualTo(made.subList(0, 3));
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(page.path("last_id").asText()).isEqualTo(made.get(2));
        assertThat(
                        wire.get("/files?limit=3&after=" + made.get(2))
                                .path("data")
                                .findValuesAsText("id"))
                .isEqualTo(made.subList(3, 5));
        assertThat(wire.get("/files?purpose=batch").path("data")).isEmpty();
    }

    @Test
    void aDeletedFileIsGoneWithWhatItHeld() throws Exception {
        String file = wire.file("abc");
        assertThat(wire.ask("GET", "/files/" + file + "/content", "").body()).isEqualTo("abc");
        assertThat(Wire.good(wire.ask("DELETE", "/files/" + file, "")).path("deleted").asBoolean())
                .isTrue();
        assertThat(wire.ask("GET", "/files/" + file + "/content", "").statusCode()).isEqualTo(404);
        assertThat(wire.get("/files").path("data")).isEmpty();
    }

    private static void refused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("MD5")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
