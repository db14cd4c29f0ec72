package odai.ui;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import odai.dataset.JobRecord;
import odai.fixtures.Curves;
import odai.text.Texts;
import odai.tuning.JobStatus;
import odai.ui.curve.CurveFiles;
import odai.ui.curve.CurvePage;
import odai.ui.curve.CurvePart;
import odai.ui.curve.OneOther;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.ui.theme.Themes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Learning curves, pixel by pixel: in the panel and as a page, in English and light, in Japanese
/// and dark.
class CurvePicturesTest extends FxCase {
    private static final double PANEL = 368;

    @AfterAll
    static void light() {
        run(() -> Themes.install("light"));
    }

    private static final class IgnoredActions extends OneOther {
        IgnoredActions(JobStatus other) {
            super(other);
        }

        @Override
        public Optional<String> console(JobRecord job) {
            return Optional.of("https://example.org/" + job.remoteId());
        }
    }

    private interface Screen {
        Region of(Texts texts);
    }

    private static void looksAsItDid(String name, double width, double height, Screen screen) {
        looksAsItDid(name + "-en-light", "light", Locale.ENGLISH, width, height, screen);
        looksAsItDid(name + "-ja-dark", "dark", Locale.JAPANESE, width, height, screen);
    }

    private static void looksAsItDid(
            String name, String theme, Locale locale, double width, double height, Screen screen) {
        run(() -> Themes.install(theme));
        Parent shown = laid(width, height, () -> new StackPane(screen.of(new Texts(locale))));
        Image[] picture = new Image[1];
        run(() -> {
            lay(shown);
            lay(shown);
            Scene scene = shown.getScene();
            picture[0] = scene.snapshot(null);
        });
        Golden.compare(name, picture[0]);
    }

    private static void panel(String name, double height, JobStatus view) {
        looksAsItDid(
                name,
                PANEL,
                height,
                texts -> {
                    CurvePart part = new CurvePart(texts, new IgnoredActions(view));
                    part.getStyleClass().add("panel");
                    part.show(view);
                    return part;
                });
    }

    private static CurvePage page(Texts texts, JobStatus view, JobStatus other) {
        CurveFiles files = new CurveFiles(texts, Desktop.NOBODY, new Background(null, _ -> {}));
        CurvePage page =
                new CurvePage(
                        texts,
                        new SimpleObjectProperty<>(view),
                        new IgnoredActions(other),
                        files,
                        () -> {});
        return page;
    }

    @Test
    void theBestEpochIsKept() {
        panel("curve-kept", 1030, Curves.done("ftjob-story", 6, 6, 9, 10));
    }

    @Test
    void theBestEpochIsLost() {
        panel("curve-lost", 980, Curves.done("ftjob-story", 6, 9, 10));
    }

    @Test
    void theCurveGrows() {
        panel("curve-grows", 440, Curves.running(72));
    }

    @Test
    void nothingHasBeenMeasuredYet() {
        panel("curve-empty", 140, Curves.running(0));
    }

    @Test
    void aPageOfOneJob() {
        looksAsItDid(
                "curve-page",
                1280,
                800,
                texts ->
                        page(
                                texts,
                                Curves.done("ftjob-story", 6, 6, 9, 10),
                                Curves.done("ftjob-other", 8, 8)));
    }

    @Test
    void twoJobsOverEachOther() {
        looksAsItDid(
                "curve-two",
                1280,
                800,
                texts -> {
                    CurvePage page =
                            page(
                                    texts,
                                    Curves.done("ftjob-story", 6, 9, 10),
                                    Curves.done("ftjob-other", 8, 8, 9, 10));
                    ((MenuButton) page.lookup("#curve-others")).getItems().getLast().fire();
                    return page;
                });
    }
}
