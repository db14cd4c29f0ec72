package odai.ui.curve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.ui.theme.Parts;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.ProjectProblem;

/// Saves pictures and tables of curves where the person wants them, and says how that went.
public final class CurveFiles {
    private final Texts texts;
    private final Desktop desktop;
    private final Background background;
    private final Label note = Parts.label("muted", "");

    public CurveFiles(Texts texts, Desktop desktop, Background background) {
        this.texts = texts;
        this.desktop = desktop;
        this.background = background;
        note.setId("curve-saved");
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
    }

    /// What became of the last one; unseen before.
    Label note() {
        return note;
    }

    void picture(String name, WritableImage picture) {
        save(name + ".png", () -> CurvePicture.png(picture));
    }

    void table(String name, String csv) {
        save(name + ".csv", () -> csv.getBytes(StandardCharsets.UTF_8));
    }

    private void save(String name, Supplier<byte[]> content) {
        desktop.chooseSave(texts.get("curve.save"), name)
                .ifPresent(file -> background.run(() -> write(file, content.get()), this::written));
    }

    private static Outcome<Path> write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.failed(
                    new ProjectProblem.NotWritable(file.toString(), FileTrouble.detail(e)));
        }
    }

    private void written(Outcome<Path> outcome) {
        String words =
                switch (outcome) {
                    case Outcome.Done<Path>(Path file) -> texts.get("curve.saved", file.toString());
                    case Outcome.Failed<Path> failed ->
                            new ProblemTexts(texts).sentence(failed.problem());
                    case Outcome.Stopped<Path> _ -> "";
                };
        note.setText(words);
        note.setVisible(!words.isEmpty());
    }
}
