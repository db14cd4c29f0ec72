package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import odai.catalog.Catalog;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.images.DecodeMarks;
import odai.importing.Importer;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that screens, and looks whether the next one goes on where it stopped: what was
/// said to be saved is there and is not looked at again, and in the end everything was looked at.
class ScreeningKillTest {
    private static final int EXAMPLES = 100;
    private static final int KILLS = 3;

    @TempDir private Path temp;

    @Test
    void aKilledRunIsGoneOnWithWhereItStopped() throws IOException, InterruptedException {
        Path folder = temp.resolve("p.odai");
        try (Catalog catalog = Projects.done(Catalog.create(folder))) {
            Path set = DataSet.of(temp.resolve("set"), EXAMPLES).write();
            Projects.done(new Importer().run(set, catalog, false, Progress.NONE));
        }
        Set<Long> saved = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Set<Long> now = killed(folder);
            try (Catalog catalog = Projects.done(Catalog.open(folder))) {
                // a picture that was being decoded at a kill is passed over and stays to be done
                now.removeAll(passedOver(catalog));
                assertThat(now).as("looked at once only").noneMatch(saved::contains);
                saved.addAll(now);
                assertThat(left(catalog)).noneMatch(saved::contains);
            }
        }
        assertThat(saved).hasSizeBetween(1, EXAMPLES - 1);
        try (Catalog catalog = Projects.done(Catalog.open(folder))) {
            Set<Long> rest = new HashSet<>(left(catalog));
            ScreeningRun run = new ScreeningRun(catalog, 2, saved::addAll);
            assertThat(run.total()).isEqualTo(rest.size());
            // what was being decoded when the process was killed is passed over until it is asked
            // for
            DecodeMarks.in(catalog.marks()).tryAllAgain();
            Projects.done(run.run(Progress.NONE));
            assertThat(saved).containsAll(LongStream.rangeClosed(1, EXAMPLES).boxed().toList());
            assertThat(left(catalog)).isEmpty();
        }
    }

    private static List<Long> passedOver(Catalog catalog) {
        return catalog.examples().evidence().stream()
                .filter(it -> it.defects().contains(Defect.ENDED_THE_PROGRAM))
                .map(Evidence::id)
                .toList();
    }

    private static List<Long> left(Catalog catalog) {
        return catalog.findings().unscreened(Screener.CASCADE, Screener.CASCADE_VERSION);
    }

    /// What a child said it had saved before it was killed, after its first batch.
    private static Set<Long> killed(Path folder) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ScreeningChild.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Set<Long> saved = new HashSet<>();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Arrays.stream(line.split(" ")).map(Long::valueOf).forEach(saved::add);
                // by its handle: Process.destroyForcibly would close the pipe with what it has said
                child.toHandle().destroyForcibly();
            }
        }
        child.waitFor();
        return saved;
    }

    /// Screens on one thread and says which examples it has saved.
    static final class ScreeningChild {
        private ScreeningChild() {}

        public static void main(String[] arguments) {
            try (Catalog catalog = Projects.done(Catalog.open(Path.of(arguments[0])))) {
                ScreeningRun run =
                        new ScreeningRun(
                                catalog,
                                1,
                                ids ->
                                        System.out.println(
                                                String.join(
                                                        " ",
                                                        ids.stream()
                                                                .map(String::valueOf)
                                                                .toList())));
                Projects.done(run.run(Progress.NONE));
            }
        }
    }
}
