package odai;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.cli.Cli;
import odai.logging.CrashReports;
import odai.logging.LogFile;
import odai.logging.NativeConsole;
import odai.logging.StateFolder;
import odai.logging.Unforeseen;
import odai.ui.CuratorApp;

/// The way in: a window without arguments or with a project, the command line otherwise.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // first: a logger's console is the one it finds when it is made
        NativeConsole.toFile(StateFolder.ours());
        careful();
        CrashReports.collect(StateFolder.ours());
        if (wantsWindow(arguments)) {
            noteDown();
            CuratorApp.launch(arguments);
        } else {
            System.exit(Cli.run(arguments));
        }
    }

    /// Whatever breaks, and wherever: no key is printed with it.
    static void careful() {
        LogFile.redactConsole(System.getenv());
        // until there is somebody to tell
        Unforeseen.uncaught(_ -> {});
    }

    /// Stays open as long as the program runs.
    static void noteDown() {
        try {
            LogFile.in(StateFolder.ours(), System.getenv(), false);
        } catch (IOException e) {
            Logger.getLogger(Main.class.getName()).log(Level.WARNING, "no log file", e);
        }
    }

    private static boolean wantsWindow(String[] arguments) {
        return arguments.length == 0
                || arguments[0].equals("--tour")
                || arguments[0].endsWith(".odai");
    }
}
