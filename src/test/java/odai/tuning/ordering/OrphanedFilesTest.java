package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import odai.dataset.JobState;
import odai.fixtures.Projects;
import odai.practice.PracticeFaults;
import odai.practice.PracticeFaults.Fault;
import odai.service.ApiKey;
import odai.service.RemoteFile;
import odai.service.openai.OpenAiService;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files that no job uses are offered and deleted, and no others.
@Timeout(120)
class OrphanedFilesTest extends SubmissionCase {
    private OrphanedFiles leftovers() {
        return new OrphanedFiles(
                curation.catalog(),
                OrphanedFiles.places(curation.catalog()).getFirst(),
                new ApiKey("sk-some"));
    }

    /// Both files arrive and no job is made.
    private void refused() {
        server.faults().plan(CREATE, 1, PracticeFaults.error(403, "training_not_available", "no"));
        assertThat(Projects.problem(submission().run(false)))
                .isInstanceOf(ServiceProblem.TrainingNotAvailable.class);
    }

    @Test
    void whatARefusedJobWasToBeMadeFromIsFoundAndDeleted() {
        assertThat(OrphanedFiles.places(curation.catalog())).isEmpty();
        refused();
        assertThat(OrphanedFiles.places(curation.catalog()))
                .containsExactly(new OrphanedFiles.FileLocation(target, server.baseUrl()));
        List<RemoteFile> found = Projects.done(leftovers().find());
        assertThat(found).containsExactlyInAnyOrderElementsOf(filesThere()).hasSize(2);
        assertThat(Projects.done(leftovers().delete(found))).isEqualTo(found);
        assertThat(filesThere()).isEmpty();
        assertThat(OrphanedFiles.places(curation.catalog())).as("offered no more").isEmpty();
    }

    @Test
    void filesOfJobsAndOfOthersAreLeftAlone() throws IOException {
        Projects.done(submission().run(false));
        List<RemoteFile> used = filesThere();
        refused();
        assertThat(Projects.done(leftovers().find())).hasSize(2).doesNotContainAnyElementsOf(used);
        Projects.done(leftovers().delete(filesThere()));
        assertThat(filesThere()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void aJobThatIsMadeFromThemMeanwhileKeepsThem() {
        refused();
        OrphanedFiles left = leftovers();
        List<RemoteFile> found = Projects.done(left.find());
        try (OpenAiService client = new OpenAiService(server.baseUrl(), "", ApiKey.NONE)) {
            client.create(
                    order(server.baseUrl())
                            .spec(stored().trainingFile(), stored().validationFile()));
        }
        assertThat(Projects.done(left.delete(found))).isEmpty();
        assertThat(filesThere()).hasSize(2);
    }

    @Test
    void whatCanBeContinuedIsNotOfferedUntilItIsGivenUp() {
        server.faults().plan(CREATE, 1, new Fault.HangUp(10));
        Clock eleven = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-11));
        assertThat(Projects.problem(submission(curation, eleven).run(false)))
                .isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(OrphanedFiles.places(curation.catalog())).isEmpty();
        UnfinishedJobs.giveUp(curation.catalog(), stored(), Clock.systemUTC());
        assertThat(Projects.done(leftovers().find())).hasSize(2);
    }

    @Test
    void filesOfAnOrderWhoseJobMayStillAppearAreNotOffered() {
        server.faults().plan(CREATE, 1, new Fault.HangUp(10));
        Projects.problem(submission().run(false));
        UnfinishedJobs.giveUp(curation.catalog(), stored(), Clock.systemUTC());
        assertThat(OrphanedFiles.places(curation.catalog())).isEmpty();
    }

    @Test
    void whatIsGoneAlreadyIsOfferedNoMore() {
        refused();
        OrphanedFiles left = leftovers();
        List<RemoteFile> found = Projects.done(left.find());
        server.faults()
                .plan("DELETE /v1/files/.*", 1, PracticeFaults.error(404, "", "No such File"));
        assertThat(Projects.done(left.delete(found))).isEqualTo(found);
        assertThat(Projects.done(left.find())).as("one of them was not gone").hasSize(1);
    }

    @Test
    void nothingIsDeletedWhileTheProjectIsSubmitted() throws IOException {
        refused();
        OrphanedFiles left = leftovers();
        try (SubmissionLock _ = SubmissionLock.take(curation.catalog().folder()).orElseThrow()) {
            assertThat(Projects.problem(left.find())).isInstanceOf(ProjectProblem.Submitting.class);
        }
        server.faults().plan("DELETE /v1/files/.*", 9, PracticeFaults.error(403, "", "no"));
        assertThat(Projects.problem(left.delete(Projects.done(left.find()))))
                .isInstanceOf(ServiceProblem.RequestRefused.class);
        assertThat(OrphanedFiles.places(curation.catalog())).as("still offered").hasSize(1);
    }

    @Test
    void aNewOrderWaitsUntilItIsKnownWhetherTheLastBecameAJob() {
        server.faults().plan(CREATE, 1, new Fault.HangUp(10));
        Projects.problem(submission().run(false));
        assertThat(stored().state()).isEqualTo(JobState.UNCERTAIN);
        assertThat(Projects.problem(submission().run(false)))
                .isEqualTo(new ServiceProblem.Undecided(target.name()));
        assertThat(curation.catalog().jobs().all()).hasSize(1);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11));
        Projects.done(submission(curation, later).resume(stored(), false));
        assertThat(jobsThere()).isEqualTo(1);
        Projects.done(submission().run(false));
        assertThat(jobsThere()).isEqualTo(2);
    }
}
