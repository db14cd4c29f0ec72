package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import odai.fixtures.ChatService;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.service.ApiKey;
import odai.service.ChatQuestion;
import odai.service.ServiceAccess;
import odai.targets.Targets;
import odai.work.GracePeriod;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One contract for every service that speaks this protocol, and what it does wrong at times.
@Timeout(60)
class ChatClientTest {
    private static final String CANARY = "sk-canary-0123456789";
    private static final ChatQuestion QUESTION =
            new ChatQuestion("ft:gpt-4o:x", "ボケて", "画像で一言", "data:image/jpeg;base64,AAAA", "low");

    private final List<String> soFar = new ArrayList<>();
    private ChatService service;

    @BeforeEach
    void start() throws IOException {
        service = new ChatService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Outcome<ChatReply> ask(ChatQuestion chatQuestion) {
        return ask(chatQuestion, "openai", "/v1", Progress.NONE);
    }

    private Outcome<ChatReply> ask(
            ChatQuestion chatQuestion, String target, String path, Progress stop) {
        ServiceAccess serviceAccess =
                new ServiceAccess(
                        Targets.byId(target).orElseThrow(),
                        service.baseUrl(path),
                        new ApiKey(CANARY));
        try (ChatClient client = new ChatClient(serviceAccess)) {
            return client.ask(
                    chatQuestion, soFar::add, new GracePeriod(stop, Duration.ofNanos(-1)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "openai, /v1, Bearer sk-canary-0123456789, null",
        "azure, /openai/v1, null, sk-canary-0123456789",
        "compatible, /v1, Bearer sk-canary-0123456789, null",
    })
    void systemTextOdaiAndPictureAreSentAndTheAnswerStreamsIn(
            String target, String path, String bearer, String apiKey) throws IOException {
        // some services say first what their filter thought of the question, without a choice
        service.streams(
                "data: {\"id\":\"\",\"object\":\"\",\"created\":0,\"model\":\"\",\"choices\":[]}\n\n"
                        + ChatService.delta("content", "課長、")
                        + ChatService.delta("content", "それは")
                        + ChatService.end("stop")
                        + "data: [DONE]\n\n");
        ChatReply chatReply = Projects.done(ask(QUESTION, target, path, Progress.NONE));
        assertThat(chatReply.text()).isEqualTo("課長、それは");
        assertThat(chatReply.refused()).isFalse();
        assertThat(soFar).containsExactly("課長、", "課長、それは");
        ChatService.ReceivedChat receivedChat = service.asked().getFirst();
        assertThat(receivedChat.path()).isEqualTo(path + "/chat/completions");
        assertThat(receivedChat.bearer()).isEqualTo(bearer);
        assertThat(receivedChat.apiKey()).isEqualTo(apiKey);
        JsonNode body = new JsonMapper().readTree(receivedChat.body());
        assertThat(body.path("model").asText()).isEqualTo("ft:gpt-4o:x");
        assertThat(body.path("stream").asBoolean()).isTrue();
        JsonNode messages = body.path("messages");
        assertThat(messages.path(0).path("role").asText()).isEqualTo("system");
        assertThat(messages.path(0).path("content").asText()).isEqualTo("ボケて");
        JsonNode parts = messages.path(1).path("content");
        assertThat(parts.path(0).path("text").asText()).isEqualTo("画像で一言");
        assertThat(parts.path(1).path("image_url").path("url").asText())
                .isEqualTo("data:image/jpeg;base64,AAAA");
        assertThat(parts.path(1).path("image_url").path("detail").asText()).isEqualTo("low");
        assertThat(receivedChat.body()).doesNotContain(CANARY);
    }

    @Test
    void withoutAPictureOnlyTheOdaiIsSent() throws IOException {
        service.says("はい");
        Projects.done(ask(new ChatQuestion("m", "", "お題", "", "")));
        JsonNode messages =
                new JsonMapper().readTree(service.asked().getFirst().body()).path("messages");
        assertThat(messages).hasSize(1);
        assertThat(messages.path(0).path("content")).hasSize(1);
    }

    @Test
    void aRefusalIsOneWhicheverWayItIsSaid() {
        service.refuses("I'm sorry, no.")
                .says("申し訳ありませんが、", "お答えできません。")
                .streams(ChatService.end("content_filter") + "data: [DONE]\n\n")
                .answers(400, ScriptedService.error("content_filter", "The prompt was filtered."));
        assertThat(Projects.done(ask(QUESTION)).text()).isEqualTo("I'm sorry, no.");
        for (int i = 0; i < 3; i++) {
            assertThat(Projects.done(ask(QUESTION)).refused()).isTrue();
        }
        assertThat(Projects.done(ask(QUESTION)).text()).contains("The prompt was filtered.");
    }

    @Test
    void usageIsReadWhereTheServiceSaysIt() {
        service.streams(
                ChatService.delta("content", "はい")
                        + ChatService.end("stop")
                        + "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,"
                        + "\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":801,"
                        + "\"completion_tokens\":7,\"total_tokens\":808}}\n\ndata: [DONE]\n\n");
        assertThat(Projects.done(ask(QUESTION))).isEqualTo(new ChatReply("はい", false, 801, 7));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "401, invalid_api_key, KeyRejected",
        "404, model_not_found, RequestRefused",
        "429, insufficient_quota, QuotaExceeded",
        "429, rate_limit_exceeded, RateLimited",
        "400, unsupported_value, RequestRefused",
    })
    void aRefusedRequestIsAProblemWithoutTheKey(int status, String code, String problem) {
        service.answers(status, ScriptedService.error(code, "no, " + CANARY));
        Problem found = Projects.problem(ask(QUESTION));
        assertThat(found.getClass().getSimpleName()).isEqualTo(problem);
        assertThat(found.toString()).doesNotContain(CANARY);
    }

    @Test
    void aServiceThatAsksToWaitIsAskedAgain() {
        service.answers(429, ScriptedService.error("rate_limit_exceeded", "wait")).says("はい");
        assertThat(Projects.done(ask(QUESTION)).text()).isEqualTo("はい");
        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void aGatewaysPageIsNoAnswer() {
        service.html(502, "<html>Bad Gateway</html>");
        assertThat(Projects.problem(ask(QUESTION)))
                .isInstanceOf(ServiceProblem.RequestRefused.class);
    }

    @Test
    void anAnswerThatIsCutIsSaidToBeCut() {
        service.breaksOff("課長、", "それ").streams(ChatService.delta("content", "課長"));
        assertThat(Projects.problem(ask(QUESTION))).isInstanceOf(ServiceProblem.AnswerCut.class);
        assertThat(soFar).last().isEqualTo("課長、それ");
        assertThat(Projects.problem(ask(QUESTION)))
                .as("ended in order, but without its end")
                .isInstanceOf(ServiceProblem.AnswerCut.class);
    }

    @Test
    void garbageIsSaidToBeGarbage() {
        service.streams("data: {\"choices\": not json\n\n")
                .html(200, "<html>Welcome to the hotel's network</html>");
        assertThat(Projects.problem(ask(QUESTION))).isInstanceOf(ServiceProblem.Garbled.class);
        assertThat(Projects.problem(ask(QUESTION))).isInstanceOf(ServiceProblem.Garbled.class);
    }

    @Test
    void aServiceThatIsNotThereCannotBeReached() {
        service.close();
        assertThat(Projects.problem(ask(QUESTION))).isInstanceOf(ServiceProblem.Unreachable.class);
    }

    @Test
    void whoeverStopsWhileItSpeaksHearsNoMore() {
        service.says("一", "二", "三");
        Progress stop = Progress.of(Progress.NONE, () -> soFar.size() == 2);
        assertThat(ask(QUESTION, "openai", "/v1", stop)).isEqualTo(Outcome.stopped());
        assertThat(soFar).containsExactly("一", "一二");
    }
}
