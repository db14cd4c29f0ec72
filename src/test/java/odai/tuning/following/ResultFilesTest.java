package odai.tuning.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.CurvePoint;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.fixtures.SteppedClock;
import odai.service.ApiKey;
import odai.service.PollBackoff;
import odai.service.openai.OpenAiService;
import odai.tuning.JobControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ResultFilesTest {
    private static final PollBackoff QUICK =
            new PollBackoff(Duration.ofMillis(1), Duration.ofMillis(2), 1.5);
    private static final String JOB = "GET /v1/fine_tuning/jobs/ftjob-9";
    private static final String CONTENT = "GET /v1/files/file-r/content";
    private static final String CSV =
            "step,train_loss,valid_loss,full_valid_loss\n1,2.0,,-1\n2,1.0,1.5,1.4\n";

    @TempDir private Path temp;

    private ScriptedService service;
    private Catalog catalog;
    private JobRecord job;

    @BeforeEach
    void open() throws IOException {
        service = new ScriptedService();
        catalog = Projects.of(temp.resolve("p.odai"), 1);
        job = catalog.jobs().add(Jobs.in(JobState.RUNNING, "ftjob-9"));
        service.on(JOB + "/checkpoints", 200, ScriptedService.list())
                .on(JOB + "/events", 200, ScriptedService.list())
                .on(JOB, 200, ScriptedService.jobWithResult("ftjob-9", "file-1", "file-r"));
    }

    @AfterEach
    void close() {
        catalog.close();
        service.close();
    }

    private JobRecord follow() {
        try (OpenAiService client =
                new OpenAiService(service.baseUrl(), "Authorization", ApiKey.NONE)) {
            return new JobFollower(catalog, job.id(), QUICK, new SteppedClock())
                    .follow(client, _ -> {}, new JobControl());
        }
    }

    @Test
    void theFileIsFetchedOnceKeptAndDrawnFrom() {
        catalog.jobs().addCurve(job.id(), List.of(new CurvePoint(1, 9.0, null, null, .5, null)));
        String wrapped = Base64.getEncoder().encodeToString(CSV.getBytes(StandardCharsets.UTF_8));
        service.on(CONTENT, 200, wrapped);
        assertThat(follow().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(catalog.jobs().curve(job.id()))
                .as("the file's word counts; what it leaves out stays")
                .containsExactly(
                        new CurvePoint(1, 2.0, null, null, .5, null),
                        new CurvePoint(2, 1.0, 1.5, 1.4, null, null));
        assertThat(catalog.outcomes().content(job.id(), "file-r"))
                .hasValue(wrapped.getBytes(StandardCharsets.UTF_8));
        follow();
        assertThat(service.asked(CONTENT)).as("once").isEqualTo(1);
    }

    @Test
    void aServiceThatFaltersIsAskedAgain() {
        service.hangsUpOn(CONTENT).on(CONTENT, 200, CSV);
        assertThat(follow().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(catalog.outcomes().kept(job.id())).containsExactly("file-r");
    }

    @Test
    void aFileThatIsGoneIsNoReasonToFail() {
        for (int status : new int[] {404, 403}) {
            service.on(CONTENT, status, ScriptedService.error("", "gone"));
            assertThat(follow().state()).isEqualTo(JobState.SUCCEEDED);
        }
        assertThat(catalog.outcomes().kept(job.id())).isEmpty();
        assertThat(service.asked(CONTENT)).isEqualTo(2);
    }

    @Test
    void aServiceThatNeverDeliversDoesNotHoldTheJobUp() {
        service.html(CONTENT, 502, "<html>bad gateway</html>");
        assertThat(follow().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(catalog.outcomes().kept(job.id())).isEmpty();
    }

    @Test
    void aFileThatIsNoTableLeavesTheCurveAsItWas() {
        CurvePoint heard = new CurvePoint(1, 9.0, null, null, null, null);
        catalog.jobs().addCurve(job.id(), List.of(heard));
        service.html(CONTENT, 200, "<html>not yet</html>");
        assertThat(follow().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(catalog.jobs().curve(job.id())).containsExactly(heard);
    }
}
