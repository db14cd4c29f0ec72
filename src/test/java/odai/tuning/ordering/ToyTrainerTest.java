package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.fixtures.Projects;
import odai.fixtures.ToyTrainer;
import odai.service.ApiKey;
import odai.service.Capability;
import odai.service.Trainers;
import odai.tuning.JobControl;
import odai.tuning.Stage;
import odai.tuning.following.ReattachJob;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Orders with a trainer that the program does not ship with: nothing of the order knows which.
@Timeout(60)
class ToyTrainerTest extends SubmissionCase {
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    private Submission ordered(ToyTrainer toy) {
        return ordered(toy, new JobControl());
    }

    private Submission ordered(ToyTrainer toy, JobControl control) {
        InstantSource source = () -> now;
        return new Submission(
                        curation,
                        order(server.baseUrl()),
                        JsonlExporter.Request.of(curation, target),
                        ApiKey.NONE,
                        view -> {
                            views.add(view);
                            if (view.stage() instanceof Stage.Following) {
                                toy.all("succeeded");
                            }
                        },
                        control,
                        source.withZone(ZoneOffset.UTC))
                .by(Trainers.of(List.of(toy)))
                .resting((pause, _) -> now = now.plus(pause));
    }

    /// The buttons of the panel ask it.
    @Test
    void whatTheTrainerCannotDoIsNotOffered() {
        JobControl control = new JobControl();
        for (JobControl.Wish wish : JobControl.Wish.values()) {
            assertThat(control.can(wish)).as("before it is known whose job it is").isTrue();
        }
        Projects.done(ordered(new ToyTrainer(), control).run(true));
        assertThat(control.can(JobControl.Wish.CANCEL)).isTrue();
        assertThat(control.can(JobControl.Wish.PAUSE)).isFalse();
        assertThat(control.can(JobControl.Wish.RESUME)).isFalse();
    }

    @Test
    void anOrderGoesFromItsFilesToItsEnd() {
        ToyTrainer toy = new ToyTrainer();
        JobRecord job = Projects.done(ordered(toy).run(true));
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.tunedModel()).startsWith("toy:");
        assertThat(curation.catalog().jobs().curve(job.id())).hasSize(1);
        assertThat(filesThere()).as("nothing went to the server that stands by").isEmpty();
    }

    @Test
    void aLostAnswerIsFoundInTheListOfJobs() {
        ToyTrainer toy = new ToyTrainer();
        toy.loseAnAnswer();
        assertThat(Projects.done(ordered(toy).run(false)).remoteId()).isEqualTo("toy-1");
        assertThat(toy.made()).isEqualTo(1);
    }

    @Test
    void withoutAListAnOrderWithoutAnAnswerIsOnlyRepeatedOnAPersonsWordAndNotBeforeItsTime() {
        ToyTrainer toy = new ToyTrainer(Capability.LIST_JOBS);
        toy.loseAnAnswer();
        assertThat(Projects.problem(ordered(toy).run(false)))
                .isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(stored().state()).isEqualTo(JobState.UNCERTAIN);
        Submission tooSoon = ordered(toy).unlisted(MissingJobPolicy.NONE_THERE);
        assertThat(Projects.problem(tooSoon.resume(stored(), false)))
                .isInstanceOf(ServiceProblem.OrderTooSoon.class);
        now = now.plus(Duration.ofHours(2));
        assertThat(Projects.problem(ordered(toy).resume(stored(), false)))
                .as("time alone proves nothing")
                .isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(toy.made()).isEqualTo(1);
        Submission meant = ordered(toy).unlisted(MissingJobPolicy.NONE_THERE);
        assertThat(Projects.done(meant.resume(stored(), false)).remoteId()).isEqualTo("toy-2");
    }

    @Test
    void aServiceWithoutAListOfJobsSaysSo() {
        Trainers toys = Trainers.of(List.of(new ToyTrainer(Capability.LIST_JOBS)));
        ServiceProblem problem = new ServiceProblem.NoJobList(target.name());
        assertThat(
                        Projects.problem(
                                new ServiceJobs(order(server.baseUrl()), ApiKey.NONE, toys).list()))
                .isEqualTo(problem);
        OrphanedFiles.FileLocation place = new OrphanedFiles.FileLocation(target, server.baseUrl());
        assertThat(
                        Projects.problem(
                                new OrphanedFiles(curation.catalog(), place, ApiKey.NONE, toys)
                                        .find()))
                .as("a file that a job uses could not be told from one that none uses")
                .isEqualTo(problem);
    }

    @Test
    void whatTheServiceCannotIsNotAskedOfIt() {
        ToyTrainer toy = new ToyTrainer(Capability.EVENTS);
        JobRecord job = Projects.done(ordered(toy).run(false));
        JobControl control = new JobControl();
        control.pause();
        JobRecord asked =
                Projects.done(
                        new ReattachJob(
                                        curation,
                                        target,
                                        ApiKey.NONE,
                                        Clock.systemUTC(),
                                        Trainers.of(List.of(toy)))
                                .once(job, control));
        assertThat(asked.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(curation.catalog().jobs().events(asked.id())).isEmpty();
        assertThat(curation.catalog().jobs().checkpoints(asked.id())).isEmpty();
    }
}
