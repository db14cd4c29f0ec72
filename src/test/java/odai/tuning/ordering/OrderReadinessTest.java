package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import odai.dataset.Decision;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.fixtures.Projects;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.tuning.JobOrder;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;

/// What is refused before a byte is written or sent. The address is one where nobody listens: a
/// problem of another kind would show that somebody was asked.
class OrderReadinessTest extends SampleCase {
    private static final String NOBODY = "http://127.0.0.1:9/v1";
    private static final Clock IN_TIME = clock("2026-11-23T12:00:00Z");

    private final Target openai = Targets.byId("openai").orElseThrow();

    @Test
    void theDayAfterTheLastIsTooLate() {
        assertThat(problem(order(3, ""), clock("2027-01-07T00:00:00Z")))
                .isEqualTo(new ServiceProblem.DeadlinePassed("OpenAI", "2027-01-06"));
    }

    @Test
    void onTheLastDayTheServiceIsAsked() {
        assertThat(problem(order(3, ""), clock("2027-01-06T23:59:59Z")))
                .isInstanceOf(ServiceProblem.Unreachable.class);
    }

    @Test
    void epochsThatAreNotTakenAreRefusedInWords() {
        Problem problem = problem(order(51, ""), IN_TIME);
        assertThat(problem)
                .isEqualTo(new ServiceProblem.NotReady("OpenAI", "epochs", List.of(51, 50)));
        assertThat(new ProblemTexts(new Texts(Locale.ENGLISH)).sentence(problem))
                .contains("OpenAI", "51 epochs", "1 to 50");
        assertThat(new ProblemTexts(new Texts(Locale.JAPANESE)).sentence(problem))
                .contains("51 エポック");
    }

    @Test
    void aSuffixThatIsNotTakenIsRefused() {
        assertThat(problem(order(3, "ボケ"), IN_TIME))
                .isInstanceOfSatisfying(
                        ServiceProblem.NotReady.class,
                        it -> assertThat(it.rule()).isEqualTo("suffix"));
    }

    @Test
    void fewerThanTenAreRefusedAndNothingIsLeftBehind() throws IOException {
        List<Long> ids = curation.judged().stream().map(row -> row.evidence().id()).toList();
        curation.decide(ids.subList(0, ids.size() - 8), Decision.EXCLUDE);
        assertThat(problem(order(3, ""), IN_TIME))
                .isInstanceOfSatisfying(
                        ServiceProblem.NotReady.class,
                        it -> assertThat(it.rule()).isEqualTo("fewest-examples"));
        assertThat(curation.catalog().jobs().all()).isEmpty();
        assertThat(Files.exists(curation.catalog().exports())).isFalse();
    }

    @Test
    void aFileThatCameOutLargerThanIsTakenIsNotUploaded() {
        long limit = openai.limits().largestFile();
        assertThat(OrderReadiness.tooLarge(order(3, ""), files(10, limit))).isEmpty();
        assertThat(OrderReadiness.tooLarge(order(3, ""), files(10, limit + 1)))
                .contains(
                        new ServiceProblem.NotReady("OpenAI", "file-size", List.of(8193L, 8192L)));
    }

    private static Manifest files(long training, long validation) {
        return new Manifest(
                List.of(
                        new Manifest.FileEntry("train.jsonl", training, ""),
                        new Manifest.FileEntry("validation.jsonl", validation, "")),
                List.of(),
                List.of(),
                JsonNodeFactory.instance.objectNode());
    }

    private JobOrder order(int epochs, String suffix) {
        return new JobOrder(openai, NOBODY, "gpt-4o-2024-08-06", epochs, 42, suffix);
    }

    private Problem problem(JobOrder order, Clock clock) {
        return Projects.problem(
                new Submission(
                                curation,
                                order,
                                JsonlExporter.Request.of(curation, openai),
                                new ApiKey("a-key"),
                                _ -> {},
                                Progress.NONE,
                                clock)
                        .run(true));
    }

    private static Clock clock(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
