package odai.ui.submit.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.fixtures.DataSet;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.importing.Importer;
import odai.practice.PracticeFaults;
import odai.practice.PracticeServer;
import odai.service.ApiKey;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobOrder;
import odai.tuning.ordering.Submission;
import odai.ui.ModelCase;
import odai.ui.submit.SubmitModel;
import odai.ui.task.Background;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class UnfinishedPartTest extends ModelCase {
    private final Target target = Targets.byId("compatible").orElseThrow();
    private final List<Target> keyed = new ArrayList<>();
    private PracticeServer server;
    private SubmitModel submission;
    private UnfinishedPart part;

    @Override
    protected int examples() {
        return 0;
    }

    /// Pictures that are there, to be exported.
    @Override
    protected void prepare() {
        Path set = DataSet.of(temp.resolve("set"), 13).write();
        Projects.done(new Importer().run(set, curation().catalog(), false, Progress.NONE));
        curation().refresh(List.of());
    }

    @BeforeEach
    void aPart() throws IOException {
        server = PracticeServer.start(0, _ -> Set.of(), Clock.systemUTC(), 200);
        Keys keys = Keys.ofEnvironment();
        keys.use(target.id(), "sk-for-this-session");
        submission =
                on(() ->
                        new SubmitModel(
                                curation(),
                                writer,
                                new Background(reckoner, problems::add),
                                keys,
                                _ -> {},
                                problems::add));
        part =
                laid(
                        360,
                        600,
                        () -> new UnfinishedPart(ENGLISH, submission.left(() -> 0), keyed::add));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void look() {
        run(part::look);
        work();
    }

    private void work() {
        reckoner.drain();
        run(() -> lay(part));
    }

    private void press(String id) {
        run(() -> ((Button) part.lookup("#" + id)).fire());
    }

    private JobRecord latest() {
        return curation().catalog().jobs().all().getFirst();
    }

    private void fails(PracticeFaults.Fault fault) {
        server.faults().plan("POST /v1/fine_tuning/jobs", 1, fault);
        new Submission(
                        curation(),
                        new JobOrder(target, server.baseUrl(), "gpt-4o-2024-08-06", 1, 42, ""),
                        JsonlExporter.Request.of(curation(), target),
                        new ApiKey("sk-x"),
                        _ -> {},
                        Progress.NONE)
                .run(false);
    }

    private void refused() {
        fails(PracticeFaults.error(403, "training_not_available", "no"));
    }

    @Test
    void whereNothingIsLeftThereIsNothingToSee() {
        look();
        assertThat(part.isVisible()).isFalse();
    }

    @Test
    void whatStoppedIsGivenUpWithOnePress() {
        curation().catalog().jobs().add(Jobs.at(target.id(), JobState.UPLOADING, temp));
        look();
        assertThat(words(part))
                .contains("stopped before its job was made")
                .contains("Go on, and start the job");
        press("give-up");
        work();
        assertThat(part.isVisible()).isFalse();
        assertThat(latest().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void goingOnLooksForTheJobAndFollowsIt() {
        fails(new PracticeFaults.Fault.LoseAnswer());
        // as if the program had died before it looked
        JobRecord found = latest();
        curation().catalog().jobs().update(Jobs.unanswered(found));
        look();
        assertThat(words(part)).contains("It is not known whether the submission");
        press("go-on");
        assertThat(part.asked()).isTrue();
        assertThat(keyed).containsExactly(target);
        writer.drain();
        until(
                "seen through",
                () ->
                        submission.state().get() instanceof SubmitModel.PanelState.JobSelected it
                                && !it.underWay());
        assertThat(latest().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(latest().remoteId()).as("the same").isEqualTo(found.remoteId());
    }

    @Test
    void whoHasSeenTheJobsMaySayThatItIsNoneOfThem() {
        fails(new PracticeFaults.Fault.HangUp(10));
        look();
        assertThat(words(part)).contains("a new one can be ordered from");
        assertThat(part.lookup("#none-there")).as("not before the list was seen").isNull();
        press("look-at-jobs");
        work();
        assertThat(words(part)).contains("lists no jobs");
        press("none-there");
        writer.drain();
        until(
                "seen through",
                () ->
                        submission.state().get() instanceof SubmitModel.PanelState.JobSelected it
                                && !it.underWay());
        assertThat(latest().remoteId()).isNotNull();
    }

    @Test
    void goingOnTooSoonOrdersNothingAndSaysFromWhenOn() {
        fails(new PracticeFaults.Fault.HangUp(10));
        look();
        press("go-on");
        writer.drain();
        until(
                "refused",
                () ->
                        submission.state().get() instanceof SubmitModel.PanelState.OrderFailed it
                                && it.problem() instanceof ServiceProblem.OrderTooSoon);
        assertThat(latest().state()).isEqualTo(JobState.UNCERTAIN);
    }

    @Test
    void goingOnTwiceIsOneErrand() {
        curation().catalog().jobs().add(Jobs.at(target.id(), JobState.UPLOADING, temp));
        look();
        press("go-on");
        press("go-on");
        assertThat(writer.waiting()).isEqualTo(1);
        assertThat(keyed).hasSize(1);
        run(() -> part.failed(new ServiceProblem.NoKey(target.name())));
        press("go-on");
        assertThat(writer.waiting()).as("once that has failed").isEqualTo(2);
        writer.drain();
        reckoner.drain();
    }

    @Test
    void aTargetThatIsNotKnownAnyMoreCanOnlyBeGivenUp() {
        curation().catalog().jobs().add(Jobs.at("gone", JobState.UPLOADING, temp));
        look();
        assertThat(part.lookup("#go-on")).isNull();
        assertThat(part.lookup("#give-up")).isNotNull();
    }

    @Test
    void filesThatNoJobUsesAreShownWithTheirSizesAndDeleted() {
        refused();
        look();
        assertThat(words(part)).contains("sent files to OpenAI-compatible service");
        press("look-at-files");
        work();
        assertThat(words(part)).contains("2 files").contains("KB").contains("Delete 2 files");
        press("delete-files");
        work();
        assertThat(words(part)).contains("Deleted at OpenAI-compatible service: 2 files");
        look();
        assertThat(part.isVisible()).isFalse();
    }

    @Test
    void whatTheServiceRefusesIsSaidWhereItWasAsked() {
        refused();
        look();
        server.faults().plan("GET /v1/.*", 9, PracticeFaults.error(401, "invalid_api_key", "no"));
        press("look-at-files");
        work();
        assertThat(words(part)).contains("Look at them").contains("key");
        assertThat(part.lookup(".note.danger")).isNotNull();
    }
}
