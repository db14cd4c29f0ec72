package odai.ui.task;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own dialogs, above a window.
public final class WindowDesktop implements Desktop {
    private final Supplier<@Nullable Window> owner;
    private final Consumer<String> browser;
    private @Nullable File last;

    /// @param browser shows an address
    public WindowDesktop(Supplier<@Nullable Window> owner, Consumer<String> browser) {
        this.owner = owner;
        this.browser = browser;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return folder(title, last);
    }

    @Override
    public Optional<Path> chooseFolder(String title, Path from) {
        return folder(title, from.toFile());
    }

    private Optional<Path> folder(String title, @Nullable File from) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(there(from));
        return taken(chooser.showDialog(owner.get()));
    }

    /// A folder that is gone would not be begun in but refused.
    private static @Nullable File there(@Nullable File folder) {
        return folder != null && folder.isDirectory() ? folder : null;
    }

    @Override
    public Optional<Path> chooseFile(String title, List<String> endings) {
        FileChooser chooser = files(title);
        List<String> names = endings.stream().map(ending -> "*" + ending).toList();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(String.join(" ", names), names));
        return taken(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public void comeToFront() {
        if (owner.get() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            // where a window may not step before others by itself it may still be on top of them
            stage.setAlwaysOnTop(true);
            stage.setAlwaysOnTop(false);
            stage.requestFocus();
        }
    }

    @Override
    public void tell(String title, String words) {
        SystemNotices.show(title, words);
    }

    @Override
    public Optional<Path> chooseSave(String title, String name) {
        FileChooser chooser = files(title);
        chooser.setInitialFileName(name);
        return taken(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public void browse(String address) {
        browser.accept(address);
    }

    private FileChooser files(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(there(last));
        return chooser;
    }

    private Optional<Path> taken(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        last = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }
}
