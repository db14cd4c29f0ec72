package odai.ui.task;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.logging.Redaction;

/// Notifications by way of what each desktop has for it. Where it has nothing, nothing is shown:
/// the window says the same.
final class SystemNotices {
    private static final Logger LOG = Logger.getLogger(SystemNotices.class.getName());

    /// Takes its words from the environment: no quoting can go wrong.
    private static final String BALLOON =
            "Add-Type -AssemblyName System.Windows.Forms;"
                    + "$n = New-Object System.Windows.Forms.NotifyIcon;"
                    + "$n.Icon = [System.Drawing.SystemIcons]::Information;"
                    + "$n.Visible = $true;"
                    + "$n.ShowBalloonTip(10000, $env:ODAI_TITLE, $env:ODAI_WORDS, 'Info');"
                    + "Start-Sleep 11; $n.Dispose()";

    private SystemNotices() {}

    /// Shows it and does not wait. Not for the FX thread.
    ///
    /// @return whether the desktop took it
    static boolean show(String title, String words) {
        return show(command(System.getProperty("os.name", ""), title, words), title, words);
    }

    static boolean show(List<String> command, String title, String words) {
        try {
            start(command, title, words);
            return true;
        } catch (IOException e) {
            // usual on a desktop without such a program: no reason to alarm anybody
            LOG.log(Level.INFO, "no notification: {0} cannot be started", command.getFirst());
            LOG.log(Level.FINE, "why", e);
            return false;
        }
    }

    static Process start(List<String> command, String title, String words) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD);
        // what shows a notification has no use for a key
        builder.environment().keySet().removeIf(Redaction::secret);
        builder.environment().put("ODAI_TITLE", title);
        builder.environment().put("ODAI_WORDS", words);
        return builder.start();
    }

    /// @param system as Java calls it
    static List<String> command(String system, String title, String words) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", BALLOON);
        }
        return name.contains("mac")
                ? List.of(
                        "osascript",
                        "-e",
                        "on run argv",
                        "-e",
                        "display notification (item 2 of argv) with title (item 1 of argv)",
                        "-e",
                        "end run",
                        title,
                        words)
                : List.of("notify-send", "--app-name=Odai Curator", "--", title, words);
    }
}
