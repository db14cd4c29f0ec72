package odai.advising;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Change;
import odai.dataset.Defect;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.fixtures.AdvisingService;
import odai.fixtures.Projects;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.sending.SendingRules;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;

/// A second opinion from beginning to end, against a service that behaves.
class AdviceRunTest extends AdvisingCase {

    @Test
    void aPlanSendsNothing() {
        AdvicePlan plan = plan(everything());
        assertThat(plan.texts()).hasSize(COUNT);
        assertThat(plan.pictures()).hasSize(COUNT);
        assertThat(plan.doubtful()).containsExactly(id(1), id(2), id(3));
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void onlyWhatWasAgreedToIsSentWhateverBecameDoubtfulSince() {
        AdvicePlan plan = plan(doubts());
        doubt(List.of(5, 6));
        new AdviceRun(curation.catalog(), plan.agreed(), new ApiKey(CANARY), curation::refresh)
                .run(Progress.NONE);
        assertThat(service.asked("/chat/completions")).isEqualTo(3);
    }

    @Test
    void theModelsNoSettlesADoubtAndItsYesSkips() {
        assertThat(Projects.done(run(doubts())).opinions()).isEqualTo(3);
        assertThat(curation.verdict(id(1)).name()).isEqualTo(VerdictName.TRAINS);
        doubt(List.of(4));
        service.says(AdvisingService.opinion(.97, .95, .1, .01));
        run(doubts());
        assertThat(curation.counting(id(4))).containsExactlyInAnyOrder(Kind.FACE, Kind.PERSON);
        curation.flag(List.of(id(4)), Kind.FACE, FlagWord.CLEARED);
        curation.flag(List.of(id(4)), Kind.PERSON, FlagWord.CLEARED);
        assertThat(curation.verdict(id(4)).name()).isEqualTo(VerdictName.TRAINS);
    }

    @Test
    void opinionsAreFindingsWithASourceOfTheirOwn() {
        run(doubts());
        assertThat(curation.page(List.of(id(1))).getFirst().findings())
                .filteredOn(it -> it.screener().equals("vision-opinion"))
                .hasSize(4)
                .allMatch(it -> it.version().equals(MODEL + "/1") && it.detail().equals(MODEL));
    }

    @Test
    void nothingIsAskedTwiceUntilATextChanges() {
        Projects.done(run(everything()));
        assertThat(plan(everything()).size()).isZero();
        curation.apply(new Change.OdaiEdited(id(0), "別のお題"));
        assertThat(plan(everything()).texts()).containsExactly(id(0));
        curation.undo();
        assertThat(plan(everything()).size()).isZero();
    }

    @Test
    void aFlaggedTextIsAProblemOfItsExampleUntilItIsRewritten() {
        curation.apply(new Change.OdaiEdited(id(6), "怒っています"));
        AdviceSummary summary = Projects.done(run(texts()));
        assertThat(summary.texts()).isEqualTo(COUNT);
        assertThat(summary.flaggedTexts()).isEqualTo(1);
        assertThat(defects(6)).contains(Defect.TEXTS_FLAGGED);
        assertThat(curation.page(List.of(id(6))).getFirst().defects())
                .contains(Defect.TEXTS_FLAGGED);
        assertThat(curation.verdict(id(6)).name()).isEqualTo(VerdictName.TRAINS);
        curation.apply(new Change.OdaiEdited(id(6), "静かです"));
        assertThat(defects(6)).doesNotContain(Defect.TEXTS_FLAGGED);
    }

    @Test
    void textsGoManyToARequestAndHoldTheOdaiAndTheChosenResponses() {
        run(texts());
        assertThat(service.asked()).hasSize(1);
        JsonNode input = service.asked().getFirst().body().path("input");
        assertThat(input).hasSize(COUNT);
        assertThat(input.get(0).asText()).isEqualTo("画像で一言 0\nうまい 0");
        assertThat(service.asked().getFirst().body().path("model").asText())
                .isEqualTo("omni-moderation-latest");
    }

    @Test
    void picturesGoReducedAndAsFreshJpegsWithoutMetadata() {
        run(doubts());
        JsonNode content =
                service.asked().getFirst().body().path("messages").path(0).path("content");
        String url = content.path(1).path("image_url").path("url").asText();
        assertThat(url).startsWith("data:image/jpeg;base64,");
        byte[] sent = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
        assertThat(new ImageDecoder().decode(sent, SendingRules.OPINION.longSide()))
                .isInstanceOf(Decoded.DecodedPicture.class);
        // APP1 is where cameras write
        assertThat(sent[2] & 0xff).isEqualTo(0xff);
        assertThat(sent[3] & 0xff).isEqualTo(0xe0);
    }

    @Test
    void theQuestionWantsItsAnswerInAStrictSchema() {
        run(doubts());
        JsonNode body = service.asked().getFirst().body();
        assertThat(body.path("model").asText()).isEqualTo(MODEL);
        JsonNode format = body.path("response_format");
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
        assertThat(format.path("json_schema").path("schema").path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("people", "faces", "children", "captcha");
    }

    @Test
    void azureGetsTheKeyInItsOwnHeaderAndHasNoModeration() {
        Target azure = Targets.byId("azure").orElseThrow();
        String address = service.baseUrl("/openai/v1");
        assertThat(AdvicePlan.of(curation, new AdviceOrder(azure, address, true, false, "")))
                .isEqualTo(Outcome.failed(new ServiceProblem.NoModeration(azure.name())));
        Projects.done(run(new AdviceOrder(azure, address, false, false, MODEL)));
        AdvisingService.ReceivedQuestion receivedQuestion = service.asked().getFirst();
        assertThat(receivedQuestion.path()).isEqualTo("/openai/v1/chat/completions");
        assertThat(receivedQuestion.headers().getFirst("api-key")).isEqualTo(CANARY);
        assertThat(receivedQuestion.headers().getFirst("Authorization")).isNull();
    }

    @Test
    void withoutAKeyNothingIsSent() {
        AdviceRun run =
                new AdviceRun(curation.catalog(), plan(texts()).agreed(), ApiKey.NONE, _ -> {});
        assertThat(run.run(Progress.NONE))
                .isEqualTo(Outcome.failed(new ServiceProblem.NoKey("OpenAI")));
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void aPictureThatIsGoneIsLeftUnanswered() {
        curation.page(List.of(id(2)))
                .forEach(it -> assertThat(Path.of(it.image().path()).toFile().delete()).isTrue());
        AdviceSummary summary = Projects.done(run(doubts()));
        assertThat(summary.opinions()).isEqualTo(2);
        assertThat(summary.unanswered()).isEqualTo(1);
        assertThat(plan(doubts()).doubtful()).containsExactly(id(2));
    }

    @Test
    void anOpinionOfAPictureThatChangedSinceCountsForNothing() {
        run(doubts());
        assertThat(curation.verdict(id(1)).name()).isEqualTo(VerdictName.TRAINS);
        // as a screening of another picture would leave it
        curation.catalog()
                .findings()
                .save(List.of(new Screened(id(1), "vision-opinion", "another/1", List.of())));
        curation.refresh(List.of(id(1)));
        assertThat(curation.verdict(id(1)).name()).isEqualTo(VerdictName.REVIEW);
    }

    private Set<Defect> defects(int i) {
        return curation.judged(id(i)).orElseThrow().evidence().defects();
    }
}
