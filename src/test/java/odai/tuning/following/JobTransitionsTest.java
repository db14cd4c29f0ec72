package odai.tuning.following;

import static odai.dataset.JobState.CANCELLED;
import static odai.dataset.JobState.FAILED;
import static odai.dataset.JobState.PAUSED;
import static odai.dataset.JobState.QUEUED;
import static odai.dataset.JobState.RUNNING;
import static odai.dataset.JobState.SUCCEEDED;
import static odai.dataset.JobState.UNKNOWN;
import static odai.dataset.JobState.VALIDATING_FILES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import odai.catalog.Catalog;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.FailingJobs;
import odai.fixtures.Folders;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.fixtures.SteppedClock;
import odai.fixtures.TestLines;
import odai.practice.PracticeServer;
import odai.service.ApiKey;
import odai.service.PollBackoff;
import odai.service.ServiceFailure;
import odai.service.openai.OpenAiService;
import odai.targets.Targets;
import odai.tuning.JobControl;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.work.Progress;

/// Whatever a service says, in whatever order, and however often it is away: what is kept of a job
/// is what it said last, an end is final, and nothing that was known is lost.
class JobTransitionsTest {
    private static final PollBackoff QUICK =
            new PollBackoff(Duration.ofMillis(1), Duration.ofMillis(2), 1.5);
    private static final String JOB = "GET /v1/fine_tuning/jobs/ftjob-9";
    private static final String AWAY = "-";

    /// Where the simulation may go from where it is; a real one may surprise.
    private static final Map<JobState, Set<JobState>> LEGAL =
            Map.of(
                    VALIDATING_FILES, Set.of(QUEUED, RUNNING, SUCCEEDED, FAILED, CANCELLED),
                    QUEUED, Set.of(RUNNING, SUCCEEDED, CANCELLED),
                    RUNNING, Set.of(PAUSED, SUCCEEDED, CANCELLED),
                    PAUSED, Set.of(RUNNING, SUCCEEDED, CANCELLED),
                    SUCCEEDED, Set.of(),
                    FAILED, Set.of(),
                    CANCELLED, Set.of());

    @Provide
    static Arbitrary<List<String>> answers() {
        return Arbitraries.of(
                        AWAY,
                        "validating_files",
                        "queued",
                        "running",
                        "paused",
                        "hibernating",
                        "succeeded",
                        "failed",
                        "cancelled")
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 25)
    void whatIsKeptIsWhatWasSaidLastUntilAnEnd(@ForAll("answers") List<String> answers)
            throws IOException {
        try (Folders temp = Folders.temporary();
                ScriptedService service = new ScriptedService();
                Catalog catalog = Projects.of(temp.path().resolve("p.odai"), 1);
                OpenAiService client =
                        new OpenAiService(service.baseUrl(), "Authorization", ApiKey.NONE)) {
            JobRecord job = catalog.jobs().add(Jobs.in(QUEUED, "ftjob-9"));
            service.on(JOB + "/checkpoints", 200, ScriptedService.list())
                    .on(
                            JOB + "/events",
                            200,
                            ScriptedService.list(FailingJobs.event("e1", 1, "Hello")));
            List<JobState> said = new ArrayList<>(List.of(QUEUED));
            for (String answer : answers) {
                say(service, answer);
                if (!answer.equals(AWAY) && !said.getLast().ended()) {
                    said.add(JobRecords.state(answer));
                }
            }
            if (!said.getLast().ended()) {
                say(service, "cancelled");
                said.add(CANCELLED);
            }
            List<JobStatus> views = new ArrayList<>();
            new JobFollower(catalog, job.id(), QUICK, Clock.systemUTC())
                    .follow(client, views::add, new JobControl());
            assertThat(changes(views.stream().map(view -> view.job().state()).toList()))
                    .isEqualTo(
                            changes(
                                    said.subList(
                                            views.getFirst().job().state() == QUEUED ? 0 : 1,
                                            said.size())));
            assertThat(views).allMatch(view -> "ftjob-9".equals(view.job().remoteId()));
            assertThat(views.getLast().stage()).isInstanceOf(Stage.JobEnded.class);
            assertThat(views.getLast().job().finished()).isNotNull();
            assertThat(catalog.jobs().events(job.id())).hasSize(1);
        }
    }

    /// The client asks twice more by itself before it gives up.
    private static void say(ScriptedService service, String answer) {
        if (answer.equals(AWAY)) {
            service.on(JOB, 400, ScriptedService.error("", "come back later"));
        } else {
            service.on(JOB, 200, ScriptedService.job("ftjob-9", answer, "file-1"));
        }
    }

    private static List<JobState> changes(List<JobState> states) {
        List<JobState> changes = new ArrayList<>();
        for (JobState state : states) {
            if (changes.isEmpty() || changes.getLast() != state) {
                changes.add(state);
            }
        }
        return changes;
    }

    /// What a person may want of a job, at any time.
    enum Verb {
        WAIT,
        PAUSE,
        RESUME,
        CANCEL
    }

    @Property(tries = 25)
    void theSimulationOnlyGoesWhereAServiceMay(@ForAll List<Verb> verbs) throws IOException {
        Path file = Files.createTempFile("lines", ".jsonl");
        Files.writeString(file, TestLines.clean(20));
        var clock = new SteppedClock();
        try (PracticeServer server = PracticeServer.start(0, _ -> Set.of(), clock, 1000);
                OpenAiService client =
                        new OpenAiService(server.baseUrl(), "Authorization", ApiKey.NONE)) {
            String training = client.files().send(file, "train.jsonl", Progress.NONE);
            var order =
                    new JobOrder(
                            Targets.byId("practice").orElseThrow(),
                            server.baseUrl(),
                            "gpt-4o-2024-08-06",
                            1,
                            42,
                            "");
            String id = client.create(order.spec(training, "")).id();
            JobState before = VALIDATING_FILES;
            int time = 0;
            for (Verb verb : verbs) {
                clock.at(time += 150);
                before = legal(before, state(client, id));
                ask(client, verb, id);
                before = legal(before, state(client, id));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static JobState state(OpenAiService client, String id) {
        return JobRecords.merge(Jobs.fresh(), client.job(id)).state();
    }

    private static JobState legal(JobState before, JobState after) {
        assertThat(after).isNotEqualTo(UNKNOWN);
        assertThat(after == before || LEGAL.get(before).contains(after))
                .as(before + " to " + after)
                .isTrue();
        return after;
    }

    private static void ask(OpenAiService client, Verb verb, String id) {
        try {
            switch (verb) {
                case WAIT -> client.job(id);
                case PAUSE -> client.pause(id);
                case RESUME -> client.resume(id);
                case CANCEL -> client.cancel(id);
            }
        } catch (ServiceFailure.ErrorResponse e) {
            assertThat(e.status()).as("not in this state").isEqualTo(400);
        }
    }
}
