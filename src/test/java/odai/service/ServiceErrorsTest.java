package odai.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.EOFException;
import java.io.IOException;
import odai.fixtures.ScriptedService;
import odai.service.openai.OpenAiService;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Errors as they come over the wire, through the official client, to a sentence's problem.
class ServiceErrorsTest {
    private static final ApiKey KEY = new ApiKey("sk-secret-0123456789");
    private static final String CREATE = "POST /v1/fine_tuning/jobs";
    private static final String GONE =
            "OpenAI is winding down the fine-tuning platform and your organization is no longer"
                    + " able to create new fine-tuning training jobs.";

    private final Target target = Targets.byId("openai").orElseThrow();
    private ScriptedService service;

    @BeforeEach
    void start() throws IOException {
        service = new ScriptedService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "401, invalid_api_key, KeyRejected",
        "401, '', KeyRejected",
        "403, training_not_available, TrainingNotAvailable",
        "403, '', RequestRefused",
        "404, model_not_found, RequestRefused",
        "400, invalid_request, RequestRefused",
        "422, '', RequestRefused",
        "429, rate_limit_exceeded, RateLimited",
        "429, slow_down, RateLimited",
        "429, '', RateLimited",
        "429, insufficient_quota, QuotaExceeded",
        "429, billing_hard_limit_reached, QuotaExceeded",
        "500, server_error, RequestRefused",
    })
    void everyAnswerIsAProblemAPersonCanActOn(int status, String code, String problem) {
        service.on(CREATE, status, ScriptedService.error(code, GONE));
        ServiceProblem found = problem();
        assertThat(found.getClass().getSimpleName()).isEqualTo(problem);
        assertThat(service.asked(CREATE)).as("never sent twice").isEqualTo(1);
        if (found instanceof ServiceProblem.TrainingNotAvailable it) {
            assertThat(it.raw()).contains(GONE);
        }
        if (found instanceof ServiceProblem.RequestRefused it) {
            assertThat(it.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "400", "403"})
    void aPageOfHtmlIsAnAnswerToo(int status) {
        service.html(CREATE, status, "<html><h1>Bad Gateway</h1>nginx</html>");
        assertThat(problem())
                .isInstanceOfSatisfying(
                        ServiceProblem.RequestRefused.class,
                        it -> {
                            assertThat(it.status()).isEqualTo(status);
                            assertThat(it.raw()).contains(String.valueOf(status));
                        });
    }

    @Test
    void anAnswerThatIsNoJsonIsGarbled() {
        service.html(CREATE, 200, "<html>Welcome to the hotel's wireless network</html>");
        assertThat(problem())
                .isInstanceOfSatisfying(
                        ServiceProblem.Garbled.class,
                        it -> assertThat(it.detail()).isEqualTo("not JSON"));
    }

    /// As the client's libraries say it: several lines of a parser's state.
    @Test
    void whatAParserSaysReachesNobody() {
        IOException lost =
                new IOException(
                        "unexpected end of stream on http://127.0.0.1/...",
                        new EOFException("\\n not found: limit=0 content=…"));
        ServiceErrors errors =
                new ServiceErrors(Targets.byId("openai").orElseThrow(), "http://127.0.0.1/v1", KEY);
        assertThat(errors.problem(lost))
                .isEqualTo(
                        new ServiceProblem.LineBroken("127.0.0.1", "the answer ended too early"));
        assertThat(errors.problem(new JsonParseException(null, "Unexpected\n at [Source: …]")))
                .isInstanceOfSatisfying(
                        ServiceProblem.Garbled.class,
                        it -> assertThat(it.detail()).isEqualTo("not JSON"));
        assertThat(errors.words(new IllegalStateException("one\n  two\r\nthree")))
                .isEqualTo("one two three");
    }

    @Test
    void aBrokenConnectionIsSaidSoAndNamesTheHost() {
        service.hangsUpOn(CREATE);
        assertThat(problem())
                .isInstanceOfSatisfying(
                        ServiceProblem.LineBroken.class,
                        it -> assertThat(it.host()).isEqualTo("127.0.0.1"));
        assertThat(service.asked(CREATE)).as("never sent twice").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "429", "500"})
    void noProblemHoldsTheKeyEvenIfTheServiceRepeatsIt(int status) {
        service.on(
                CREATE,
                status,
                ScriptedService.error("x", "Incorrect API key provided: " + KEY.value()));
        assertThat(problem().toString()).doesNotContain("secret");
    }

    @Test
    void anEndlessMessageIsCut() {
        service.on(CREATE, 400, ScriptedService.error("x", "long ".repeat(5000)));
        assertThat(((ServiceProblem.RequestRefused) problem()).raw()).hasSizeLessThan(600);
    }

    private ServiceProblem problem() {
        JobSpec job = new JobSpec("gpt-4o-2024-08-06", "file-1", "file-2", 3, 42, "bokete");
        try (OpenAiService client =
                new OpenAiService(service.baseUrl(), target.dialect().keyHeader(), KEY)) {
            Throwable thrown = catchThrowable(() -> client.create(job));
            assertThat(thrown).isNotNull();
            return new ServiceErrors(target, service.baseUrl(), KEY).problem(thrown);
        }
    }
}
