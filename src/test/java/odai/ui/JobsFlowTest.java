package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import odai.dataset.CurvePoint;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.Inclusion;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.SplitPlan;
import odai.fixtures.Jobs;
import odai.fixtures.ScriptedService;
import odai.settings.Keyring;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.Test;

/// Jobs in the window, from the order to what comes after their end.
class JobsFlowTest extends WindowCase {
    @Override
    Keys keys() {
        return new Keys(Map.of("ODAI_API_KEY", "sk-somebodys"), Keyring.NONE, _ -> {});
    }

    private void order() {
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
    }

    private void ended() {
        until("it ends", () -> project().shell().submit().ended());
    }

    private List<JobRecord> jobs() {
        return project().curation().catalog().jobs().all();
    }

    /// A validation file full of faces.
    private void doomed() {
        openSample();
        for (int index = 0; index < 3; index++) {
            int at = index;
            interact(() -> {
                project().model().cursor().choose(at, false, false);
                project().model().curator().toggle(Kind.FACE);
            });
            until("flagged", () -> stored(at).flags().confirmed().contains(Kind.FACE));
        }
        SplitPlan half = new SplitPlan(0.5, 42, SplitPlan.When.AFTER);
        interact(() ->
                project()
                        .model()
                        .curator()
                        .set(() -> {
                            project().curation().settings().inclusion(Inclusion.ALL_USABLE);
                            project().curation().settings().splitPlan(half);
                        }));
        until("both are set", () -> project().curation().settings().splitPlan().equals(half));
    }

    private List<Example> refused() {
        return project().curation().page(project().model().listing().get().ids()).stream()
                .filter(example -> example.refusal() != null)
                .toList();
    }

    @Test
    void aRefusedExampleIsMarkedAndAfterOneQuestionTheRestIsSent() {
        doomed();
        order();
        press("#submit");
        ended();
        assertThat(jobs().getFirst().state()).isEqualTo(JobState.FAILED);
        assertThat(says("violate our usage policy")).as("the service's own words").isTrue();
        until("marked", () -> !refused().isEmpty());
        assertThat(refused()).allMatch(example -> example.decision() == Decision.UNDECIDED);
        assertThat(jobs()).as("nothing goes out without being asked").hasSize(1);
        press("#show-refused");
        shows(1);
        assertThat(project().model().cursor().focused().orElseThrow().refusal())
                .contains("usage policy");
        for (int round = 0; there("#repair") && round < 6; round++) {
            press("#repair");
            until("handed over again", () -> !there("#repair"));
            ended();
        }
        assertThat(jobs().getFirst().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(says("the rest was sent again")).isTrue();
        var trail = project().curation().catalog().trails().of(jobs().getFirst().id());
        assertThat(trail.repairs()).isEqualTo(jobs().get(1).id());
        assertThat(refused()).allMatch(example -> example.decision() == Decision.EXCLUDE);
    }

    @Test
    void twoPressesAreOneOrder() {
        openSample();
        order();
        interact(() -> {
            project().shell().submit().submit();
            project().shell().submit().submit();
        });
        ended();
        assertThat(jobs()).hasSize(1);
    }

    @Test
    void withLeaveRefusalsAreRepairedWithoutAQuestion() {
        doomed();
        order();
        interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Integer> repairs = lookup("#repairs").queryAs(ComboBox.class);
            repairs.setValue(5);
        });
        press("#submit");
        ended();
        assertThat(jobs()).hasSizeGreaterThan(1);
        assertThat(jobs().getFirst().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(there("#repair")).isFalse();
        assertThat(told).as("told of the end, not of every round").hasSize(1);
    }

    @Test
    void twoJobsAreUnderWayAtOnceAndEachIsToldOf() {
        openSample();
        order();
        press("#submit");
        until("with the service", () -> text("#job-state").startsWith("Job ftjob"));
        press("#order-again");
        until("the first is listed", () -> there("#runs"));
        press("#submit");
        until("the second too", () -> text("#job-state").startsWith("Job ftjob"));
        until("both end", () -> jobs().stream().allMatch(job -> job.state().ended()));
        assertThat(jobs()).hasSize(2).allMatch(job -> job.state() == JobState.SUCCEEDED);
        until("told", () -> told.size() == 2);
        assertThat(told).allMatch(it -> it.startsWith("Practice: succeeded The model is ready"));
        until("nothing is under way", () -> !there("#runs"));
    }

    @Test
    void aJobIsPausedAndGoesOn() {
        openSample();
        order();
        press("#submit");
        press("#pause-job");
        until("paused", () -> text("#job-state").endsWith("paused"));
        assertThat(there("#pause-job")).isFalse();
        press("#resume-job");
        ended();
        assertThat(jobs().getFirst().state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void whoDoesNotWantToBeToldIsNot() {
        preferencesNow(false);
        openSample();
        order();
        press("#submit");
        ended();
        assertThat(told).isEmpty();
    }

    private void preferencesNow(boolean notifies) {
        interact(() -> session().actions().settings());
        until("settings", () -> there("#settings-notify"));
        interact(() -> {
            var box = lookup("#settings-notify").queryAs(javafx.scene.control.CheckBox.class);
            if (box.isSelected() != notifies) {
                box.fire();
            }
        });
        interact(() -> session().hideOverlay());
    }

    private void left() {
        var job = Jobs.at("practice", JobState.UPLOADING, folder.resolve("left"));
        project().curation().catalog().jobs().add(job);
    }

    @Test
    void anOrderThatWasLeftOnItsWayGoesOn() {
        openSample();
        left();
        order();
        until("offered", () -> there("#go-on"));
        press("#go-on");
        ended();
        assertThat(jobs()).hasSize(1);
        assertThat(jobs().getFirst().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(there("#left")).isFalse();
    }

    @Test
    void anOrderThatWasLeftOnItsWayIsGivenUp() {
        openSample();
        left();
        order();
        press("#give-up");
        until("gone", () -> !there("#left"));
        assertThat(jobs().getFirst().state()).isEqualTo(JobState.CANCELLED);
    }

    private static final String JOB = "GET /v1/fine_tuning/jobs/ftjob-9";

    /// A job at a service that is no simulation, known from an earlier session.
    private void known(ScriptedService service, String status) {
        service.on(JOB, 200, ScriptedService.job("ftjob-9", status, "file-1"))
                .on(JOB + "/events", 200, ScriptedService.list())
                .on(JOB + "/checkpoints", 200, ScriptedService.list());
        reopened(service, JobState.RUNNING);
    }

    private void reopened(ScriptedService service, JobState state) {
        openSample();
        var catalog = project().curation().catalog();
        JobRecord was = catalog.jobs().add(Jobs.of("compatible", state, "ftjob-9"));
        catalog.trails().put(was.id(), JobLineage.first(service.baseUrl()));
        catalog.jobs().addCurve(was.id(), List.of(new CurvePoint(1, 9.0, null, null, null, null)));
        var folder = project().folder();
        interact(() -> session().closeProject());
        open(folder);
    }

    @Test
    void aJobThatWentOnWhileTheWindowWasShutIsFollowedToItsEnd() throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            known(service, "succeeded");
            until("told", () -> told.size() == 1);
            assertThat(jobs().getFirst().state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(told.getFirst()).startsWith("OpenAI-compatible service: succeeded");
        }
    }

    @Test
    void aJobAtARealServiceIsOnlyCancelledAfterAQuestion() throws IOException {
        String cancel = "POST /v1/fine_tuning/jobs/ftjob-9/cancel";
        try (ScriptedService service = new ScriptedService()) {
            known(service, "running");
            interact(() -> project().model().go(SidePanel.SUBMIT));
            until("it is listed", () -> there("#runs"));
            interact(() -> lookup("#runs .link").queryButton().fire());
            press("#cancel-job");
            assertThat(says("Cancelling ends the job at OpenAI-compatible service")).isTrue();
            press("#cancel-no");
            assertThat(there("#cancel-question")).isFalse();
            assertThat(service.asked(cancel)).isZero();
            service.on(cancel, 200, ScriptedService.job("ftjob-9", "cancelled", "file-1"))
                    .on(JOB, 200, ScriptedService.job("ftjob-9", "cancelled", "file-1"));
            press("#cancel-job");
            press("#cancel-yes");
            ended();
            assertThat(service.asked(cancel)).isEqualTo(1);
            assertThat(jobs().getFirst().state()).isEqualTo(JobState.CANCELLED);
        }
    }

    @Test
    void aJobThatCannotBeAskedForSaysWhyAndIsFollowedLater() throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            service.on(JOB, 401, ScriptedService.error("invalid_api_key", "no"));
            known(service, "succeeded");
            interact(() -> project().model().go(SidePanel.SUBMIT));
            until("over for now", () -> there("#jobs") && !there("#runs"));
            interact(() -> lookup("#jobs").queryAs(MenuButton.class).getItems().getFirst().fire());
            until("shown", () -> there("#follow-job"));
            press("#follow-job");
            ended();
            assertThat(jobs().getFirst().state()).isEqualTo(JobState.SUCCEEDED);
        }
    }

    @Test
    void whatAnEarlierVersionLeftAtTheServiceIsFetchedWhenTheCurveIsLookedAtAndOnlyOnce()
            throws IOException {
        String content = "GET /v1/files/file-r/content";
        try (ScriptedService service = new ScriptedService()) {
            service.on(JOB, 200, ScriptedService.jobWithResult("ftjob-9", "file-1", "file-r"))
                    .on(content, 200, "step,train_loss,full_valid_loss\n1,2.0,\n2,1.0,1.4\n");
            reopened(service, JobState.SUCCEEDED);
            var jobs = project().curation().catalog().jobs();
            long id = jobs().getFirst().id();
            order();
            until("it is listed", () -> there("#jobs"));
            interact(() -> lookup("#jobs").queryAs(MenuButton.class).getItems().getFirst().fire());
            until("drawn", () -> there("#curve-large"));
            assertThat(service.asked(JOB)).as("the project knows it").isZero();
            for (int time = 0; time < 2; time++) {
                press("#curve-large");
                until("fetched", () -> jobs.curve(id).size() == 2);
                until("and shown", () -> says("1.4"));
                interact(() -> project().shell().leavePage());
            }
            assertThat(service.asked(JOB)).isEqualTo(1);
            assertThat(service.asked(content)).isEqualTo(1);
        }
    }

    @Test
    void aServiceOfOnesOwnIsOrderedFromAndTheSameRefusalIsSaidEachTime() throws IOException {
        String jobs = "GET /v1/fine_tuning/jobs";
        try (ScriptedService service = new ScriptedService()) {
            service.on(jobs, 401, ScriptedService.error("invalid_api_key", "no"));
            openSample();
            order();
            interact(() -> {
                @SuppressWarnings("unchecked")
                ComboBox<Target> target = lookup("#target").queryAs(ComboBox.class);
                target.setValue(Targets.byId("compatible").orElseThrow());
            });
            interact(() -> lookup("#base-url").queryAs(TextField.class).setText(service.baseUrl()));
            until("its model is missing", () -> says("Write the id of the model"));
            interact(() -> lookup("#model-name").queryAs(TextField.class).setText("my-model"));
            until("its price is nobody's", () -> text("#submit").contains("price is not known"));
            interact(() -> lookup("#submit").query().requestFocus());
            for (int time = 1; time <= 2; time++) {
                int asked = time;
                press("#submit");
                until("asked", () -> service.asked(jobs) == asked);
                until("refused", () -> says("does not accept this key"));
                until("once more", () -> !lookup("#submit").queryButton().isDisabled());
            }
            assertThat(service.asked("POST /v1/files")).as("nothing was sent").isZero();
            assertThat(scene().getFocusOwner().getId()).as("to try again").isEqualTo("submit");
            interact(() -> lookup("#model-name").queryAs(TextField.class).setText("another"));
            assertThat(lookup("#submit-failure").queryAs(Pane.class).getChildren())
                    .as("of another order")
                    .isEmpty();
        }
    }

    @Test
    void anotherOrderIsReadFromItsTopAndBeginsAtItsFirstField() {
        openSample();
        order();
        interact(() -> lookup("#submit").query().requestFocus());
        press("#submit");
        ended();
        ScrollPane scroll = lookup("#submit-scroll").queryAs(ScrollPane.class);
        assertThat(scene().getFocusOwner()).as("nothing to be pressed").isSameAs(scroll);
        until("over", () -> there("#order-again"));
        interact(() -> {
            scroll.setVvalue(1);
            lookup("#order-again").query().requestFocus();
        });
        type(KeyCode.SPACE);
        until("the order", () -> there("#submit"));
        until("laid out", () -> scroll.getVvalue() == 0);
        assertThat(scene().getFocusOwner().getId()).isEqualTo("target");
    }

    @Test
    void whatIsLookedAtIsNeverListedBesideItself() {
        openSample();
        order();
        List<Boolean> shown = new CopyOnWriteArrayList<>();
        interact(() -> lookup("#runs").query().visibleProperty().subscribe(it -> shown.add(it)));
        press("#submit");
        until("with the service", () -> text("#job-state").startsWith("Job ftjob"));
        assertThat(shown).doesNotContain(true);
        press("#pause-job");
        until("paused", () -> text("#job-state").endsWith("paused"));
        press("#order-again");
        until("the first is listed", () -> there("#runs"));
        List<Integer> rows = new CopyOnWriteArrayList<>();
        interact(() ->
                lookup("#runs")
                        .queryAs(Pane.class)
                        .getChildren()
                        .subscribe(() -> rows.add(lookup("#runs .link").queryAll().size())));
        press("#submit");
        until("the second too", () -> text("#job-state").startsWith("Job ftjob"));
        assertThat(rows).as("the first, and nothing beside it").allMatch(it -> it <= 1);
        ended();
        interact(() -> lookup("#runs .link").queryButton().fire());
        press("#resume-job");
        until("both end", () -> jobs().stream().allMatch(job -> job.state().ended()));
    }
}
