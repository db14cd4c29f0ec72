package odai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.settings.Keys;
import odai.settings.Languages;
import odai.settings.Preferences;
import odai.settings.PreferencesFile;
import odai.ui.project.SidePanel;
import odai.ui.task.Desktop;
import odai.ui.theme.Themes;
import odai.work.FileNames;

/// The real screens, without a display: opens the sample in a folder of its own, flags, previews,
/// practises, and takes a picture of each. `--tour DIR` says where to; `target/tour` without.
final class Tour {
    private static final Duration BEAT = Duration.millis(250);
    private static final int PATIENCE = 480;

    private final Queue<TourStep> tourSteps = new ArrayDeque<>();
    private final Path folder;
    private final WindowSession windowSession;
    private final Scene scene;
    private int waited;

    Tour(List<String> arguments, Stage stage) {
        int at = arguments.indexOf("--tour");
        this.folder =
                at >= 0 && at + 1 < arguments.size()
                        ? FileNames.path(arguments.get(at + 1))
                        : FileNames.path("target/tour");
        String theme = System.getProperty("odai.theme", "light");
        Themes.loadFonts();
        Themes.install(theme);
        PreferencesFile preferences = new PreferencesFile(folder.resolve("work"));
        preferences.change(_ -> Preferences.DEFAULT.withTheme(theme).withLanguage(language()));
        this.windowSession =
                new WindowSession(
                        preferences, Desktop.NOBODY, Keys.ofEnvironment(), OneWindow.ofUser());
        this.scene =
                windowSession.scene(
                        Integer.getInteger("odai.width", 1280),
                        Integer.getInteger("odai.height", 800));
        stage.setScene(scene);
        stage.show();
    }

    private static String language() {
        return Languages.KNOWN.spoken(Locale.getDefault()).getLanguage();
    }

    /// Each step begins when what the one before it began is there to be seen.
    void run() {
        step(() -> true, () -> take("1-start"));
        step(() -> true, () -> windowSession.openSample(folder.resolve("work")));
        step(this::shown, this::flag);
        step(this::settled, () -> take("2-gallery"));
        step(this::settled, () -> project().shell().large(true));
        step(() -> true, () -> project().shell().boxes());
        step(this::settled, () -> take("3-large"));
        step(() -> true, this::preview);
        step(this::settled, () -> take("4-preview"));
        step(() -> true, windowSession.actions()::export);
        step(() -> true, () -> take("5-export"));
        step(() -> true, windowSession.actions()::settings);
        step(this::settled, () -> take("6-settings"));
        step(() -> true, this::order);
        step(this::settled, () -> take("7-submit"));
        step(this::settled, () -> project().shell().submit().submit());
        step(() -> project().shell().submit().ended(), () -> take("8-job"));
        step(() -> true, () -> project().shell().submit().enlarge());
        step(this::settled, () -> take("9-curve"));
        step(() -> true, this::end);
        // begun anew after each: a timeline would make up for late beats and let nothing else run
        PauseTransition beat = new PauseTransition(BEAT);
        beat.setOnFinished(_ -> {
            beat();
            beat.playFromStart();
        });
        beat.play();
    }

    private record TourStep(BooleanSupplier ready, Runnable action) {}

    private void step(BooleanSupplier ready, Runnable action) {
        tourSteps.add(new TourStep(ready, action));
    }

    private void beat() {
        waited++;
        boolean ready = waited > 1 && tourSteps.element().ready().getAsBoolean();
        if (ready || waited > PATIENCE) {
            waited = 0;
            tourSteps.remove().action().run();
        }
    }

    private boolean shown() {
        return windowSession.project() != null;
    }

    private boolean settled() {
        return waited > 3 && project().settled();
    }

    private void preview() {
        project().shell().large(false);
        project().model().go(SidePanel.PREVIEW);
    }

    private void order() {
        windowSession.hideOverlay();
        project().model().go(SidePanel.SUBMIT);
    }

    private void flag() {
        var model = project().model();
        model.curator().apply(new Change.Flagged(List.of(3L), Kind.FACE, FlagWord.CONFIRMED));
        model.curator().apply(new Change.Decided(List.of(6L), Decision.EXCLUDE));
        model.cursor().choose(2, false, false);
    }

    private OpenProject project() {
        return Objects.requireNonNull(windowSession.project());
    }

    private void take(String name) {
        try {
            Files.createDirectories(folder);
            var picture = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        windowSession.close();
        System.exit(0);
    }
}
