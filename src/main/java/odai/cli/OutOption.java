package odai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import odai.comparing.ComparisonReport;
import odai.work.FileTrouble;
import odai.work.ProjectProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The file that a comparison is also written to.
final class OutOption {
    @Option(names = "--out")
    private @Nullable Path out;

    /// Says what cannot be written, before answers are paid for.
    boolean readable(Console console) {
        if (out == null) {
            return true;
        }
        if (!out.toString().matches(".*\\.(md|csv)")) {
            console.warn("comparing.cli.out", out.toString());
            return false;
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            fail(console, out, FileTrouble.NOT_THERE.wire());
            return false;
        }
        return true;
    }

    /// @return whether it is written, or nobody asked for it
    boolean write(Console console, ComparisonReport comparisonReport, boolean json) {
        if (out == null) {
            return true;
        }
        try {
            Files.writeString(
                    out,
                    out.toString().endsWith(".md")
                            ? comparisonReport.markdown(console.texts())
                            : comparisonReport.csv());
            if (!json) {
                console.say("comparing.cli.written", out.toString());
            }
            return true;
        } catch (IOException e) {
            fail(console, out, FileTrouble.detail(e));
            return false;
        }
    }

    private static void fail(Console console, Path file, String detail) {
        console.fail(new ProjectProblem.NotWritable(file.toString(), detail));
    }
}
