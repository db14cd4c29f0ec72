package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.fixtures.Jobs;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobControl;
import odai.tuning.JobOrder;
import odai.tuning.following.ReattachJob;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A key with characters that no header can hold is refused as the service would refuse it: nothing
/// is sent, and no library's complaint that quotes the key is shown.
@Timeout(60)
class MalformedKeyTest extends SubmissionCase {
    private static final Clock BEFORE_ANY_DEADLINE =
            Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final ApiKey KEY = new ApiKey("sk-canary-\u30ad\u30fc\nX-Other: 1");

    @ParameterizedTest
    @ValueSource(strings = {"openai", "azure"})
    void itIsRejectedWithoutBeingQuoted(String id) {
        Target service = Targets.byId(id).orElseThrow();
        String url = server.baseUrl().replace("/v1", id.equals("azure") ? "/openai/v1" : "/v1");
        JobOrder order = new JobOrder(service, url, service.models().getFirst().id(), 3, 42, "");
        Submission submission =
                new Submission(
                        curation,
                        order,
                        JsonlExporter.Request.of(curation, service),
                        KEY,
                        views::add,
                        Progress.NONE,
                        BEFORE_ANY_DEADLINE);
        assertThat(submission.run(true))
                .isEqualTo(Outcome.failed(new ServiceProblem.KeyRejected(service.name())));
        assertThat(views.toString() + stored()).doesNotContain("canary");
        JobRecord job = curation.catalog().jobs().add(Jobs.in(JobState.RUNNING, "ftjob-1"));
        curation.catalog().trails().put(job.id(), JobLineage.first(url));
        assertThat(
                        new ReattachJob(curation, service, KEY, BEFORE_ANY_DEADLINE)
                                .run(job, views::add, new JobControl()))
                .isEqualTo(Outcome.failed(new ServiceProblem.KeyRejected(service.name())));
        assertThat(
                        new OrphanedFiles(
                                        curation.catalog(),
                                        new OrphanedFiles.FileLocation(service, url),
                                        KEY)
                                .find())
                .isEqualTo(Outcome.failed(new ServiceProblem.KeyRejected(service.name())));
    }
}
