package odai;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import odai.cli.Cli;
import odai.cli.StartArguments;
import odai.logging.CacheFolder;
import odai.logging.CrashReports;
import odai.logging.LogFile;
import odai.logging.NativeConsole;
import odai.logging.StateFolder;
import odai.logging.Unforeseen;
import odai.ui.CuratorApp;
import odai.work.FileNames;
import odai.work.NativeLibraries;
import odai.work.Problem;
import org.jspecify.annotations.Nullable;

/// The way in: a window without arguments or with what is to be opened, else the command line.
public final class Main {
    private static final String LANGUAGE = "ODAI_LANGUAGE";
    private static final String NATIVE = "native";

    private Main() {}

    public static void main(String[] arguments) {
        // first: a logger's console is the one it finds when it is made
        NativeConsole.toFile(StateFolder.ours());
        speak(System.getenv(LANGUAGE));
        careful();
        CrashReports.collect(StateFolder.ours());
        // behind the crash reports, some of which lie in the usual folder
        NativeLibraries.settle(
                List.of(CacheFolder.ours().resolve(NATIVE), StateFolder.ours().resolve(NATIVE)));
        StartArguments start = StartArguments.of(arguments);
        if (!wantsWindow(start)) {
            System.exit(Cli.run(arguments));
        }
        try {
            start.language().ifPresent(Locale::setDefault);
            noteDown(start.log());
            CuratorApp.launch(start.words(), start.language(), start.lockless());
        } catch (RuntimeException e) {
            Problem known =
                    Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                            .flatMap(cause -> FileNames.problem(cause).stream())
                            .findFirst()
                            .orElseThrow(() -> e);
            // before there is a window that could say so
            System.exit(Cli.tell(known));
        }
    }

    /// A launcher that replaced the locale, since it could not express every name, tells which
    /// language it had.
    static void speak(@Nullable String language) {
        if (language != null && !language.isBlank()) {
            Locale.setDefault(Locale.of(language));
        }
    }

    /// Whatever breaks, and wherever: no key is printed with it.
    static void careful() {
        LogFile.redactConsole(System.getenv());
        // until there is somebody to tell
        Unforeseen.uncaught(_ -> {});
    }

    /// Stays open as long as the program runs.
    static void noteDown(Optional<Path> file) {
        try {
            if (file.isPresent()) {
                LogFile.at(file.get(), System.getenv(), false);
            } else {
                LogFile.in(StateFolder.ours(), System.getenv(), false);
            }
            LogFile.onlyWarningsOnConsole();
        } catch (IOException e) {
            Logger.getLogger(Main.class.getName()).log(Level.WARNING, "no log file", e);
        }
    }

    /// Without a word, or with what is to be opened: a project or a data set, as the shell
    /// completes it, the file manager names it or it lies here. A command's name is always the
    /// command. The options that go with both say nothing of it.
    static boolean wantsWindow(StartArguments start) {
        if (!start.understood()) {
            return false;
        }
        if (start.words().isEmpty() || start.words().getFirst().equals("--tour")) {
            return true;
        }
        String first = start.words().getFirst();
        return !first.startsWith("-")
                && !Cli.isCommand(first)
                && (place(first) || start.words().size() == 1 && lies(first));
    }

    /// Whether a word can only be meant as a place.
    private static boolean place(String word) {
        return FileNames.address(word)
                || word.indexOf('/') >= 0
                || word.indexOf(File.separatorChar) >= 0
                || word.toLowerCase(Locale.ROOT).endsWith(".odai");
    }

    private static boolean lies(String word) {
        return FileNames.expressible(word).filter(Files::exists).isPresent();
    }
}
