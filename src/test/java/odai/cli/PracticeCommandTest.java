package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeCommandTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir private Path temp;

    /// In a process of its own: how it ends is the point.
    private Process started(String... options) throws IOException {
        Path files = Files.createDirectories(temp.resolve("files"));
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + files,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "odai.Main",
                        "practice");
        builder.command().addAll(List.of(options));
        builder.environment().put("XDG_STATE_HOME", temp.resolve("state").toString());
        return builder.redirectError(temp.resolve("err").toFile()).start();
    }

    @Test
    void aJobCanBePractisedAgainstItsAddressAndItEndsWhenAsked() throws Exception {
        String project = Told.project(temp, 30);
        Process process = started("--speed", "6", "--seed", "7", "--lang", "en");
        URI address;
        try (var lines = process.inputReader()) {
            address = URI.create(lines.readLine());
            assertThat(address.getHost()).isEqualTo("127.0.0.1");
            JsonNode job = practised(project, address);
            assertThat(job.path("status").asText()).as("%s", job).isEqualTo("succeeded");
            assertThat(job.path("target").asText()).isEqualTo("compatible");
            process.destroy();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(temp.resolve("err")).content().contains("simulation", "has ended");
        try (var left = Files.list(temp.resolve("files"))) {
            assertThat(left.filter(it -> it.toString().contains("odai-practice"))).isEmpty();
        }
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket("127.0.0.1", address.getPort()).close());
    }

    private static JsonNode practised(String project, URI address) {
        return Told.done(
                        "submit",
                        project,
                        "--target",
                        "compatible",
                        "--base-url",
                        address.toString(),
                        "--model",
                        "gpt-4o-2024-08-06",
                        "--epochs",
                        "2",
                        "--wait",
                        "--yes",
                        "--json")
                .json();
    }

    @Test
    void aPortThatIsTakenIsSaidSo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Told told = Told.by("practice", "--port", String.valueOf(other.getLocalPort()));
            assertThat(told.code()).isEqualTo(Cli.FAILED);
            assertThat(told.err()).contains("Port " + other.getLocalPort() + " is taken");
            assertThat(told.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=-1", "--port=65536", "--speed=0", "--speed=NaN", "--speed=-2"})
    void whatIsOutOfRangeIsWrongUse(String option) {
        Told told = Told.by("practice", option);
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).contains("--port must be");
    }
}
