package odai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import odai.fixtures.ChildProgram;
import odai.fixtures.DataSet;
import odai.practice.PracticeFaults;
import odai.practice.PracticeFaults.Fault;
import odai.practice.PracticeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Plants a key in the environment of the real program, and another one in its window, beside a
/// service that repeats it wherever it can, and looks for them in every file the program wrote, in
/// all it said, and in the arguments of all it started.
@Timeout(300)
class CanaryTest {
    private static final String KEY = "canary-5e1f0c7a9b";
    private static final String TYPED = "canary-typed-31c9d4e8";
    private static final String CREATE = "POST /v1/fine_tuning/jobs";

    @TempDir private Path temp;

    private final List<String> said = new ArrayList<>();
    private ChildProgram program;
    private PracticeServer server;
    private String project = "";

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = PracticeServer.start(0, _ -> Set.of(), Clock.systemUTC(), 500);
        program = new ChildProgram(temp).with("ODAI_API_KEY", KEY).with("OPENAI_LOG", "debug");
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
                        new Fault.AnswerError(
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
        nowhere();
    }

    @Test
    void aBugThatRepeatsItIsNotedDownWithoutIt() throws IOException, InterruptedException {
        said.add(program.run("", List.of(), CanaryCrash.class));
        nowhere();
        assertThat(log())
                .contains("IOException: not with …", "ExceptionInInitializerError: nor with …");
        assertThat(said.getLast())
                .as("on the console as well")
                .contains("not with …", "nor with …")
                .endsWith("exit code 1");
    }

    @Test
    void aKeyThatIsTypedIntoTheWindowStaysInIt() throws IOException, InterruptedException {
        String own = ownTarget();
        Path heard = temp.resolve("heard.txt");
        notifier(heard);
        server.faults()
                .plan(CREATE, 1, PracticeFaults.error(401, "invalid_api_key", "wrong: " + TYPED));
        List<String> headless =
                List.of(
                        "-Dglass.platform=Wide",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "--sun-misc-unsafe-memory-access=allow");
        program.with("DISPLAY", ":none");
        said.add(program.run(TYPED, headless, CanaryWindow.class, project, own, server.baseUrl()));
        assertThat(said.getLast()).contains("succeeded").endsWith("exit code 0");
        assertThat(log())
                .contains("the window breaks with …", "a worker breaks with …")
                .doesNotContain("waited in vain");
        assertThat(heard).as("the job's end was told").content().contains("ODAI_TITLE");
        nowhere();
    }

    /// A service like any other whose models the person has written down.
    private String ownTarget() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("config").resolve("odai-curator"));
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"language\":\"en\",\"theme\":\"light\",\"screens\":false}");
        ObjectMapper json = new ObjectMapper();
        ObjectNode target = (ObjectNode) json.readTree(shipped("compatible"));
        target.put("id", "own").put("name", "My own");
        target.set("models", json.readTree(shipped("practice")).get("models"));
        Path targets = Files.createDirectories(folder.resolve("targets"));
        json.writeValue(targets.resolve("own.json").toFile(), target);
        return "own";
    }

    private static URL shipped(String target) {
        return Objects.requireNonNull(
                CanaryTest.class.getResource("/odai/targets/" + target + ".json"));
    }

    /// Writes down what a desktop's own program would be given: arguments and environment.
    private void notifier(Path heard) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("bin"));
        Path program = folder.resolve("notify-send");
        Files.writeString(program, "#!/bin/sh\n(echo \"$@\"; env) >> " + heard + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        this.program.with("PATH", folder + ":" + System.getenv("PATH"));
    }

    /// An event that repeats the key.
    private static Fault telling() {
        return new Fault.AnswerError(
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

    private void odai(String... arguments) throws IOException, InterruptedException {
        said.add(program.run("", List.of(), Main.class, arguments));
    }

    private void nowhere() throws IOException {
        assertThat(said).noneMatch(words -> words.contains(KEY) || words.contains(TYPED));
        assertThat(program.argumentLists())
                .as("it was watched")
                .anyMatch(list -> list.contains("odai."))
                .noneMatch(list -> list.contains(KEY) || list.contains(TYPED));
        assertThat(program.written())
                .isNotEmpty()
                .noneMatch(file -> ChildProgram.holds(file, KEY))
                .noneMatch(file -> ChildProgram.holds(file, TYPED));
    }

    private String log() throws IOException {
        return Files.readString(
                temp.resolve("state").resolve("odai-curator").resolve("odai-0.log"));
    }
}
