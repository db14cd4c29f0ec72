package odai.ui.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import odai.curve.LearningCurve;
import odai.dataset.CurvePoint;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Curves;
import odai.fixtures.Jobs;
import odai.text.Texts;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.ui.FxCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurvePartTest extends FxCase {
    private final List<String> done = new ArrayList<>();
    private CurvePart part;

    /// Writes down what is asked for.
    private final class PartActions implements CurveActions {
        @Override
        public void enlarge(ObservableValue<JobStatus> shown) {
            done.add("enlarge " + shown.getValue().job().remoteId());
        }

        @Override
        public void others(JobRecord than, Consumer<List<JobRecord>> then) {
            then.accept(List.of());
        }

        @Override
        public void remember(JobRecord job, Consumer<JobStatus> then) {
            throw new AssertionError("there is no other");
        }

        @Override
        public void compare(String model) {
            done.add("compare " + model);
        }

        @Override
        public Optional<String> console(JobRecord job) {
            return Optional.of("https://example.org/" + job.remoteId());
        }

        @Override
        public void browse(String address) {
            done.add("browse " + address);
        }

        @Override
        public void again(JobRecord job, int epochs) {
            done.add("again " + job.remoteId() + " " + epochs);
        }
    }

    @BeforeEach
    void aPart() {
        part = laid(360, 1000, () -> new CurvePart(ENGLISH, new PartActions()));
    }

    private void show(JobStatus view) {
        run(() -> {
            part.show(view);
            lay(part);
            lay(part);
        });
    }

    private List<Node> all(String style) {
        return on(() -> List.copyOf(part.lookup("#curve-plot").lookupAll(style)));
    }

    private void press(String words) {
        Node button =
                on(() ->
                        part.lookupAll(".button").stream()
                                .filter(it -> ((Button) it).getText().equals(words))
                                .findFirst()
                                .orElseThrow());
        run(() -> ((Button) button).fire());
    }

    @Test
    void aJobThatEndedBeforeItLearnedShowsNothing() {
        show(
                new JobStatus(
                        Jobs.in(JobState.FAILED, "ftjob-1"),
                        new Stage.JobEnded(),
                        List.of(),
                        LearningCurve.NONE,
                        List.of()));
        assertThat(on(() -> part.isVisible())).isFalse();
        assertThat(on(() -> part.isManaged())).isFalse();
    }

    @Test
    void aJobThatHasNotBegunSaysThatItsCurveComes() {
        show(Curves.running(0));
        assertThat(words(part)).contains("Nothing has been measured yet");
        assertThat(words(part)).doesNotContain("Enlarge");
    }

    @Test
    void trainingValidationTheBestPointAndCheckpointsAreDrawn() {
        show(Curves.done("ftjob-1", 6, 6, 9, 10));
        assertThat(all(".curve-line.training")).hasSize(1);
        assertThat(all(".curve-line.validation")).hasSize(1);
        assertThat(all(".curve-mark")).as("a mark an epoch").hasSize(10);
        assertThat(all(".curve-best.kept")).hasSize(1);
        assertThat(all(".curve-checkpoint")).hasSize(3);
        assertThat(all(".curve-memorises")).hasSize(1);
        assertThat(words(part))
                .contains("Lowest validation loss: 1.100, in epoch 6, step 120. The model")
                .contains("From epoch 6 on it only memorises")
                .contains("Epoch 6 · step 120")
                .contains("1,396,840 tokens billed: $34.92");
        double x = on(() -> all(".curve-best.kept").getFirst().getBoundsInParent().getCenterX());
        Node last = all(".curve-checkpoint").getFirst();
        assertThat(on(() -> last.getBoundsInParent().getCenterX())).isEqualTo(x);
    }

    @Test
    void aBestEpochThatIsLostOffersANewJob() {
        show(Curves.done("ftjob-1", 6, 9, 10));
        assertThat(all(".curve-best.lost")).hasSize(1);
        assertThat(words(part)).contains("No model of that epoch was kept");
        press("New job with 6 epochs");
        assertThat(done).containsExactly("again ftjob-1 6");
    }

    @Test
    void whatCanBeDoneWithACheckpoint() {
        show(Curves.done("ftjob-1", 6, 6));
        press("Compare this model");
        assertThat(words(part)).contains("Will be compared");
        press("Open in the service’s console");
        show(Curves.done("ftjob-1", 6, 6));
        assertThat(words(part))
                .as("it stays while the job goes on")
                .contains(ENGLISH.get("app.page.address"));
        press("Enlarge");
        assertThat(done)
                .containsExactly(
                        "compare ft:gpt-4o-2024-08-06:odai:bokete:AbC1:ckpt-step-120",
                        "browse https://example.org/ftjob-1",
                        "enlarge ftjob-1");
    }

    @Test
    void theCurveGrowsAndNothingOfTheJobBeforeStays() {
        show(Curves.done("ftjob-1", 6, 6));
        show(Curves.running(30));
        assertThat(words(part))
                .contains("Lowest validation loss so far", "in epoch 1")
                .doesNotContain("Checkpoints", "billed", "memorises");
        Path before = (Path) all(".curve-line.training").getFirst();
        double end = on(() -> before.getBoundsInParent().getMaxX());
        show(Curves.running(60));
        Path after = (Path) all(".curve-line.training").getFirst();
        assertThat(on(() -> after.getBoundsInParent().getMaxX())).isGreaterThan(end + 20);
    }

    @Test
    void thePointerShowsTheValuesOfItsStep() {
        show(Curves.done("ftjob-1", 6, 6));
        Node plot = on(() -> part.lookup("#curve-plot"));
        Node best = all(".curve-best").getFirst();
        double x = on(() -> best.getBoundsInParent().getCenterX());
        run(() -> Event.fireEvent(plot, moved(MouseEvent.MOUSE_MOVED, x)));
        assertThat(readout())
                .contains("Epoch 6 · step 120", "validation, whole file", "1.100", "training");
        run(() -> Event.fireEvent(plot, moved(MouseEvent.MOUSE_EXITED, x)));
        assertThat(on(() -> part.lookup("#curve-readout").isVisible())).isFalse();
    }

    @Test
    void theArrowKeysGoFromStepToStep() {
        show(Curves.done("ftjob-1", 6, 6));
        key(KeyCode.HOME);
        assertThat(readout()).contains("Epoch 1 · step 1\n");
        key(KeyCode.RIGHT);
        assertThat(readout()).contains("Epoch 1 · step 2\n");
        key(KeyCode.LEFT);
        key(KeyCode.LEFT);
        assertThat(readout()).as("no further").contains("Epoch 1 · step 1\n");
        key(KeyCode.END);
        assertThat(readout()).contains("Epoch 10 · step 200\n");
    }

    private String readout() {
        return words((javafx.scene.Parent) on(() -> part.lookup("#curve-readout")));
    }

    private void key(KeyCode code) {
        Node plot = on(() -> part.lookup("#curve-plot"));
        run(() ->
                Event.fireEvent(
                        plot,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static MouseEvent moved(javafx.event.EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type, x, 50, x, 50, null, 0, false, false, false, false, false, false, false, false,
                false, true, null);
    }

    @Test
    void withoutEpochsItGoesBySteps() {
        List<CurvePoint> points = Curves.points(40, 6, 3);
        show(
                new JobStatus(
                        Jobs.in(JobState.RUNNING, "ftjob-1"),
                        new Stage.Following(),
                        List.of(),
                        new LearningCurve(points, 0),
                        List.of()));
        assertThat(words(part)).contains("Steps").doesNotContain("Epochs");
    }

    @Test
    void fiftyThousandStepsAreDrawnWithFewSpots() {
        show(
                new JobStatus(
                        Jobs.in(JobState.SUCCEEDED, "ftjob-1"),
                        new Stage.JobEnded(),
                        List.of(),
                        new LearningCurve(Curves.points(50_000, 1500, 3), 10),
                        List.of()));
        Path training = (Path) all(".curve-line.training").getFirst();
        assertThat(on(() -> training.getElements().size())).isBetween(100, 1000);
        assertThat(all(".curve-mark")).hasSizeLessThan(60);
    }

    @Test
    void everyWordIsThereInJapanese() {
        CurvePart japanese =
                laid(360, 1000, () -> new CurvePart(new Texts(Locale.JAPANESE), new PartActions()));
        run(() -> {
            japanese.show(Curves.done("ftjob-1", 6, 9, 10));
            lay(japanese);
        });
        assertThat(words(japanese))
                .contains("エポック 6 以降は丸暗記", "6 エポックで新しいジョブ", "課金対象 1,396,840 トークン: $34.92");
    }
}
