package odai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import odai.dataset.Kind;
import odai.text.Texts;
import odai.ui.theme.Themes;

/// The real screens, without a display: opens the sample in a folder of its own, flags, previews,
/// practises, and takes a picture of each. `--tour DIR` says where to; `target/tour` without.
final class Tour {
    private final Path folder;
    private final Session session;
    private final Scene scene;

    Tour(List<String> arguments) {
        int at = arguments.indexOf("--tour");
        this.folder =
                at >= 0 && at + 1 < arguments.size()
                        ? Path.of(arguments.get(at + 1))
                        : Path.of("target", "tour");
        Themes.install(System.getProperty("odai.theme", "light").equals("dark"));
        this.session = new Session(new Texts(Locale.getDefault()));
        this.scene =
                session.scene(
                        Integer.getInteger("odai.width", 1280),
                        Integer.getInteger("odai.height", 800));
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
                        step(7.5, () -> shell().select(1)),
                        step(8.5, () -> take("3-preview")),
                        step(9, this::practise),
                        step(18, () -> take("4-submit")),
                        step(18.5, this::end));
        steps.play();
    }

    private void flag() {
        var model = Objects.requireNonNull(session.model());
        model.choose(2, false, false);
        model.toggle(Kind.FACE);
        model.choose(4, false, false);
    }

    /// A scene that no window shows is laid out only for a picture; cards ask for their thumbnails
    /// then.
    private void lay() {
        scene.snapshot(null);
    }

    private void practise() {
        shell().select(2);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        if (scene.lookup("#practise") instanceof Button button) {
            button.fire();
        }
    }

    private Shell shell() {
        return Objects.requireNonNull(session.shell());
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
        session.close();
        System.exit(0);
    }

    private static KeyFrame step(double seconds, Runnable action) {
        return new KeyFrame(Duration.seconds(seconds), _ -> action.run());
    }
}
