package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import odai.dataset.Kind;
import odai.fixtures.ChildProgram;
import odai.fixtures.SteppedClock;
import odai.fixtures.TestLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is let in, who is kept waiting, and what is left behind.
@Timeout(60)
class PracticeDoorTest {
    private static final String MODELS = "GET /v1/models HTTP/1.1\r\n";

    private final CountDownLatch look = new CountDownLatch(1);
    private final CountDownLatch looks = new CountDownLatch(1);
    private final SteppedClock clock = new SteppedClock();
    private PracticeServer server;
    private Wire wire;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start(0, this::judge, clock, 1000, Duration.ofMillis(300));
        wire = new Wire(server.baseUrl());
        port = URI.create(server.baseUrl()).getPort();
    }

    @AfterEach
    void stop() {
        look.countDown();
        wire.close();
        server.close();
    }

    /// Looks at nothing before a test lets it.
    private Set<Kind> judge(byte[] picture) {
        looks.countDown();
        try {
            look.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return TestLines.judge(picture);
    }

    private String said(String request) throws IOException {
        try (Socket socket = open(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', 200",
        "localhost:8080, http://localhost:OWN, 200",
        "127.0.0.1, HTTP://127.0.0.1:OWN, 200",
        "[::1]:80, http://[::1]:OWN, 200",
        "localhost:8080, http://localhost:3000, 403",
        "[::1]:80, http://[::1], 403",
        "127.0.0.1, https://127.0.0.1:OWN, 403",
        "127.0.0.1, http://page.example:OWN, 403",
        "rebound.example:80, '', 403",
        "127.0.0.1.rebound.example, '', 403",
        "127.0.0.1, https://page.example, 403",
        "127.0.0.1, null, 403",
        "localhost, https://localhost.page.example, 403",
    })
    void onlyThisMachineIsAnswered(String host, String origin, int status) throws IOException {
        String page = origin.replace("OWN", String.valueOf(port));
        String answer =
                said(
                        MODELS
                                + "Host: "
                                + host
                                + "\r\n"
                                + (page.isEmpty() ? "" : "Origin: " + page + "\r\n")
                                + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (status == 403) {
            JsonNode body = Wire.JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
            assertThat(body.at("/error/message").asText()).isNotEmpty();
            assertThat(body.at("/error/type").asText()).isEqualTo("invalid_request_error");
        }
    }

    @Test
    void slowSendersBlockNobodyAndAreHungUpOn() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            slow.add(open(i % 2 == 0 ? MODELS + "Host: 127" : slowBody()));
        }
        assertThat(wire.ask("GET", "/models", "").statusCode()).isEqualTo(200);
        for (Socket socket : slow) {
            try (socket;
                    InputStream in = socket.getInputStream()) {
                assertThat(ended(in)).isTrue();
            }
        }
    }

    private static boolean ended(InputStream in) {
        try {
            in.readAllBytes();
            return true;
        } catch (IOException e) {
            // reset: ended as well
            return e.getMessage() != null;
        }
    }

    private static String slowBody() {
        return "POST /v1/fine_tuning/jobs HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Length: 1000\r\n\r\n{";
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedInTheServicesForm() throws Exception {
        // 200 MB of blanks before the JSON; the answer may come before all of it is sent
        try (Socket socket =
                open(
                        "POST /v1/moderations HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + "Content-Length: 209715200\r\n\r\n")) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            int sent = 0;
            try {
                for (; sent < 200; sent++) {
                    socket.getOutputStream().write(blanks);
                }
            } catch (IOException e) {
                assertThat(sent).as("hung up at the limit").isGreaterThanOrEqualTo(150);
                return;
            }
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void createIsAnsweredBeforeAPictureIsLookedAt() throws Exception {
        String id = wire.job(wire.file(TestLines.clean(12)), "");
        looks.await();
        assertThat(wire.get("/fine_tuning/jobs/" + id).path("status").asText())
                .isEqualTo("validating_files");
        clock.at(5000);
        assertThat(wire.get("/fine_tuning/jobs/" + id).path("status").asText())
                .as("the simulated time has not begun")
                .isEqualTo("validating_files");
        assertThat(wire.get("/fine_tuning/jobs/" + id + "/events").path("data")).hasSize(2);
        look.countDown();
        String status = "validating_files";
        for (long now = 5000; !status.equals("succeeded"); now += 100) {
            clock.at(now);
            status = wire.get("/fine_tuning/jobs/" + id).path("status").asText();
        }
        assertThat(wire.get("/fine_tuning/jobs/" + id + "/events").path("data"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void aJobThatIsCancelledWhileItIsJudgedStaysSo() throws Exception {
        String id = wire.job(wire.file(TestLines.clean(12)), "");
        looks.await();
        String path = "/fine_tuning/jobs/" + id;
        assertThat(wire.post(path + "/cancel", "").path("status").asText()).isEqualTo("cancelled");
        assertThat(wire.ask("POST", path + "/cancel", "").statusCode()).isEqualTo(400);
        look.countDown();
        clock.at(10_000);
        String next = wire.job(wire.file(TestLines.clean(12)), "");
        assertThat(wire.get("/fine_tuning/jobs/" + next).path("status").asText())
                .as("the next one's turn has come")
                .isIn("validating_files", "queued");
        assertThat(wire.get(path).path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void whatKilledServicesLeftIsSwept(@TempDir Path temp) throws IOException {
        Path killed = left(temp, "odai-practice1", true, Duration.ofMinutes(2));
        Path fresh = left(temp, "odai-practice2", true, Duration.ZERO);
        Path older = left(temp, "odai-practice3", false, Duration.ofDays(2));
        Path unlocked = left(temp, "odai-practice4", false, Duration.ofHours(2));
        Path others = left(temp, "somebody-elses", true, Duration.ofDays(9));
        Path ours;
        try (PracticeFolder live = PracticeFolder.in(temp)) {
            ours = live.resolve("x").getParent();
            Files.setLastModifiedTime(ours, FileTime.from(Instant.now().minusSeconds(900)));
            try (PracticeFolder second = PracticeFolder.in(temp)) {
                assertThat(second.resolve("x").getParent()).exists().isNotEqualTo(ours);
            }
            assertThat(ours).as("in use").exists();
        }
        assertThat(List.of(killed, older, ours)).noneMatch(Files::exists);
        assertThat(List.of(fresh, unlocked, others)).allMatch(Files::exists);
    }

    /// POSIX lets go of a lock as soon as its process closes that file by any other handle.
    @Test
    void aSecondServiceOfTheSameProgramDoesNotGiveTheFirstOnesFolderAway(@TempDir Path temp)
            throws Exception {
        try (PracticeFolder live = PracticeFolder.in(temp)) {
            Path ours = live.resolve("x").getParent();
            FileTime old = FileTime.from(Instant.now().minusSeconds(900));
            Files.setLastModifiedTime(ours, old);
            PracticeFolder.in(temp).close();
            Files.setLastModifiedTime(ours, old);
            Path home = Files.createDirectory(temp.resolve("home"));
            assertThat(
                            new ChildProgram(home)
                                    .run("", List.of(), OtherService.class, temp.toString()))
                    .endsWith("exit code 0");
            assertThat(ours).as("in use").exists();
        }
    }

    /// Another program, which sweeps before it begins.
    static final class OtherService {
        private OtherService() {}

        public static void main(String[] arguments) throws IOException {
            PracticeFolder.in(Path.of(arguments[0])).close();
        }
    }

    private static Path left(Path temp, String name, boolean locked, Duration age)
            throws IOException {
        Path folder = Files.createDirectory(temp.resolve(name));
        Files.writeString(folder.resolve("file-practice1"), "x");
        if (locked) {
            Files.writeString(folder.resolve(PracticeFolder.LOCK), "");
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
        return folder;
    }
}
