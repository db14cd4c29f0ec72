package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import odai.dataset.Decision;
import odai.dataset.Inclusion;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.SplitPlan;
import odai.exporting.JsonlExporter;
import odai.fixtures.PlainSpeaker;
import odai.fixtures.Projects;
import odai.practice.PracticeFaults;
import odai.practice.PracticeFaults.Fault;
import odai.service.ApiKey;
import odai.service.ServiceFailure;
import odai.service.openai.OpenAiService;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.tuning.JobOrder;
import odai.tuning.Stage;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault a service or a line can have, at every question of a submission. Whatever happens:
/// no second job, no lost decision, no key in anything that is told, and a sentence in both
/// languages.
@Timeout(120)
class SubmissionFaultsTest extends SubmissionCase {
    private static final ApiKey KEY = new ApiKey("sk-canary-0123456789");
    private static final String MODELS = "GET /v1/models";

    private final Target practice = Targets.byId("practice").orElseThrow();

    static Stream<Arguments> refusals() {
        List<Arguments> all = new ArrayList<>();
        for (String question : List.of(JOBS, FILES, CREATE)) {
            all.add(Arguments.of(question, 401, "invalid_api_key", "KeyRejected"));
            all.add(Arguments.of(question, 403, "training_not_available", "TrainingNotAvailable"));
            all.add(Arguments.of(question, 403, "", "RequestRefused"));
            all.add(Arguments.of(question, 409, "", "RequestRefused"));
            all.add(Arguments.of(question, 413, "", "RequestRefused"));
            all.add(Arguments.of(question, 422, "", "RequestRefused"));
            all.add(Arguments.of(question, 429, "insufficient_quota", "QuotaExceeded"));
            all.add(Arguments.of(question, 429, "rate_limit_exceeded", "RateLimited"));
        }
        all.add(Arguments.of(FILES, 404, "", "RequestRefused"));
        all.add(Arguments.of(CREATE, 404, "model_not_found", "RequestRefused"));
        all.add(Arguments.of(MODELS, 401, "invalid_api_key", "KeyRejected"));
        all.add(Arguments.of(MODELS, 403, "training_not_available", "TrainingNotAvailable"));
        return all.stream();
    }

    @ParameterizedTest(name = "{0}: {1} {2} is {3}")
    @MethodSource("refusals")
    void aRefusalIsSaidAndMakesNoJob(String question, int status, String code, String problem) {
        server.faults()
                // as often as it is asked again before the app gives up
                .plan(question, 4, PracticeFaults.error(status, code, "not " + KEY.value()));
        Problem said = wellSaid(submit());
        assertThat(said.getClass().getSimpleName()).isEqualTo(problem);
        assertThat(jobsThere()).isZero();
        assertThat(stored().state()).isIn(JobState.FAILED, JobState.UPLOADING);
        boolean before = !question.equals(CREATE) && !question.equals(FILES);
        assertThat(views)
                .as("what is asked before is not found out after the upload")
                .filteredOn(_ -> before)
                .noneMatch(view -> view.stage() instanceof Stage.Uploading);
    }

    @ParameterizedTest
    @CsvSource({"MODELS", "JOBS"})
    void whatAServiceDoesNotHaveIsNoReasonAgainstIt(String question) {
        server.faults()
                .plan(
                        question.equals("MODELS") ? MODELS : JOBS,
                        1,
                        PracticeFaults.error(404, "", "no"));
        assertThat(Projects.done(submit()).remoteId()).isNotNull();
    }

    @Test
    void waitingIsAskedForWithItsSeconds() {
        server.faults()
                .plan(
                        CREATE,
                        1,
                        new Fault.AnswerError(
                                429,
                                "application/json",
                                "{\"error\":{\"message\":\"slow\",\"type\":\"x\",\"param\":null,"
                                        + "\"code\":\"slow_down\"}}",
                                Map.of("retry-after", "37")));
        assertThat(wellSaid(submit()))
                .isInstanceOfSatisfying(
                        ServiceProblem.WaitAsked.class,
                        it -> assertThat(it.seconds()).isEqualTo(37));
        assertThat(jobsThere()).isZero();
    }

    static Stream<Arguments> losses() {
        Fault html = new Fault.AnswerError(502, "text/html", "<html>Bad Gateway</html>", Map.of());
        return Stream.of(
                Arguments.of("lost", new Fault.LoseAnswer(), true),
                Arguments.of("cut in the middle", new Fault.CutAnswer(), true),
                Arguments.of("never arrived", new Fault.HangUp(10), false),
                Arguments.of("502 of a gateway", html, false),
                Arguments.of("500", PracticeFaults.error(500, "", "oh"), false),
                Arguments.of("408", PracticeFaults.error(408, "", "too slow"), false),
                Arguments.of(
                        "garbage",
                        new Fault.AnswerError(200, "application/json", "{\"id\":", Map.of()),
                        false),
                Arguments.of(
                        "somebody else's page",
                        new Fault.AnswerError(200, "text/html", "<html>Welcome</html>", Map.of()),
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void anAnswerThatDoesNotArriveIsLookedUpAndNeverAskedForTwice(
            String name, Fault fault, boolean made) {
        server.faults().plan(CREATE, 1, fault);
        Outcome<JobRecord> outcome = submit();
        if (made) {
            assertThat(Projects.done(outcome).remoteId()).isNotNull();
            assertThat(jobsThere()).isEqualTo(1);
            return;
        }
        assertThat(wellSaid(outcome)).isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(stored().state()).as(name).isEqualTo(JobState.UNCERTAIN);
        assertThat(jobsThere()).isZero();
        // only a person's word makes one more, and the files are there already
        JobRecord job = Projects.done(again());
        assertThat(job.id()).isEqualTo(stored().id());
        assertThat(jobsThere()).isEqualTo(1);
        assertThat(filesThere()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"403, no", "200, {}", "200, null", "200, <html>"})
    void whileNobodyKnowsNoJobIsMade(int status, String body) {
        server.faults()
                .plan(CREATE, 1, new Fault.LoseAnswer())
                // the first is the question before the upload
                .plan(JOBS, 1, new Fault.Nothing())
                .plan(JOBS, 999, new Fault.AnswerError(status, "application/json", body, Map.of()));
        assertThat(wellSaid(submit())).isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(wellSaid(again())).isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(stored().state()).isEqualTo(JobState.UNCERTAIN);
    }

    @Test
    void aJobMadeWithoutAnAnswerIsFoundByTheNextProgram() {
        server.faults()
                .plan(CREATE, 1, new Fault.LoseAnswer())
                .plan(JOBS, 1, new Fault.Nothing())
                .plan(JOBS, 9, new Fault.HangUp(0));
        assertThat(wellSaid(submit())).isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(Projects.done(again()).remoteId()).isNotNull();
        assertThat(jobsThere()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http://127.0.0.1:9/v1, Unreachable",
        "http://nobody.invalid/v1, UnknownHost",
    })
    void aServiceThatIsNotThereIsToldFromOneThatIsNotItself(String address, String problem) {
        String url = address.equals("TLS") ? server.baseUrl().replace("http:", "https:") : address;
        Problem said = wellSaid(submission(url).run(false));
        assertThat(said.getClass().getSimpleName()).isEqualTo(problem);
        assertThat(stored().state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void whoCannotProveToBeTheServiceIsSentNothing() throws IOException {
        try (PlainSpeaker other = new PlainSpeaker()) {
            Problem said = wellSaid(submission(other.secureUrl()).run(false));
            assertThat(said).isInstanceOf(ServiceProblem.NotSecure.class);
            assertThat(other.heard()).as("in the clear").doesNotContain("canary", "HTTP");
        }
    }

    @Test
    void anUploadThatBreaksOffForGoodIsContinuedWhereItStopped() {
        server.faults().plan(FILES, 1, new Fault.Nothing()).plan(FILES, 4, new Fault.HangUp(99));
        assertThat(wellSaid(submit())).isInstanceOf(ServiceProblem.LineBroken.class);
        assertThat(stored().state()).isEqualTo(JobState.UPLOADING);
        assertThat(UnfinishedJobs.of(curation.catalog())).containsExactly(stored());
        String training = stored().trainingFile();
        assertThat(training).isNotNull();
        assertThat(Projects.done(again()).trainingFile()).isEqualTo(training);
        assertThat(filesThere()).hasSize(2);
        assertThat(UnfinishedJobs.of(curation.catalog())).isEmpty();
    }

    @Test
    void whatIsGivenUpIsOfferedNoMoreAndMakesNoJob() {
        server.faults().plan(FILES, 9, new Fault.HangUp(99));
        wellSaid(submit());
        JobRecord left = stored();
        UnfinishedJobs.giveUp(curation.catalog(), left, clock);
        assertThat(UnfinishedJobs.of(curation.catalog())).isEmpty();
        assertThat(stored().state()).isEqualTo(JobState.CANCELLED);
        assertThat(Projects.done(submission(server.baseUrl()).resume(left, false)).state())
                .isEqualTo(JobState.CANCELLED);
        assertThat(jobsThere()).isZero();
    }

    private Outcome<JobRecord> submit() {
        return submission(server.baseUrl()).run(false);
    }

    private Outcome<JobRecord> again() {
        return submission(server.baseUrl()).resume(stored(), false);
    }

    private Submission submission(String url) {
        JobOrder order = new JobOrder(practice, url, "gpt-4o-2024-08-06", 3, 42, "");
        var request =
                new JsonlExporter.Request(
                        practice,
                        SplitPlan.DEFAULT,
                        Inclusion.TRAINS,
                        JsonlExporter.Settings.DEFAULT);
        return new Submission(curation, order, request, KEY, views::add, Progress.NONE);
    }

    @Override
    public long jobsThere() {
        try (OpenAiService client = new OpenAiService(server.baseUrl(), "", ApiKey.NONE)) {
            // whatever was planned has struck or is past
            for (int i = 0; i < 200; i++) {
                try {
                    return client.filesOfJobs().size() / 2;
                } catch (ServiceFailure e) {
                    assertThat(e).isNotNull();
                }
            }
        }
        throw new AssertionError("the faults do not end");
    }

    /// Held against everything that must hold whatever happened.
    private Problem wellSaid(Outcome<JobRecord> outcome) {
        Problem problem = Projects.problem(outcome);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            assertThat(new ProblemTexts(new Texts(locale)).sentence(problem))
                    .isNotBlank()
                    .doesNotContain("canary", "{", "Exception");
        }
        assertThat(problem.toString() + stored() + views).doesNotContain("canary");
        assertThat(curation.catalog().examples().evidence().getLast().decision())
                .isEqualTo(Decision.EXCLUDE);
        return problem;
    }
}
