package odai.logging;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import odai.work.FileNames;

/// The Java runtime's reports of crashes, `hs_err_pid*.log`. A launcher that knows the state folder
/// has them written there; the app image cannot, so what an earlier run left elsewhere is moved
/// there.
public final class CrashReports {
    private static final Logger LOG = Logger.getLogger(CrashReports.class.getName());
    private static final String PATTERN = "hs_err_pid*.log";
    private static final long MOST = 16 << 20;
    private static final int LINES = 400;

    private CrashReports() {}

    /// Those of ours that lie where the runtime leaves them: the working folder, else the temporary
    /// one.
    public static void collect(Path into) {
        Path working = FileNames.path("").toAbsolutePath();
        Path temporary = FileNames.path(System.getProperty("java.io.tmpdir", ""));
        List.of(working, temporary).forEach(from -> collect(from, into));
    }

    static void collect(Path from, Path into) {
        if (from.equals(into)) {
            return;
        }
        try (var found = Files.newDirectoryStream(from, PATTERN)) {
            for (Path report : found) {
                if (ours(report)) {
                    Files.createDirectories(into);
                    Path moved = into.resolve(String.valueOf(report.getFileName()));
                    Files.move(report, moved, StandardCopyOption.REPLACE_EXISTING);
                    LOG.fine(() -> "a crash's report is now " + moved);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "no crash reports from " + from, e);
        }
    }

    /// Written by this user's Odai Curator: the report names the main class.
    private static boolean ours(Path report) throws IOException {
        if (!Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)
                || !Files.isWritable(report)
                || Files.size(report) > MOST) {
            return false;
        }
        // native frames may hold any bytes
        try (BufferedReader in = Files.newBufferedReader(report, StandardCharsets.ISO_8859_1);
                Stream<String> lines = in.lines()) {
            return lines.limit(LINES)
                    .anyMatch(line ->
                            line.startsWith("Command Line:") && line.contains("odai.Main")
                                    || line.startsWith("java_command: odai."));
        }
    }
}
