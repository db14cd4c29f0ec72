package odai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import odai.fixtures.DataSet;
import odai.practice.PracticeFaults;
import odai.practice.PracticeFaults.Fault;
import odai.practice.PracticeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Plants a key in the environment of the real program, beside a service that repeats it wherever
/// it can, and looks for it in every file the program wrote and in all it said.
@Timeout(180)
class CanaryTest {
    private static final String KEY = "canary-5e1f0c7a9b";
    private static final String CREATE = "POST /v1/fine_tuning/jobs";

    @TempDir private Path temp;

    private final List<String> said = new ArrayList<>();
    private PracticeServer server;
    private String project = "";

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = PracticeServer.start(0, _ -> Set.of(), Clock.systemUTC(), 500);
        project = temp.resolve("p.odai").toString();
        Path set = DataSet.of(temp.resolve("set"), 13).write();
        odai("import", set.toString(), project);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aKeyIsNowhereInWhatTheProgramLeavesBehind() throws IOException, InterruptedException {
        for (Fault fault :
                List.of(
                        PracticeFaults.error(401, "invalid_api_key", "Incorrect key: " + KEY),
                        PracticeFaults.error(403, "training_not_available", "not with " + KEY),
                        PracticeFaults.error(429, "insufficient_quota", KEY + " has no credit"),
                        new Fault.Answer(
                                400, "text/html", "<html>" + KEY + "</html>", Map.of("x", KEY)))) {
            server.faults().plan(CREATE, 1, fault);
            submit();
        }
        odai("files", project);
        // what the service says of the job is kept with the project
        server.faults()
                .plan(
                        "GET /v1/fine_tuning/jobs/[^/]+",
                        1,
                        PracticeFaults.error(500, "", "trouble with " + KEY))
                .plan("GET /v1/fine_tuning/jobs/[^/]+/events", 1, new Fault.Nothing())
                .plan("GET /v1/fine_tuning/jobs/[^/]+/events", 1, telling());
        submit("--wait");
        odai("jobs", project, "--json");
        odai("report", project, temp.resolve("report").toString());
        assertThat(String.join("\n", said))
                .as("it did get as far as that")
                .contains("succeeded")
                .contains("training");
        assertThat(said).noneMatch(words -> words.contains(KEY));
        assertThat(written()).isNotEmpty().noneMatch(CanaryTest::holds);
    }

    /// An event that repeats the key.
    private static Fault telling() {
        return new Fault.Answer(
                200,
                "application/json",
                "{\"object\":\"list\",\"has_more\":false,\"data\":[{\"object\":"
                        + "\"fine_tuning.job.event\",\"id\":\"ftevent-canary\",\"created_at\":1,"
                        + "\"level\":\"warn\",\"type\":\"message\",\"message\":\"heard "
                        + KEY
                        + "\"}]}",
                Map.of());
    }

    private void submit(String... more) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "submit",
                                project,
                                "--target",
                                "compatible",
                                "--base-url",
                                server.baseUrl(),
                                "--model",
                                "gpt-4o-2024-08-06",
                                "--yes"));
        words.addAll(Arrays.asList(more));
        odai(words.toArray(String[]::new));
    }

    /// The program itself, at home in a folder of the test's.
    private void odai(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.home=" + temp,
                                "-Duser.language=en",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "odai.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(temp.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "ODAI_API_KEY",
                                KEY,
                                "HOME",
                                temp.toString(),
                                "XDG_STATE_HOME",
                                temp.resolve("state").toString(),
                                "XDG_CONFIG_HOME",
                                temp.resolve("config").toString(),
                                "XDG_DATA_HOME",
                                temp.resolve("data").toString(),
                                "XDG_CACHE_HOME",
                                temp.resolve("cache").toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        said.add(words + " exit code " + process.waitFor());
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean holds(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
