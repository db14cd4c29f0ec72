package odai.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import odai.catalog.Catalog;
import odai.logging.LogFile;
import odai.logging.Unforeseen;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.ui.task.Background;
import odai.ui.task.WindowDesktop;
import odai.ui.theme.Themes;
import odai.work.FileNames;

/// The window. Where there is no display it walks through the sample instead and takes pictures:
/// the tour.
public final class CuratorApp extends Application {
    // a logger is held weakly: without this its filter would be forgotten
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private static final String LANGUAGE = "--lang=";
    private static final String LOCKLESS = "--no-lock";

    /// @param words what is to be opened, or the tour
    /// @param language asked for, whatever is preferred
    /// @param lockless whether a drive that cannot lock is agreed to
    public static void launch(List<String> words, Optional<Locale> language, boolean lockless) {
        boolean tours = tours(words);
        if (!tours && shown(words)) {
            return;
        }
        TOOLKIT.setFilter(record ->
                record.getMessage() == null
                        || !record.getMessage().startsWith("Unsupported JavaFX configuration"));
        if (tours) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        // the toolkit makes the app, and hands it nothing but words
        List<String> all = new ArrayList<>(words);
        language.ifPresent(it -> all.add(LANGUAGE + it.getLanguage()));
        if (lockless) {
            all.add(LOCKLESS);
        }
        Application.launch(CuratorApp.class, all.toArray(String[]::new));
    }

    /// Whether the project has a window already, which is in front now: a second one is not even
    /// begun.
    private static boolean shown(List<String> words) {
        return project(words)
                .flatMap(FileNames::expressible)
                .filter(Catalog::isProject)
                .filter(OneWindow.ofUser()::elsewhere)
                .isPresent();
    }

    static Optional<String> project(List<String> words) {
        return words.stream().filter(word -> !word.startsWith("--")).findFirst();
    }

    /// Empty where none was asked for.
    static String language(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(LANGUAGE))
                .map(word -> word.substring(LANGUAGE.length()))
                .findFirst()
                .orElse("");
    }

    /// Asked for, or on a Linux without a display.
    static boolean tours(List<String> words) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean display =
                System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return words.contains("--tour") || linux && !display;
    }

    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        if (tours(arguments)) {
            new Tour(arguments, stage).run();
            return;
        }
        Themes.loadFonts();
        PreferencesFile preferences = PreferencesFile.ofUser();
        preferences.speak(language(arguments));
        Themes.install(preferences.now().theme());
        WindowSession windowSession =
                new WindowSession(
                        preferences,
                        new WindowDesktop(
                                stage.sceneProperty().map(Scene::getWindow)::getValue,
                                getHostServices()::showDocument),
                        Keys.ofUser(LogFile::conceal),
                        OneWindow.ofUser());
        Unforeseen.uncaught(Background.teller(windowSession::failed));
        stage.titleProperty().bind(windowSession.title());
        for (int size : new int[] {16, 32, 64, 128, 256}) {
            var icon = CuratorApp.class.getResourceAsStream("/odai/icons/odai-" + size + ".png");
            if (icon != null) {
                stage.getIcons().add(new Image(icon));
            }
        }
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setScene(windowSession.scene(1280, 800));
        stage.setOnHidden(_ -> windowSession.close());
        stage.show();
        boolean lockless = arguments.contains(LOCKLESS);
        project(arguments).ifPresent(path -> windowSession.open(path, lockless));
    }
}
