package odai.ui.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What the app asks of the desktop around it. The choosers can be replaced: a test, or a screen
/// that nobody sees, has no dialogs.
public interface Desktop {
    /// Nobody is there to choose.
    Desktop NOBODY = new Desktop() {};

    /// Asks for a folder; empty if the person thought better of it.
    default Optional<Path> chooseFolder(String title) {
        return Optional.empty();
    }

    /// The same, beginning somewhere.
    ///
    /// @param from a folder that is there
    default Optional<Path> chooseFolder(String title, Path from) {
        return chooseFolder(title);
    }

    /// Asks for a file.
    ///
    /// @param endings of the names that are offered, such as `.jsonl`
    default Optional<Path> chooseFile(String title, List<String> endings) {
        return Optional.empty();
    }

    /// Asks where a file is to be saved.
    ///
    /// @param name proposed, with its ending
    default Optional<Path> chooseSave(String title, String name) {
        return Optional.empty();
    }

    /// Shows an address in the person's browser.
    default void browse(String address) {
        // nobody is there to see it
    }

    /// Asks for a picture.
    default Optional<Path> choosePicture(String title) {
        return chooseFile(title, List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"));
    }

    /// Brings the app's window before all others.
    default void comeToFront() {
        // there is no window
    }

    /// Shows a notification of the system's own, where it has such a thing. Not for the FX thread.
    default void tell(String title, String words) {
        // nobody is there to be told
    }

    /// Whether the system prefers dark windows.
    static boolean dark() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
