package odai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import odai.dataset.ExampleQuery;
import odai.dataset.Kind;
import odai.settings.Preferences;
import odai.settings.PreferencesFile;
import odai.ui.project.Place;
import odai.ui.task.Desktop;
import odai.ui.theme.Themes;

/// The real screens, without a display: opens the sample in a folder of its own, flags, previews,
/// practises, and takes a picture of each. `--tour DIR` says where to; `target/tour` without.
final class Tour {
    /// Nobody is there to choose.
    private static final class Nobody implements Desktop {
        @Override
        public Optional<Path> chooseFolder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFile(String title) {
            return Optional.empty();
        }
    }

    private final Path folder;
    private final Session session;
    private final Scene scene;

    Tour(List<String> arguments) {
        int at = arguments.indexOf("--tour");
        this.folder =
                at >= 0 && at + 1 < arguments.size()
                        ? Path.of(arguments.get(at + 1))
                        : Path.of("target", "tour");
        String theme = System.getProperty("odai.theme", "light");
        Themes.loadFonts();
        Themes.install(theme);
        PreferencesFile preferences = new PreferencesFile(folder.resolve("work"));
        preferences.change(_ -> Preferences.DEFAULT.withTheme(theme).withLanguage(language()));
        this.session = new Session(preferences, new Nobody());
        this.scene =
                session.scene(
                        Integer.getInteger("odai.width", 1280),
                        Integer.getInteger("odai.height", 800));
    }

    private static String language() {
        return Locale.getDefault().getLanguage().equals("ja") ? "ja" : "en";
    }

    /// Each step waits for what the one before it began.
    void run() {
        Timeline steps =
                new Timeline(
                        step(0.5, () -> take("1-start")),
                        step(1, () -> session.openSample(folder.resolve("work"))),
                        step(5, this::flag),
                        step(5.5, this::lay),
                        step(7, () -> take("2-gallery")),
                        step(7.2, () -> project().shell().large(true)),
                        step(8, () -> take("3-large")),
                        step(8.2, () -> project().shell().large(false)),
                        step(8.4, () -> project().model().go(Place.PREVIEW)),
                        step(9, () -> take("4-preview")),
                        step(9.2, session::export),
                        step(9.6, () -> take("5-export")),
                        step(9.8, session::settings),
                        step(10.2, () -> take("6-settings")),
                        step(10.4, this::practise),
                        step(11.2, () -> take("7-submit")),
                        step(19, () -> take("8-job")),
                        step(19.5, this::end));
        steps.play();
    }

    private void flag() {
        var model = project().model();
        model.choose(2, false, false);
        model.toggle(Kind.FACE);
        model.choose(4, false, false);
        model.ask(ExampleQuery.ALL);
    }

    /// A scene that no window shows is laid out only for a picture; cards ask for their thumbnails
    /// then.
    private void lay() {
        scene.snapshot(null);
    }

    private void practise() {
        session.hideOverlay();
        project().model().go(Place.SUBMIT);
        lay();
        project().shell().submit().practise();
    }

    private OpenProject project() {
        return Objects.requireNonNull(session.project());
    }

    private void take(String name) {
        try {
            Files.createDirectories(folder);
            lay();
            var picture = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        session.close();
        System.exit(0);
    }

    private static KeyFrame step(double seconds, Runnable action) {
        return new KeyFrame(Duration.seconds(seconds), _ -> action.run());
    }
}
