package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.fixtures.DataSet;
import odai.settings.PreferencesFile;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.Test;

/// Looking at pictures while the window is used: by itself after an import, held, stopped, gone on
/// with.
class ScreenFlowTest extends WindowCase {
    private static final int ALL = 32;

    @Override
    PreferencesFile preferences() {
        PreferencesFile file = super.preferences();
        file.change(it -> it.withScreens(true));
        return file;
    }

    private int unscreened() {
        return project().model().listing().get().counts().unseen();
    }

    private void seen() {
        until("everything is looked at", () -> unscreened() == 0 && project().settled());
    }

    @Test
    void afterAnImportTheGalleryFillsInByItself() {
        openSample();
        seen();
        assertThat(text("#doing")).isEqualTo("32 pictures looked at · 1 could not be opened");
        assertThat(there("#pause-task")).isFalse();
        var counts = project().model().listing().get().counts();
        assertThat(counts.kinds().getOrDefault(Kind.FACE, 0)).isPositive();
        assertThat(counts.overall().getOrDefault(VerdictName.SKIPPED, 0)).isPositive();
        assertThat(there("#status-unseen")).isFalse();
        until("none waits any more", () -> !says("Not looked at yet"));
        assertThat(lookup(".card.trains").tryQuery()).isPresent();
        until("badges are shown", () -> lookup(".badge").tryQuery().isPresent());
    }

    @Test
    void itIsHeldStoppedAndGoneOnWithFromTheMenu() {
        openSample();
        press("#pause-task");
        until("held", () -> text("#doing").startsWith("Screening paused at "));
        press("#pause-task");
        until("goes on", () -> text("#doing").matches("Screening \\d.*|32 pictures looked at.*"));
        if (there("#stop-task")) {
            press("#stop-task");
        }
        until("at rest", () -> project().settled());
        int left = unscreened();
        assertThat(left).isBetween(0, ALL);
        interact(() -> session().actions().screen());
        seen();
        assertThat(project().model().query().verdicts()).isEqualTo(Set.of());
    }

    @Test
    void picturesThatAreAddedMeanwhileAreLookedAtToo() {
        openSample();
        press("#pause-task");
        until("held", () -> text("#doing").startsWith("Screening paused at "));
        choices.add(DataSet.of(folder.resolve("later"), 1).write());
        interact(() -> session().actions().more());
        until("added", () -> project().model().listing().get().counts().total() == ALL + 1);
        until("still held", () -> text("#doing").startsWith("Screening paused at "));
        interact(() -> project().model().go(SidePanel.PREVIEW));
        press("#screen-now");
        seen();
        assertThat(text("#doing")).isEqualTo("1 picture looked at");
    }

    @Test
    void aProjectThatIsClosedMeanwhileGoesOnWhenItIsOpenedAgain() {
        openSample();
        until("begun", () -> there("#pause-task"));
        var folder = project().folder();
        interact(() -> session().closeProject());
        open(folder);
        seen();
        assertThat(unscreened()).isZero();
    }
}
