package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import odai.dataset.Example;
import odai.importing.Sample;
import odai.settings.Keyring;
import odai.settings.Keys;
import odai.settings.Preferences;
import odai.settings.PreferencesFile;
import odai.ui.task.Desktop;
import odai.ui.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.service.support.FiredEvents;
import org.testfx.util.WaitForAsyncUtils;

/// The real window, headless, on a fresh copy of the sample; keys and mouse as a person uses them.
@Tag("window")
abstract class WindowCase extends FxRobot {

    @TempDir Path folder;

    /// What a person would choose in the system's dialogs, one after another.
    final Queue<Path> choices = new ArrayDeque<>();

    /// Where the last folder dialog began.
    private @Nullable Path begun;

    /// What the system was asked to tell, oldest first.
    final List<String> told = new CopyOnWriteArrayList<>();

    private WindowSession windowSession;
    private Stage stage;

    private final class ChooserAnswers implements Desktop {
        @Override
        public Optional<Path> chooseSave(String title, String name) {
            return Optional.ofNullable(choices.poll()).map(it -> it.resolve(name));
        }

        @Override
        public Optional<Path> chooseFolder(String title) {
            return Optional.ofNullable(choices.poll());
        }

        @Override
        public Optional<Path> chooseFolder(String title, Path from) {
            begun = from;
            return chooseFolder(title);
        }

        @Override
        public Optional<Path> chooseFile(String title, List<String> endings) {
            return Optional.ofNullable(choices.poll());
        }

        @Override
        public void comeToFront() {
            WindowCase.this.comeToFront();
        }

        @Override
        public void tell(String title, String words) {
            told.add(title + " " + words);
        }
    }

    @BeforeEach
    void openTheWindow() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        interact(() -> {
            Themes.loadFonts();
            Themes.install("light");
            windowSession =
                    new WindowSession(preferences(), new ChooserAnswers(), keys(), windows());
            stage.setScene(windowSession.scene(width(), height()));
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
    }

    @AfterEach
    void closeTheWindow() throws TimeoutException {
        release(new KeyCode[0]);
        interact(() -> {
            stage.hide();
            windowSession.close();
        });
        windowSession.ended().join();
        FxToolkit.cleanupStages();
    }

    /// Somebody else has asked for this window.
    void comeToFront() {
        // it is the only one
    }

    int width() {
        return 1280;
    }

    int height() {
        return 800;
    }

    PreferencesFile preferences() {
        PreferencesFile file = new PreferencesFile(folder.resolve("config"));
        file.change(
                _ -> Preferences.DEFAULT.withLanguage("en").withTheme("light").withScreens(false));
        return file;
    }

    /// Nobody's: no test looks into the keyring of who runs it.
    Keys keys() {
        return new Keys(Map.of(), Keyring.NONE, _ -> {});
    }

    OneWindow windows() {
        return new OneWindow(folder.resolve("state"));
    }

    @Nullable Path begun() {
        return begun;
    }

    WindowSession session() {
        return windowSession;
    }

    Scene scene() {
        return stage.getScene();
    }

    String title() {
        return stage.titleProperty().isBound() ? stage.getTitle() : windowSession.title().get();
    }

    /// Opens a copy of the sample as a project.
    void openSample() {
        open(sample());
    }

    Path sample() {
        try {
            return Sample.copyTo(folder.resolve("sample"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void open(Path path) {
        interact(() -> windowSession.open(path.toString()));
        until(
                "the project is shown",
                () -> windowSession.project() != null && lookup("#grid").tryQuery().isPresent());
        until("pages are there", () -> project().model().cursor().focused().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    OpenProject project() {
        return Objects.requireNonNull(windowSession.project());
    }

    /// As the catalog has it now.
    Example stored(int index) {
        long id = index + 1L;
        return project().curation().page(List.of(id)).getFirst();
    }

    void until(String what, BooleanSupplier holds) {
        FxCase.until(what, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    boolean there(String id) {
        return lookup(id).tryQuery().filter(WindowCase::inSight).isPresent();
    }

    private static boolean inSight(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    String text(String id) {
        return lookup(id).queryAs(Labeled.class).getText();
    }

    /// The test's own record of every event holds whatever the events were about.
    static void forgetEvents() {
        try {
            Field record = FxToolkitContext.class.getDeclaredField("firedEvents");
            record.setAccessible(true);
            ((FiredEvents) record.get(FxToolkit.toolkitContext())).clearEvents();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// Whether any text on the screen contains this.
    boolean says(String words) {
        return lookup(node ->
                        node instanceof Labeled label
                                && inSight(label)
                                && label.getText() != null
                                && label.getText().contains(words))
                .tryQuery()
                .isPresent();
    }

    void press(String id) {
        until("there is " + id, () -> there(id));
        interact(() -> lookup(id).queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void shows(int count) {
        until(
                count + " examples are shown",
                () -> project().model().listing().get().ids().size() == count);
    }

    void assertFocused(int index) {
        until("the focus is at " + index, () -> project().model().cursor().focus() == index);
        assertThat(project().model().cursor().focus()).isEqualTo(index);
    }
}
