package odai.ui.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javax.imageio.ImageIO;
import odai.dataset.JobRecord;
import odai.fixtures.Curves;
import odai.tuning.JobStatus;
import odai.ui.FxCase;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvePageTest extends FxCase {
    @TempDir private Path temp;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final List<String> done = new ArrayList<>();
    private final JobStatus other = Curves.done("ftjob-other", 8, 8);
    private final SimpleObjectProperty<JobStatus> shown =
            new SimpleObjectProperty<>(Curves.done("ftjob-1", 6, 9, 10));
    private Optional<Path> target = Optional.empty();
    private CurvePage page;

    private final class PageActions extends OneOther {
        PageActions() {
            super(other);
        }

        @Override
        public void compare(String model) {
            done.add("compare " + model);
        }

        @Override
        public void again(JobRecord job, int epochs) {
            done.add("again " + epochs);
        }
    }

    private final class Somewhere implements Desktop {
        @Override
        public Optional<Path> chooseSave(String title, String name) {
            done.add("save " + name);
            return target;
        }
    }

    @BeforeEach
    void aPage() {
        page =
                laid(
                        1280,
                        800,
                        () ->
                                new CurvePage(
                                        ENGLISH,
                                        shown,
                                        new PageActions(),
                                        new CurveFiles(
                                                ENGLISH,
                                                new Somewhere(),
                                                new Background(
                                                        threads,
                                                        problem -> done.add(problem.toString()))),
                                        () -> done.add("closed")));
        run(() -> lay(page));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private List<Node> all(String style) {
        return on(() -> List.copyOf(page.lookup("#curve-plot").lookupAll(style)));
    }

    private void fire(String id) {
        run(() -> ((ButtonBase) page.lookup(id)).fire());
    }

    private void choose(String menu, int index) {
        MenuItem item = on(() -> ((MenuButton) page.lookup(menu)).getItems().get(index));
        run(item::fire);
    }

    private String said() {
        return on(() -> ((Label) page.lookup("#curve-saved")).getText());
    }

    @Test
    void eachStepStandsBehindItsSmoothedLineUntilItIsPutAway() {
        assertThat(all(".curve-line.raw")).hasSize(2);
        fire("#curve-raw");
        assertThat(all(".curve-line.raw")).isEmpty();
        assertThat(all(".curve-line")).hasSize(2);
    }

    @Test
    void accuracyTakesThePlaceOfLoss() {
        assertThat(words(page)).contains("3.0");
        fire("#curve-accuracy");
        assertThat(words(page)).contains("0.8").doesNotContain("3.0");
        fire("#curve-accuracy");
        assertThat(words(page)).as("pressed twice it stays").contains("0.8");
        fire("#curve-loss");
        assertThat(words(page)).contains("3.0");
    }

    @Test
    void anotherJobIsLaidOverItAndTakenAway() {
        assertThat(all(".second")).isEmpty();
        choose("#curve-others", 1);
        assertThat(all(".curve-line.second")).isNotEmpty();
        assertThat(all(".curve-best")).hasSize(2);
        assertThat(all(".curve-memorises")).as("of two none").isEmpty();
        assertThat(words(page)).contains("ftjob-1: training", "ftjob-other: training");
        choose("#curve-others", 0);
        assertThat(all(".second")).isEmpty();
        assertThat(words(page)).doesNotContain("ftjob-other: training");
    }

    @Test
    void itGrowsWithItsJobAndNotWithAnother() {
        JobStatus before = shown.get();
        run(() -> shown.set(Curves.running(30)));
        assertThat(words(page)).contains("so far");
        fire("#curve-page .button-icon");
        run(() -> shown.set(before));
        assertThat(words(page)).as("it has been left").contains("so far");
        assertThat(done).containsExactly("closed");
    }

    @Test
    void aNewJobLeavesThePage() {
        fire("#curve-again");
        assertThat(done).containsExactly("closed", "again 6");
    }

    @Test
    void theTableIsSavedWithBothJobs() throws IOException {
        target = Optional.of(temp.resolve("curve.csv"));
        choose("#curve-others", 1);
        choose("#curve-export", 1);
        until("saved", () -> said().startsWith("Saved"));
        assertThat(done).containsExactly("save curve-ftjob-1.csv");
        assertThat(Files.readString(temp.resolve("curve.csv")))
                .startsWith("job,step,epoch,")
                .contains("ftjob-1,200,10.000,", "ftjob-other,200,10.000,");
    }

    @Test
    void thePictureIsSavedWithItsNameAndLegend() throws IOException {
        target = Optional.of(temp.resolve("curve.png"));
        choose("#curve-export", 0);
        until("saved", () -> said().startsWith("Saved"));
        var picture =
                ImageIO.read(
                        new ByteArrayInputStream(Files.readAllBytes(temp.resolve("curve.png"))));
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isBetween(680, 900);
        int[] colours = picture.getRGB(0, 0, 1280, 680, null, 0, 1280);
        assertThat(java.util.Arrays.stream(colours).distinct().count())
                .as("something is drawn")
                .isGreaterThan(50);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() {
        target = Optional.of(temp.resolve("no-folder").resolve("curve.csv"));
        choose("#curve-export", 1);
        until("said", () -> !said().isEmpty());
        assertThat(said()).contains("no-folder");
    }

    @Test
    void whoThinksBetterOfItSavesNothing() {
        choose("#curve-export", 1);
        assertThat(done).containsExactly("save curve-ftjob-1.csv");
        assertThat(said()).isEmpty();
    }
}
