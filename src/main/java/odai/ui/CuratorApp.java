package odai.ui;

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

    public static void launch(String[] arguments) {
        if (!tours(arguments) && shown(arguments)) {
            return;
        }
        TOOLKIT.setFilter(record ->
                record.getMessage() == null
                        || !record.getMessage().startsWith("Unsupported JavaFX configuration"));
        if (tours(arguments)) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Application.launch(CuratorApp.class, arguments);
    }

    /// Whether the project has a window already, which is in front now: a second one is not even
    /// begun.
    private static boolean shown(String[] arguments) {
        return project(List.of(arguments))
                .flatMap(FileNames::expressible)
                .filter(Catalog::isProject)
                .filter(OneWindow.ofUser()::elsewhere)
                .isPresent();
    }

    private static Optional<String> project(List<String> arguments) {
        return arguments.stream().filter(argument -> !argument.startsWith("--")).findFirst();
    }

    /// Asked for, or on a Linux without a display.
    static boolean tours(String[] arguments) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean display =
                System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return List.of(arguments).contains("--tour") || linux && !display;
    }

    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        if (tours(arguments.toArray(String[]::new))) {
            new Tour(arguments, stage).run();
            return;
        }
        Themes.loadFonts();
        PreferencesFile preferences = PreferencesFile.ofUser();
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
        project(arguments).ifPresent(windowSession::open);
    }
}
