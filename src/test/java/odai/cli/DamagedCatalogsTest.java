package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.fixtures.DamagedCatalogs;
import odai.fixtures.FullProject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to a catalog: every command ends with a sentence that a person can act on.
class DamagedCatalogsTest {
    private static final int CATALOGS = 200;

    @TempDir private Path temp;

    /// Every command on every fourth catalog, and each catalog under two or three commands.
    @Test
    void noCommandEndsInARawException() {
        check(4);
    }

    @Test
    @Tag("slow")
    void noCommandOnAnyCatalogEndsInARawException() {
        check(1);
    }

    /// @param step how many catalogs lie between two that a command is tried on
    private void check(int step) {
        Path project = FullProject.below(temp);
        DamagedCatalogs damaged = new DamagedCatalogs(project.resolve("catalog.db"));
        List<String> raw = new ArrayList<>();
        for (int i = 0; i < CATALOGS; i++) {
            List<List<String>> commands = commands(project.toString(), i);
            for (int j = i % step; j < commands.size(); j += step) {
                List<String> command = commands.get(j);
                String what = damaged.put(i, project);
                Told told = Told.by(command.toArray(String[]::new));
                if (isRaw(told)) {
                    raw.add(i + " " + what + ", " + command + ": " + told);
                }
            }
        }
        assertThat(raw).isEmpty();
    }

    private List<List<String>> commands(String project, int number) {
        String out = temp.resolve("out-" + number).toString();
        return List.of(
                List.of("list", project, "--json"),
                List.of("preview", project),
                List.of("flag", project, "odai-3", "face", "confirmed"),
                List.of("decide", project, "odai-4", "exclude"),
                List.of("fit", project),
                List.of("jobs", project),
                List.of("export", project, out),
                List.of("report", project, out + "-report"),
                List.of("import", temp.resolve("set").toString(), project),
                List.of("repair", project));
    }

    private static boolean isRaw(Told told) {
        return told.code() < Cli.DONE
                || told.code() > Cli.FAILED
                || told.code() == Cli.FAILED && told.err().isBlank()
                || told.err().contains("Exception")
                || told.err().contains("Something went wrong")
                || told.err().contains("[SQLITE")
                || told.err().contains("database disk image");
    }
}
