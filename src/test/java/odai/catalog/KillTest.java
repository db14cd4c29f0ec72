package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that decides, between and during decisions, and looks for every decision it had
/// acknowledged. 20 kills, or as many as `-Dkills=500` asks for.
class KillTest {
    private static final int EXAMPLES = 50;

    @TempDir private Path temp;

    @Test
    void everyAcknowledgedDecisionIsThereAfterAKill() throws IOException, InterruptedException {
        Path folder = temp.resolve("p.odai");
        Projects.of(folder, EXAMPLES).close();
        Random random = new Random(7);
        int acknowledged = 0;
        for (int kill = 0; kill < Integer.getInteger("kills", 20); kill++) {
            int last = -1;
            Process child =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Decider.class.getName(),
                                    folder.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            int wanted = 1 + random.nextInt(40);
            try (BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    child.getInputStream(), StandardCharsets.UTF_8))) {
                String line = out.readLine();
                while (line != null) {
                    last = Integer.parseInt(line);
                    if (wanted-- == 0) {
                        // mid-flight: the child is already at the next decision
                        TimeUnit.MICROSECONDS.sleep(random.nextInt(3000));
                        // by its handle: Process.destroyForcibly would also close the pipe with
                        // what it has said
                        child.toHandle().destroyForcibly();
                    }
                    line = out.readLine();
                }
            }
            child.waitFor();
            acknowledged += last + 1;
            assertThat(last).as("the child decided something").isNotNegative();
            check(folder, last);
        }
        assertThat(acknowledged).isPositive();
    }

    private static void check(Path folder, int last) {
        try (Catalog catalog = Projects.done(Catalog.open(folder))) {
            List<Decision> found =
                    catalog.examples().evidence().stream()
                            .map(evidence -> evidence.decision())
                            .toList();
            for (int step = Math.max(0, last - EXAMPLES + 2); step <= last; step++) {
                assertThat(found.get(step % EXAMPLES))
                        .as("step %d of %d", step, last)
                        .isEqualTo(Decider.decision(step));
            }
        }
    }

    /// The child: decides on one example after another and says so when it is done.
    static final class Decider {
        private Decider() {}

        static Decision decision(int step) {
            return (step / EXAMPLES + step) % 2 == 0 ? Decision.KEEP : Decision.EXCLUDE;
        }

        public static void main(String[] arguments) {
            try (Catalog catalog = Projects.done(Catalog.open(Path.of(arguments[0])))) {
                for (int step = 0; ; step++) {
                    catalog.decisions()
                            .apply(
                                    new Change.Decided(
                                            List.of(step % EXAMPLES + 1L), decision(step)));
                    System.out.println(step);
                    System.out.flush();
                }
            }
        }
    }
}
