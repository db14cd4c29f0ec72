package odai.service.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import odai.fixtures.ScriptedService;
import odai.service.ApiKey;
import odai.service.JobSpec;
import odai.service.RetryPolicy;
import odai.service.ServiceFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is asked again is asked again by the port's policy, and waits as that says: the
/// vendor's client would wait on its own, where nobody can stop it.
class RetriesTest {
    private final List<Duration> rests = new ArrayList<>();
    private ScriptedService service;
    private OpenAiService client;

    @FunctionalInterface
    interface ServiceQuestion {
        void ask(OpenAiService client);
    }

    @BeforeEach
    void listen() throws IOException {
        service = new ScriptedService();
        client =
                new OpenAiService(
                        service.baseUrl(), "", ApiKey.NONE, (pause, _) -> rests.add(pause));
    }

    @AfterEach
    void hangUp() {
        client.close();
        service.close();
    }

    static Stream<Arguments> questions() {
        String job = "/v1/fine_tuning/jobs/ftjob-1";
        return Stream.of(
                asking("GET " + job, it -> it.job("ftjob-1")),
                asking("POST " + job + "/cancel", it -> it.cancel("ftjob-1")),
                asking("POST " + job + "/pause", it -> it.pause("ftjob-1")),
                asking("POST " + job + "/resume", it -> it.resume("ftjob-1")),
                asking("GET /v1/fine_tuning/jobs", OpenAiService::checkAccess),
                asking("GET /v1/models", it -> it.shutdown("gpt-4o")),
                asking("DELETE /v1/files/file-1", it -> it.files().delete("file-1")),
                asking("GET /v1/files/file-1/content", it -> it.files().content("file-1")));
    }

    private static Arguments asking(String question, ServiceQuestion asking) {
        return Arguments.of(question, asking);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aServiceInTroubleIsAskedAgainByThePolicy(String question, ServiceQuestion asking) {
        service.on(question, 503, ScriptedService.error("", "busy"))
                .on(question, 200, ScriptedService.job("ftjob-1", "running", "file-1"));
        asking.ask(client);
        assertThat(service.asked(question)).isEqualTo(2);
        assertThat(rests).containsExactly(RetryPolicy.PROMPT.pauses().getFirst());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void afterItsLastTryItSaysWhatTheServiceSaid(String question, ServiceQuestion asking) {
        service.on(question, 503, ScriptedService.error("", "busy"));
        assertThatExceptionOfType(ServiceFailure.ErrorResponse.class)
                .isThrownBy(() -> asking.ask(client))
                .satisfies(e -> assertThat(e.status()).isEqualTo(503));
        assertThat(service.asked(question)).isEqualTo(1 + RetryPolicy.PROMPT.pauses().size());
        assertThat(rests).isEqualTo(RetryPolicy.PROMPT.pauses());
    }

    @Test
    void anOrderIsSentOnceWhateverComesBack() {
        service.on("POST /v1/fine_tuning/jobs", 503, ScriptedService.error("", "busy"));
        assertThatExceptionOfType(ServiceFailure.ErrorResponse.class)
                .isThrownBy(() -> client.create(new JobSpec("m", "file-1", "", 0, 1, "")));
        assertThat(service.asked("POST /v1/fine_tuning/jobs")).isEqualTo(1);
        assertThat(rests).isEmpty();
    }
}
