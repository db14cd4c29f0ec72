package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import odai.fixtures.SteppedClock;
import odai.fixtures.TestLines;
import odai.fixtures.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeChatTest {
    private static final String BASE = "gpt-4o-2024-08-06";
    private static final String TUNED = "ft:gpt-4o-2024-08-06:practice:bokete:00000001";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private PracticeServer server;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start(0, TestLines::judge, new SteppedClock(), 1000);
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void aWholeAnswerHasEveryFieldThatTheServicePublishes() throws Exception {
        String answer = ask(body(BASE, "画像で一言", 1, ""));
        ChatCompletion read = ObjectMappers.jsonMapper().readValue(answer, ChatCompletion.class);
        read.validate();
        assertThat(read.model()).isEqualTo(BASE);
        assertThat(read.usage().orElseThrow().promptTokens()).isGreaterThan(765);
        assertThat(read.choices()).hasSize(1);
    }

    @Test
    void anAnswerInPiecesSaysTheSameAsAWholeOne() throws Exception {
        for (int picture = 0; picture < 3; picture++) {
            String whole = text(JSON.readTree(ask(body(TUNED, "画像で一言", picture, ""))));
            List<ChatCompletionChunk> chunks = chunks(body(TUNED, "画像で一言", picture, STREAM));
            StringBuilder said = new StringBuilder();
            for (ChatCompletionChunk chunk : chunks) {
                chunk.validate();
                chunk.choices()
                        .forEach(choice -> {
                            choice.delta().content().ifPresent(said::append);
                            choice.delta().refusal().ifPresent(said::append);
                        });
            }
            assertThat(said).hasToString(whole);
            assertThat(chunks.getLast().usage()).isPresent();
            assertThat(chunks.getLast().choices()).isEmpty();
        }
    }

    @Test
    void theSameQuestionIsAnsweredTheSameAndAnotherPictureOtherwise() throws Exception {
        String first = text(JSON.readTree(ask(body(TUNED, "画像で一言", 1, ""))));
        assertThat(text(JSON.readTree(ask(body(TUNED, "画像で一言", 1, ""))))).isEqualTo(first);
        Set<String> answers = new HashSet<>();
        for (int picture = 0; picture < 12; picture++) {
            answers.add(text(JSON.readTree(ask(body(TUNED, "画像で一言", picture, "")))));
        }
        assertThat(answers).hasSizeGreaterThan(4);
    }

    @Test
    void aTunedModelIsFunnierThanACheckpointAndThatThanItsBase() {
        double base = funny(BASE);
        double checkpoint = funny(TUNED + ":ckpt-step-40");
        double tuned = funny(TUNED);
        assertThat(base).isBetween(0.1, 0.2);
        assertThat(checkpoint).isBetween(0.55, 0.75);
        assertThat(tuned).isGreaterThan(checkpoint);
    }

    @Test
    void someQuestionsAreRefusedInWordsAndSomeInTheFieldForIt() {
        List<CannedAnswers.CannedAnswer> cannedAnswers = answers(BASE);
        assertThat(cannedAnswers).anyMatch(CannedAnswers.CannedAnswer::refused);
        assertThat(cannedAnswers)
                .anyMatch(cannedAnswer ->
                        !cannedAnswer.refused() && cannedAnswer.text().startsWith("申し訳ありません"));
    }

    @Test
    void aModelThatIsNotThereIsSaidSoInTheServicesWords() throws Exception {
        HttpResponse<String> answer = send(body("llama", "画像で一言", 1, ""));
        assertThat(answer.statusCode()).isEqualTo(404);
        JsonNode error = JSON.readTree(answer.body()).path("error");
        assertThat(error.path("code").asText()).isEqualTo("model_not_found");
        assertThat(error.path("message").asText()).contains("`llama`");
    }

    @Test
    void aPictureThatIsNoBase64IsTheClientsFault() throws Exception {
        String broken = body(BASE, "画像で一言", 1, "").replaceFirst("base64,", "base64,*");
        assertThat(send(broken).statusCode()).isEqualTo(400);
    }

    private static final String STREAM =
            ",\"stream\":true,\"stream_options\":{\"include_usage\":true}";

    private static double funny(String model) {
        List<CannedAnswers.CannedAnswer> cannedAnswers = answers(model);
        return (double)
                        cannedAnswers.stream()
                                .filter(cannedAnswer ->
                                        CannedAnswers.shared()
                                                .funny()
                                                .contains(cannedAnswer.text()))
                                .count()
                / cannedAnswers.size();
    }

    private static List<CannedAnswers.CannedAnswer> answers(String model) {
        List<CannedAnswers.CannedAnswer> cannedAnswers = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            cannedAnswers.add(
                    CannedAnswers.shared()
                            .answer(new ChatRequest(model, "odai " + i, "", 0, 0, false, false)));
        }
        return cannedAnswers;
    }

    private static String text(JsonNode answer) {
        JsonNode message = answer.path("choices").path(0).path("message");
        return message.path("content").isNull()
                ? message.path("refusal").asText()
                : message.path("content").asText();
    }

    private static String body(String model, String odai, int picture, String more) {
        return "{\"model\":\""
                + model
                + "\",\"messages\":[{\"role\":\"system\",\"content\":\"ボケて\"},{\"role\":\"user\","
                + "\"content\":[{\"type\":\"text\",\"text\":\""
                + odai
                + "\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(TestPictures.jpeg(picture))
                + "\"}}]}]"
                + more
                + "}";
    }

    private List<ChatCompletionChunk> chunks(String body) throws Exception {
        List<ChatCompletionChunk> chunks = new ArrayList<>();
        List<String> lines = ask(body).lines().filter(line -> !line.isEmpty()).toList();
        assertThat(lines.getLast()).isEqualTo("data: [DONE]");
        for (String line : lines.subList(0, lines.size() - 1)) {
            chunks.add(
                    ObjectMappers.jsonMapper()
                            .readValue(
                                    line.substring("data: ".length()), ChatCompletionChunk.class));
        }
        return chunks;
    }

    private String ask(String body) throws Exception {
        HttpResponse<String> answer = send(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/chat/completions"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
