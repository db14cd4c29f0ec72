package odai;

import odai.cli.Cli;
import odai.ui.CuratorApp;

/// The way in: a window without arguments or with a project, the command line otherwise.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (wantsWindow(arguments)) {
            CuratorApp.launch(arguments);
        } else {
            System.exit(Cli.run(arguments));
        }
    }

    private static boolean wantsWindow(String[] arguments) {
        return arguments.length == 0
                || arguments[0].equals("--tour")
                || arguments[0].endsWith(".odai");
    }
}
