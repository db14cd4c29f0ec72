package odai.ui.submit.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import odai.curve.LearningCurve;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.dataset.SkipTally;
import odai.dataset.Split;
import odai.fixtures.Jobs;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.tuning.following.Refusal;
import odai.ui.FxCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowingPartTest extends FxCase {
    private static final Refusal.LinesNamed NAMED =
            new Refusal.LinesNamed(
                    "Flagged lines: 4, 9, 13 ...",
                    Split.TRAINING,
                    List.of(
                            new Refusal.RefusedLine(4, 70, "a"),
                            new Refusal.RefusedLine(9, 71, "b"),
                            new Refusal.RefusedLine(13, 70, "a")),
                    true);

    private final List<List<Long>> shown = new ArrayList<>();
    private final List<Refusal.LinesNamed> repaired = new ArrayList<>();
    private FollowingPart part;

    @BeforeEach
    void aPart() {
        part =
                laid(
                        360,
                        400,
                        () ->
                                new FollowingPart(
                                        ENGLISH,
                                        new FollowingPart.FollowingActions(
                                                shown::add,
                                                (_, refusal) -> repaired.add(refusal))));
    }

    private static JobStatus view(String target, JobState state, Stage stage) {
        JobRecord job = Jobs.of(target, state, "ftjob-1");
        return ShownJob.of(new JobStatus(job, stage, List.of(), LearningCurve.NONE, List.of()))
                .view();
    }

    private void show(JobStatus view, Optional<Refusal> refusal, Optional<SkipTally> tally) {
        show(view, refusal, tally, false);
    }

    private void show(
            JobStatus view,
            Optional<Refusal> refusal,
            Optional<SkipTally> tally,
            boolean underWay) {
        ShownJob all = new ShownJob(view, JobLineage.NONE, refusal, Optional.empty(), tally);
        run(() -> {
            part.show(all, underWay);
            lay(part);
        });
    }

    private void show(JobStatus view) {
        show(view, Optional.empty(), Optional.empty());
    }

    private void press(String id) {
        run(() -> ((Button) part.lookup(id)).fire());
    }

    @Test
    void whereThereIsNothingToSayItIsNotThere() {
        show(view("openai", JobState.RUNNING, new Stage.Following()));
        assertThat(on(part::isVisible)).isFalse();
        assertThat(on(part::isManaged)).isFalse();
    }

    @Test
    void aSimulationIsCalledOne() {
        show(view("practice", JobState.RUNNING, new Stage.Following()));
        assertThat(words(part)).contains("A simulation on this machine");
    }

    @Test
    void whenItWillBeDoneAndSinceWhenNobodyAnswers() {
        Instant soon = Instant.parse("2026-11-26T12:00:00Z");
        show(
                view(
                        "openai",
                        JobState.RUNNING,
                        new Stage.Following(Optional.of(soon), Optional.empty())));
        assertThat(words(part)).contains("Expected to be done: ");
        show(
                view(
                        "openai",
                        JobState.RUNNING,
                        new Stage.Following(Optional.empty(), Optional.of(soon))));
        assertThat(words(part))
                .contains("OpenAI has not answered since ")
                .doesNotContain("Expected to be done");
    }

    @Test
    void aRefusalThatNamesExamplesLeadsToThemAndToOneQuestion() {
        show(
                view("openai", JobState.FAILED, new Stage.JobEnded()),
                Optional.of(NAMED),
                Optional.empty());
        assertThat(words(part))
                .contains("4 (a), 9 (b), 13 (a)")
                .as("two examples have three lines")
                .contains("Exclude 2 and send the rest again")
                .contains("Its list is cut off")
                .contains("uploaded to OpenAI again");
        press("#show-refused");
        assertThat(shown).containsExactly(List.of(70L, 71L));
        press("#repair");
        press("#repair");
        assertThat(repaired).as("however often it is pressed").containsExactly(NAMED);
    }

    @Test
    void whatIsRepairedUnaskedIsNotAskedForAsWell() {
        show(
                view("openai", JobState.FAILED, new Stage.JobEnded()),
                Optional.of(NAMED),
                Optional.empty(),
                true);
        assertThat(on(() -> part.lookup("#repair"))).isNull();
        assertThat(on(() -> part.lookup("#show-refused"))).isNotNull();
        assertThat(words(part)).doesNotContain("uploaded to OpenAI again");
    }

    @ParameterizedTest
    @EnumSource(Refusal.Why.class)
    void whatCannotBeMappedIsSaidAndNotRepaired(Refusal.Why why) {
        show(
                view("practice", JobState.FAILED, new Stage.JobEnded()),
                Optional.of(new Refusal.Unmapped("no", why)),
                Optional.empty());
        assertThat(words(part)).contains("Practice ");
        assertThat(on(() -> part.lookup("#repair"))).isNull();
        assertThat(on(() -> part.lookup("#show-refused"))).isNull();
    }

    @Test
    void whatWasSkippedStandsBesideWhatWasExpected() {
        SkipTally tally =
                new SkipTally(
                        1,
                        "openai",
                        new SkipForecast(630, 402, 402, 9, Map.of(Kind.FACE, 290)),
                        OptionalInt.of(400),
                        List.of("contains faces"));
        show(
                view("openai", JobState.RUNNING, new Stage.Following()),
                Optional.empty(),
                Optional.of(tally));
        assertThat(words(part)).contains("skipped 400 of 630").contains("402 were expected");
    }
}
