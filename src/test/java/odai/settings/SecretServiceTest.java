package odai.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import odai.fixtures.DataSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real Secret Service, in a session of its own with a home of its own: nobody's keyring is
/// touched. Keychain and Credential Manager cannot be had here: for them the contract holds only of
/// a fake.
@Timeout(240)
class SecretServiceTest {
    private static final String CANARY = "sk-canary-71c04e5b9d2f";
    private static final long PATIENCE_SECONDS = 200;

    @TempDir private Path temp;

    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private HttpServer service;

    @BeforeEach
    void aServiceThatRepeatsTheKey() throws IOException {
        for (String tool : List.of("dbus-run-session", "gnome-keyring-daemon", "bash")) {
            assumeTrue(onPath(tool), tool + " is not installed here");
        }
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::refuse);
        service.start();
    }

    @AfterEach
    void hangUp() {
        if (service != null) {
            service.stop(0);
        }
    }

    private static boolean onPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private void refuse(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            authorizations.add(key);
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            byte[] body =
                    ("{\"error\":{\"message\":\"Bad key "
                                    + key
                                    + "\",\"type\":\"x\",\"code\":\"x\"}}")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /// Runs lines of a shell within a session bus, beside an unlocked keyring.
    private String inSession(String lines) throws Exception {
        Path home = Files.createDirectories(temp.resolve("home"));
        Path script = temp.resolve("steps.sh");
        Files.writeString(
                script,
                """
                printf password | gnome-keyring-daemon --unlock --components=secrets >&2
                java() { "$JAVA" --enable-native-access=ALL-UNNAMED -cp "$CLASSES" "$@"; }
                odai() { java odai.Main "$@" --lang en; }
                """
                        + lines);
        ProcessBuilder builder =
                new ProcessBuilder("dbus-run-session", "--", "bash", script.toString());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.endsWith("_API_KEY"));
        environment.put("JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
        environment.put("CLASSES", System.getProperty("java.class.path"));
        environment.put("HOME", home.toString());
        for (String name : List.of("XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME")) {
            environment.put(name, home.resolve(name).toString());
        }
        environment.put("XDG_DATA_HOME", temp.resolve("keyrings").toString());
        Files.createDirectories(home.resolve("XDG_RUNTIME_DIR"));
        Path out = home.resolve("out");
        Process process =
                builder.redirectOutput(out.toFile())
                        .redirectError(home.resolve("err").toFile())
                        .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(out);
    }

    @Test
    void itKeepsTheContract() throws Exception {
        assertThat(inSession("java odai.settings.SecretServiceSteps")).contains("contract kept");
    }

    @Test
    void aKeyIsUsedFromItAndWrittenNowhereElse() throws Exception {
        String project = temp.resolve("home/p.odai").toString();
        String url = "http://127.0.0.1:" + service.getAddress().getPort() + "/v1";
        Path set = DataSet.of(temp.resolve("set"), 12).write();
        String out =
                inSession(
                        """
                        odai import %s %s
                        printf '%s\\n' | odai keys compatible --save
                        odai keys compatible
                        odai submit %s --target compatible --base-url %s --model m --yes --wait
                        odai keys compatible --forget
                        odai keys compatible
                        """
                                .formatted(set, project, CANARY, project, url));
        assertThat(out.lines().filter(line -> line.contains("eyring") || line.contains("key")))
                .containsSubsequence(
                        "Saved in the system’s keyring.",
                        "compatible: from the system’s keyring",
                        "compatible: no key");
        assertThat(authorizations).isNotEmpty().containsOnly("Bearer " + CANARY);
        assertThat(temp.resolve("home/err")).content().contains("Bad key");
        try (var files = Files.walk(temp.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(CANARY, CANARY.substring(3));
            }
        }
    }
}
