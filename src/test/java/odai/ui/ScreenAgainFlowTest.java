package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.Decision;
import odai.fixtures.Projects;
import odai.importing.PictureCheck;
import odai.importing.Relocation;
import odai.settings.PreferencesFile;
import odai.work.Progress;
import org.junit.jupiter.api.Test;

/// Whatever brings pictures that nobody has looked at: they are looked at by themselves.
class ScreenAgainFlowTest extends WindowCase {
    private static final int PAGE = 4096;
    private static final int SET = 4;

    @Override
    PreferencesFile preferences() {
        PreferencesFile file = super.preferences();
        file.change(it -> it.withScreens(true));
        return file;
    }

    private void seen() {
        until(
                "everything is looked at",
                () ->
                        project().model().listing().get().counts().known()
                                && project().model().listing().get().counts().unseen() == 0
                                && project().settled());
    }

    @Test
    void afterARepair() throws IOException {
        openSample();
        seen();
        Path project = project().folder();
        interact(() -> session().closeProject());
        until("closed", () -> !Files.exists(project.resolve("catalog.db-wal")));
        Path file = project.resolve("catalog.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, PAGE, (byte) 0);
        Files.write(file, bytes);
        interact(() -> session().open(project.toString()));
        until("the offer", () -> there("#remedy"));
        press("#remedy");
        until("open again", () -> session().project() != null);
        shows(32);
        seen();
    }

    /// A project whose pictures were never there while it was looked at.
    private Path lost() throws IOException {
        Path moved = folder.resolve("elsewhere").resolve("renamed");
        try (Catalog catalog = Projects.imported(folder, SET)) {
            Files.createDirectories(moved.getParent());
            Files.move(folder.resolve("set"), moved);
            PictureCheck.run(catalog);
        }
        open(folder.resolve("p.odai"));
        until("missed", () -> there("#missing-bar") && project().settled());
        return moved;
    }

    @Test
    void afterThePicturesAreFoundAgain() throws IOException {
        choices.add(lost());
        press("#missing-find");
        until("found", () -> !there("#missing-bar"));
        seen();
        assertThat(text("#doing")).isEqualTo(SET + " pictures looked at");
    }

    @Test
    void afterACommandFoundThemAgain() throws IOException {
        Path moved = lost();
        try (Catalog beside = Projects.done(Catalog.open(project().folder()))) {
            Projects.done(Relocation.run(beside, moved, Progress.NONE));
        }
        until("found", () -> !there("#missing-bar"));
        seen();
        assertThat(text("#doing")).isEqualTo(SET + " pictures looked at");
    }

    @Test
    void whoStoppedItIsAskedNoMore() throws IOException {
        openSample();
        press("#stop-task");
        until("stopped", () -> project().settled());
        int left = project().model().listing().get().counts().unseen();
        interact(() -> {
            project().model().curator().decide(List.of(30L), Decision.EXCLUDE);
            project().model().curator().undo();
        });
        until("undone", () -> says("Undone"));
        until("at rest", () -> project().settled());
        assertThat(project().model().listing().get().counts().unseen()).isEqualTo(left);
    }
}
