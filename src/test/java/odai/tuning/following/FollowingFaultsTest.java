package odai.tuning.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Projects;
import odai.practice.PracticeFaults;
import odai.practice.PracticeFaults.Fault;
import odai.service.ApiKey;
import odai.service.PollBackoff;
import odai.service.openai.OpenAiService;
import odai.tuning.JobControl;
import odai.tuning.ordering.SubmissionCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a service answers while a job runs, short of not speaking of it any more: it is asked
/// again, nothing it said is lost or kept twice, and no job is made or ended.
@Timeout(180)
class FollowingFaultsTest extends SubmissionCase {
    private static final String JOB = "GET /v1/fine_tuning/jobs/[^/]+";
    private static final PollBackoff QUICK =
            new PollBackoff(Duration.ofMillis(1), Duration.ofMillis(2), 1.5);

    static Stream<Arguments> faults() {
        return Stream.of(
                        Map.entry("500", PracticeFaults.error(500, "", "oh")),
                        Map.entry(
                                "502 of a gateway",
                                new Fault.AnswerError(
                                        502, "text/html", "<html>Bad Gateway</html>", Map.of())),
                        Map.entry("409", PracticeFaults.error(409, "", "busy")),
                        Map.entry("429", PracticeFaults.error(429, "rate_limit_exceeded", "slow")),
                        Map.entry("hung up", new Fault.HangUp(0)),
                        Map.entry("lost", new Fault.LoseAnswer()),
                        Map.entry("cut in the middle", new Fault.CutAnswer()),
                        Map.entry("garbage", answer("{\"id\":")),
                        Map.entry("nothing", answer("")),
                        Map.entry("a list", answer("[1]")),
                        Map.entry("null", answer("null")),
                        Map.entry("an empty object", answer("{}")))
                .flatMap(fault ->
                        Stream.of(JOB, JOB + "/events", JOB + "/checkpoints")
                                .map(question ->
                                        Arguments.of(fault.getKey(), question, fault.getValue())));
    }

    @Test
    void anEventWithoutAnyDataIsAnEventAllTheSame() {
        JobRecord job = Projects.done(submission().run(false));
        clock.at(10_000);
        server.faults()
                .plan(
                        JOB + "/events",
                        1,
                        answer(
                                "{\"object\":\"list\",\"has_more\":false,\"data\":[{\"object\":"
                                        + "\"fine_tuning.job.event\",\"id\":\"ftevent-bare\","
                                        + "\"created_at\":1,\"level\":\"info\",\"message\":\"bare\"}]}"));
        try (OpenAiService client = new OpenAiService(server.baseUrl(), "", ApiKey.NONE)) {
            JobRecord last =
                    new JobFollower(curation.catalog(), job.id(), QUICK, clock)
                            .follow(client, views::add, new JobControl());
            assertThat(last.state()).isEqualTo(JobState.SUCCEEDED);
        }
        assertThat(curation.catalog().jobs().events(job.id()))
                .extracting(event -> event.message())
                .contains("bare");
    }

    private static Fault answer(String body) {
        return new Fault.AnswerError(200, "application/json", body, Map.of());
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("faults")
    void theJobIsFollowedOn(String name, String question, Fault fault) {
        JobRecord job = Projects.done(submission().run(false));
        clock.at(10_000);
        server.faults().plan(question, 2, fault);
        try (OpenAiService client = new OpenAiService(server.baseUrl(), "", ApiKey.NONE)) {
            JobRecord last =
                    new JobFollower(curation.catalog(), job.id(), QUICK, clock)
                            .follow(client, views::add, new JobControl());
            assertThat(last.state()).isEqualTo(JobState.SUCCEEDED);
        }
        var jobs = curation.catalog().jobs();
        assertThat(jobs.checkpoints(job.id())).as(name).isNotEmpty();
        assertThat(jobs.events(job.id()))
                .extracting(event -> event.id())
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(jobsThere()).isEqualTo(1);
    }
}
