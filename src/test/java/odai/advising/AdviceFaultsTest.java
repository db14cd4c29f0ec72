package odai.advising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import odai.fixtures.AdvisingService;
import odai.fixtures.AdvisingService.ScriptedReply;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.service.ApiKey;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A service that does not behave: a clear sentence, nothing lost, the key nowhere.
@Timeout(60)
class AdviceFaultsTest extends AdvisingCase {

    @Test
    void aRejectedKeyEndsTheRunAndItsWordsAreNotRepeated() {
        service.fault(
                ScriptedReply.of(
                        401, ScriptedService.error("invalid_api_key", "Incorrect key: " + CANARY)));
        Problem problem = Projects.problem(run(texts()));
        assertThat(problem).isEqualTo(new ServiceProblem.KeyRejected("OpenAI"));
        assertThat(sentence(problem)).doesNotContain("canary");
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void tooManyRequestsAreWaitedForAsLongAsTheServiceAsks() {
        service.fault(limited("rate_limit_exceeded").with("retry-after", "7"));
        assertThat(Projects.done(run(texts())).texts()).isEqualTo(COUNT);
        assertThat(slept).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aFaultOverOneQuestionOfARoundLosesNoAnswerOfTheOthers() {
        service.fault(limited("rate_limit_exceeded"));
        AdviceRun run =
                new AdviceRun(
                        curation.catalog(),
                        plan(doubts()).agreed(),
                        new ApiKey(CANARY),
                        curation::refresh,
                        Duration.ofSeconds(20),
                        (_, _) -> {
                            throw new IllegalStateException("clock");
                        });
        assertThatThrownBy(() -> run.run(Progress.NONE)).hasMessage("clock");
        assertThat(service.asked("/chat/completions")).isEqualTo(3);
        assertThat(plan(doubts()).doubtful()).hasSize(1);
    }

    @Test
    void withoutSuchAWordTheWaitingGrows() {
        service.fault(limited("slow_down")).fault(limited("slow_down"));
        assertThat(Projects.done(run(texts())).texts()).isEqualTo(COUNT);
        assertThat(slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void nobodyWaitsAnHour() {
        service.fault(limited("rate_limit_exceeded").with("retry-after", "3600"));
        assertThat(Projects.problem(run(texts())))
                .isInstanceOfSatisfying(
                        ServiceProblem.WaitAsked.class,
                        it -> assertThat(it.seconds()).isEqualTo(3600));
        assertThat(slept).isEmpty();
        assertThat(Projects.done(run(texts())).texts()).isEqualTo(COUNT);
    }

    @Test
    void anEmptyAccountIsNotAskedAgain() {
        service.fault(limited("insufficient_quota"));
        assertThat(Projects.problem(run(texts()))).isInstanceOf(ServiceProblem.QuotaExceeded.class);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void aPageInPlaceOfAnAnswerIsTriedAgainAndThenSaid() {
        ScriptedReply page =
                new ScriptedReply(500, "text/html", Map.of(), "<html>Bad gateway</html>", 0);
        service.fault(page);
        assertThat(Projects.done(run(texts())).texts()).isEqualTo(COUNT);
        // four pictures at once, four tries each
        for (int i = 0; i < 16; i++) {
            service.fault(page);
        }
        assertThat(
                        Projects.problem(
                                run(
                                        new AdviceOrder(
                                                OPENAI, service.baseUrl("/v1"), false, true, ""))))
                .isInstanceOf(ServiceProblem.RequestRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"results\":[]}",
                "[1,2]",
                "not json",
                "",
                "{\"results\":[{\"flagged\":1}]}"
            })
    void whatCannotBeReadIsTriedOnceMoreAndThenSaid(String garbage) {
        service.fault(ScriptedReply.of(200, garbage)).fault(ScriptedReply.of(200, garbage));
        AdviceSummary summary = Projects.done(run(texts()));
        assertThat(summary.unanswered()).isEqualTo(COUNT);
        assertThat(plan(texts()).texts()).hasSize(COUNT);
        assertThat(Projects.done(run(texts())).texts()).isEqualTo(COUNT);
    }

    @Test
    void aModelThatOnlyTalksNonsenseEndsTheRunWithASentence() {
        service.says("I see a cat.");
        Problem problem = Projects.problem(run(doubts()));
        assertThat(problem).isInstanceOf(ServiceProblem.Garbled.class);
        assertThat(sentence(problem)).contains("I see a cat.");
        assertThat(plan(doubts()).doubtful()).hasSize(3);
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain() {
        service.fault(new ScriptedReply(200, "application/json", Map.of(), "{\"results\":[", 500));
        assertThat(Projects.done(run(texts())).texts()).isEqualTo(COUNT);
        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void nobodyThereIsAProblemThatNamesThePlace() throws IOException {
        AdviceOrder order = texts();
        service.close();
        assertThat(Projects.problem(made(order, Duration.ofSeconds(5)).run(Progress.NONE)))
                .isInstanceOf(ServiceProblem.Unreachable.class);
        service = new AdvisingService();
        assertThat(plan(texts()).texts()).hasSize(COUNT);
    }

    @Test
    void aServiceWithoutTheEndpointIsSaidToHaveNone() {
        service.fault(ScriptedReply.of(404, ScriptedService.error("", "unknown url")));
        assertThat(Projects.problem(run(texts())))
                .isEqualTo(new ServiceProblem.NoModeration("OpenAI"));
    }

    @Test
    void aModelThatDeclinesIsNotAskedAgain() {
        String declined =
                AdvisingService.completion("")
                        .replace("\"refusal\":null", "\"refusal\":\"I cannot help with that.\"");
        for (int i = 0; i < 3; i++) {
            service.fault(ScriptedReply.of(200, declined));
        }
        AdviceSummary summary = Projects.done(run(doubts()));
        assertThat(summary.unanswered()).isEqualTo(3);
        assertThat(plan(doubts()).doubtful()).isEmpty();
    }

    @Test
    void whatWasAnsweredBeforeTheFailureIsKept() {
        service.fault(
                ScriptedReply.of(
                        200, AdvisingService.completion(AdvisingService.opinion(0, 0, 0, 0))));
        service.fault(limited("insufficient_quota")).fault(limited("insufficient_quota"));
        assertThat(Projects.problem(run(doubts())))
                .isInstanceOf(ServiceProblem.QuotaExceeded.class);
        assertThat(plan(doubts()).doubtful()).hasSize(2);
    }

    @Test
    void aStopKeepsWhatIsThereAndTheNextRunGoesOn() {
        AtomicBoolean stop = new AtomicBoolean();
        Progress progress = Progress.of((done, _) -> stop.set(done > 0), stop::get);
        assertThat(run(everything(), progress)).isEqualTo(Outcome.stopped());
        int left = plan(everything()).size();
        assertThat(left).isBetween(1, COUNT * 2 + 2);
        AdviceSummary rest = Projects.done(run(everything()));
        assertThat(rest.opinions() + rest.texts() + rest.pictures()).isEqualTo(left);
    }

    @Test
    void whileItRestsNothingIsAsked() throws InterruptedException {
        AdviceRun run = made(texts(), Duration.ofSeconds(20));
        run.pause(true);
        AtomicBoolean stop = new AtomicBoolean();
        Thread thread = new Thread(() -> run.run(Progress.of(Progress.NONE, stop::get)));
        thread.start();
        Thread.sleep(400);
        assertThat(service.asked()).isEmpty();
        run.pause(false);
        thread.join(20_000);
        stop.set(true);
        assertThat(service.asked("/moderations")).isEqualTo(1);
    }

    @Test
    void theKeyIsInNoFileOfTheProject() throws IOException {
        service.fault(ScriptedReply.of(400, ScriptedService.error("bad", "your key " + CANARY)));
        run(everything());
        try (var files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("canary-4711");
            }
        }
    }

    private static ScriptedReply limited(String code) {
        return ScriptedReply.of(429, ScriptedService.error(code, "slow"));
    }

    private static String sentence(Problem problem) {
        return new ProblemTexts(new Texts(Locale.ENGLISH)).sentence(problem);
    }
}
