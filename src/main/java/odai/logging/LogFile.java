package odai.logging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What the program notes down of itself, in a file, never with a key in it. While it is open the
/// command line's console is left to the commands.
public final class LogFile implements AutoCloseable {
    private static final int BYTES = 1 << 20;
    private static final int GENERATIONS = 5;
    private static final Logger ROOT = Logger.getLogger("");

    private final Handler file;
    private final List<Handler> silenced;

    private LogFile(FileHandler file, Map<String, String> environment, boolean quiet)
            throws IOException {
        this.file = file;
        file.setEncoding(StandardCharsets.UTF_8.name());
        file.setFormatter(new CarefulFormatter(new Redaction(environment)));
        this.silenced =
                Arrays.stream(ROOT.getHandlers())
                        .filter(handler -> quiet && handler instanceof ConsoleHandler)
                        .toList();
        silenced.forEach(ROOT::removeHandler);
        ROOT.addHandler(file);
    }

    /// Five files of a megabyte, oldest overwritten: `odai-0.log` is the newest.
    ///
    /// @param quiet whether nothing is logged to the console meanwhile
    public static LogFile in(Path folder, Map<String, String> environment, boolean quiet)
            throws IOException {
        Files.createDirectories(folder);
        String pattern = literal(folder) + "/odai-%g.log";
        return new LogFile(new FileHandler(pattern, BYTES, GENERATIONS, true), environment, quiet);
    }

    /// That one file, which grows.
    public static LogFile at(Path path, Map<String, String> environment, boolean quiet)
            throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return new LogFile(
                new FileHandler(literal(path.toAbsolutePath()), true), environment, quiet);
    }

    /// A key that was typed or found: no log shows it from now on, whoever puts it there.
    public static void conceal(String secret) {
        Redaction.learn(secret);
    }

    /// From now on the console shows no key either.
    public static void redactConsole(Map<String, String> environment) {
        for (Handler handler : ROOT.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setFormatter(new CarefulFormatter(new Redaction(environment)));
            }
        }
    }

    /// From now on the console shows what went wrong; how things go stands in the file.
    public static void onlyWarningsOnConsole() {
        for (Handler handler : ROOT.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setLevel(Level.WARNING);
            }
        }
    }

    /// The handler reads a percent sign as the start of a code.
    private static String literal(Path path) {
        return path.toString().replace("%", "%%");
    }

    @Override
    public void close() {
        ROOT.removeHandler(file);
        file.close();
        silenced.forEach(ROOT::addHandler);
    }
}
