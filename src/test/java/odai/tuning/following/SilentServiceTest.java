package odai.tuning.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.service.ApiKey;
import odai.service.PollBackoff;
import odai.service.openai.OpenAiService;
import odai.tuning.JobControl;
import odai.tuning.JobStatus;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A service that leaves out what it is documented to say: a job that has ended is not followed for
/// ever because of it.
@Timeout(30)
class SilentServiceTest {
    private static final String JOB = "GET /v1/fine_tuning/jobs/ftjob-9";
    private static final PollBackoff QUICK =
            new PollBackoff(Duration.ZERO, Duration.ofMillis(1), 2);

    private final List<JobStatus> views = new ArrayList<>();

    @TempDir private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"e1\"}",
                "{\"id\":\"e1\",\"created_at\":null,\"message\":\"New\",\"level\":5,\"type\":[]}",
                "{\"id\":\"e1\",\"created_at\":\"soon\",\"data\":\"none\"}",
                "{\"id\":\"e1\",\"data\":{\"step\":\"x\"}}",
            })
    void anEventThatSaysLittleDoesNotKeepAJobFromItsEnd(String event) throws IOException {
        try (ScriptedService service = new ScriptedService();
                Catalog catalog = Projects.of(temp.resolve("p.odai"), 1);
                OpenAiService client =
                        new OpenAiService(service.baseUrl(), "Authorization", ApiKey.NONE)) {
            JobRecord job = catalog.jobs().add(Jobs.in(JobState.RUNNING, "ftjob-9"));
            service.on(JOB, 200, ScriptedService.job("ftjob-9", "succeeded", "file-1"));
            service.on(JOB + "/events", 200, ScriptedService.list(event));
            service.on(JOB + "/checkpoints", 200, ScriptedService.list("{\"id\":\"c1\"}"));
            Instant before = Instant.now().minusSeconds(60);
            JobRecord ended =
                    new JobFollower(catalog, job.id(), QUICK, Clock.systemUTC())
                            .follow(client, views::add, new JobControl());
            assertThat(ended.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(service.asked(JOB)).as("asked once").isEqualTo(1);
            assertThat(catalog.jobs().events(job.id()))
                    .singleElement()
                    .extracting(JobEvent::at)
                    .satisfies(at -> assertThat((Instant) at).isAfter(before));
            assertThat(catalog.jobs().checkpoints(job.id())).hasSize(1);
        }
    }
}
