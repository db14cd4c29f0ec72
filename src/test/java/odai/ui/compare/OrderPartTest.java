package odai.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import odai.dataset.JobState;
import odai.exporting.Manifest;
import odai.fixtures.Jobs;
import odai.settings.Keyring;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.HeldThreads;
import odai.ui.ModelCase;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is asked what, while the project is read in whatever order it likes.
class OrderPartTest extends ModelCase {
    private static final String TUNED = "ft:gpt-4o-2024-08-06:practice:bokete:1";

    private final HeldThreads threads = new HeldThreads();
    private final Keys keys = new Keys(Map.of(), Keyring.NONE, _ -> {});
    private OrderPart part;

    @Override
    protected int examples() {
        return 20;
    }

    /// A job made one of the models, and held nothing out.
    @Override
    protected void prepare() {
        Path export = temp.resolve("export");
        try {
            Files.createDirectories(export);
            Files.writeString(export.resolve(Manifest.NAME), "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var jobs = curation().catalog().jobs();
        jobs.update(Jobs.tuned(jobs.add(Jobs.at("practice", JobState.SUCCEEDED, export)), TUNED));
    }

    @BeforeEach
    void aPart() {
        part =
                laid(
                        304,
                        800,
                        () ->
                                new OrderPart(
                                        ENGLISH,
                                        new CompareModel(
                                                curation().catalog(), curation(), threads, keys),
                                        keys,
                                        Desktop.NOBODY,
                                        new Background(reckoner, problems::add)));
        threads.drain();
    }

    private CheckBox box(String model) {
        return on(() ->
                part.lookupAll(".check-box").stream()
                        .map(CheckBox.class::cast)
                        .filter(it -> model.equals(it.getUserData()))
                        .findFirst()
                        .orElseThrow());
    }

    private String about() {
        return on(() -> ((Label) part.lookup("#held-out-about")).getText());
    }

    private void target(Target target) {
        run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Target> box = (ComboBox<Target>) part.lookup("#compare-target");
            box.setValue(target);
        });
    }

    @Test
    void onlyTheNewestQuestionForHeldOutExamplesCounts() {
        CheckBox tuned = box(TUNED);
        run(tuned::fire);
        threads.drain();
        String untrained = about();
        assertThat(untrained).contains("None of these models was trained in this project");
        run(tuned::fire);
        run(tuned::fire);
        assertThat(threads.waiting()).isEqualTo(2);
        threads.release(1);
        threads.release(0);
        assertThat(about()).as("the older answer came last").isEqualTo(untrained);
    }

    @Test
    void whereNothingWasHeldOutAnOdaiOfOnesOwnIsAskedUntilThereIsSomethingAgain() {
        CheckBox tuned = box(TUNED);
        assertThat(about()).contains("No example is left");
        assertThat(heldOut()).isFalse();
        run(tuned::fire);
        threads.drain();
        assertThat(heldOut()).as("as it was").isTrue();
        run(() -> ((RadioButton) part.lookup("#source-own")).fire());
        run(tuned::fire);
        threads.drain();
        run(tuned::fire);
        threads.drain();
        assertThat(heldOut()).as("what a person chose stays").isFalse();
    }

    private boolean heldOut() {
        return on(() -> ((RadioButton) part.lookup("#source-held-out")).isSelected());
    }

    @Test
    void onlyTheNewestTargetsModelsAreListed() {
        Target practice = Targets.byId("practice").orElseThrow();
        target(Targets.byId("openai").orElseThrow());
        target(practice);
        run(() -> part.renew());
        int last = threads.waiting() - 1;
        threads.release(last);
        List<String> listed = words(part).lines().toList();
        threads.drain();
        assertThat(words(part).lines().toList()).isEqualTo(listed);
    }

    @Test
    void whatWasTypedStaysWhereOnlyTheModelsAreLookedAtAgain() {
        target(Targets.byId("compatible").orElseThrow());
        threads.drain();
        run(() -> ((TextField) part.lookup("#compare-address")).setText("http://127.0.0.1:9/v1"));
        run(() -> part.renew());
        threads.drain();
        assertThat(on(() -> part.address())).isEqualTo("http://127.0.0.1:9/v1");
    }
}
