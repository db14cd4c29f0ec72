package odai.service.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import odai.service.ApiKey;
import odai.service.RemoteCheckpoint;
import odai.service.RemoteEvent;
import odai.service.RemoteFile;
import odai.service.RemoteJob;
import odai.service.ServiceFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every field of every answer is taken away, made `null` and made something else, one at a time:
/// what else was said is still read.
class TolerantAnswersTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final OpenAiAnswers ANSWERS = new OpenAiAnswers(ApiKey.NONE);

    private static final List<String> OTHERS =
            List.of("null", "true", "-1", "1e40", "\"words\"", "[]", "[null,7,{}]", "{}");

    /// An answer with everything in it, and how it is read.
    enum Answer {
        JOB(
                """
                {"object":"fine_tuning.job","id":"ftjob-1","status":"succeeded","model":"gpt",
                 "created_at":1800000000,"finished_at":1800000600,"estimated_finish":1800000500,
                 "training_file":"file-1","validation_file":"file-2","fine_tuned_model":"ft:gpt",
                 "trained_tokens":1000,"error":{"message":"m","code":"c","param":"training_file"},
                 "hyperparameters":{"n_epochs":3},"result_files":["file-3"],"seed":42,
                 "method":{"type":"supervised",
                           "supervised":{"hyperparameters":{"n_epochs":3}}}}
                """,
                answers -> answers::job),
        EVENT(
                """
                {"object":"fine_tuning.job.event","id":"ftevent-1","created_at":1800000000,
                 "level":"info","type":"metrics","message":"Step 1/2: training loss=0.5",
                 "data":{"step":1,"train_loss":0.5,"valid_loss":0.6,"full_valid_loss":0.7,
                         "train_mean_token_accuracy":0.8,"valid_mean_token_accuracy":0.8,
                         "full_valid_mean_token_accuracy":0.8,"total_steps":2}}
                """,
                answers -> answers::event),
        CHECKPOINT(
                """
                {"object":"fine_tuning.job.checkpoint","id":"ftckpt-1","created_at":1800000000,
                 "fine_tuned_model_checkpoint":"ft:gpt:1","fine_tuning_job_id":"ftjob-1",
                 "step_number":7,"metrics":{"step":7,"train_loss":0.5,"valid_loss":0.6,
                 "full_valid_loss":0.7,"train_mean_token_accuracy":0.8,
                 "valid_mean_token_accuracy":0.8,"full_valid_mean_token_accuracy":0.8}}
                """,
                answers -> answers::checkpoint),
        FILE(
                """
                {"object":"file","id":"file-1","bytes":100,"created_at":1800000000,
                 "filename":"training.jsonl","purpose":"fine-tune","status":"processed"}
                """,
                answers -> answers::file);

        private final String json;
        private final Function<OpenAiAnswers, Function<JsonNode, Object>> reader;

        Answer(String json, Function<OpenAiAnswers, Function<JsonNode, Object>> reader) {
            this.json = json;
            this.reader = reader;
        }

        ObjectNode whole() throws JsonProcessingException {
            return (ObjectNode) JSON.readTree(json);
        }

        Object read(JsonNode answer) {
            return reader.apply(ANSWERS).apply(answer);
        }

        String id(Object read) {
            return switch (read) {
                case RemoteJob job -> job.id();
                case RemoteEvent event -> event.id();
                case RemoteCheckpoint checkpoint -> checkpoint.id();
                case RemoteFile file -> file.id();
                default -> throw new AssertionError(read);
            };
        }
    }

    /// The answer with each of its fields, however deep, changed by that.
    private static List<ObjectNode> changed(
            Answer answer, BiFunction<ObjectNode, String, Object> change)
            throws JsonProcessingException {
        List<ObjectNode> all = new ArrayList<>();
        for (String path : paths(answer.whole(), "")) {
            ObjectNode one = answer.whole();
            int end = path.lastIndexOf('/');
            change.apply((ObjectNode) one.at(path.substring(0, end)), path.substring(end + 1));
            all.add(one);
        }
        return all;
    }

    private static List<String> paths(ObjectNode of, String below) {
        List<String> paths = new ArrayList<>();
        of.properties()
                .forEach(field -> {
                    String path = below + "/" + field.getKey();
                    if (!path.equals("/id")) {
                        paths.add(path);
                    }
                    if (field.getValue() instanceof ObjectNode object) {
                        paths.addAll(paths(object, path));
                    }
                });
        return paths;
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnyOneOfItsFieldsAnAnswerIsRead(Answer answer) throws Exception {
        String id = answer.id(answer.read(answer.whole()));
        List<ObjectNode> without = changed(answer, ObjectNode::remove);
        assertThat(without).hasSizeGreaterThan(5);
        assertThat(without)
                .allSatisfy(one -> assertThat(answer.id(answer.read(one))).isEqualTo(id));
    }

    @ParameterizedTest
    @EnumSource
    void withAnythingElseInTheirPlaceItIsReadToo(Answer answer) throws Exception {
        String id = answer.id(answer.read(answer.whole()));
        for (String other : OTHERS) {
            JsonNode value = JSON.readTree(other);
            assertThat(changed(answer, (node, name) -> node.set(name, value)))
                    .as(other)
                    .allSatisfy(one -> assertThat(answer.id(answer.read(one))).isEqualTo(id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAnIdAloneThereIsAnAnswerAndWithoutItThereIsNone(Answer answer) throws Exception {
        assertThat(answer.id(answer.read(JSON.readTree("{\"id\":\"x\"}")))).isEqualTo("x");
        for (String none : List.of("{}", "{\"id\":null}", "{\"id\":\" \"}", "{\"id\":{}}")) {
            assertThatThrownBy(() -> answer.read(JSON.readTree(none)))
                    .isInstanceOf(ServiceFailure.MalformedResponse.class);
        }
    }

    @Test
    void whatIsSaidIsRead() throws Exception {
        assertThat(Answer.JOB.read(Answer.JOB.whole()))
                .isInstanceOfSatisfying(
                        RemoteJob.class,
                        job -> {
                            assertThat(job.status()).isEqualTo("succeeded");
                            assertThat(job.finished().orElseThrow().getEpochSecond())
                                    .isEqualTo(1_800_000_600);
                            assertThat(job.tunedModel()).isEqualTo("ft:gpt");
                            assertThat(job.trainedTokens()).hasValue(1000);
                            assertThat(job.epochs()).hasValue(3);
                            assertThat(job.error().orElseThrow().param())
                                    .isEqualTo("training_file");
                            assertThat(job.resultFiles()).containsExactly("file-3");
                        });
    }

    @Test
    void anEntryWithoutAnIdMakesAListOneThatMayHoldMore() throws Exception {
        JsonNode list =
                JSON.readTree("{\"data\":[{\"id\":\"a\"},{\"status\":\"running\"},null,5]}");
        var page = ANSWERS.page(list, ANSWERS::job);
        assertThat(page.items()).extracting(RemoteJob::id).containsExactly("a");
        assertThat(page.unreadable()).isEqualTo(3);
    }

    @Test
    void aListWithoutEntriesIsNoEmptyList() {
        for (String list : List.of("{}", "{\"data\":null}", "{\"data\":{}}", "{\"data\":\"x\"}")) {
            assertThatThrownBy(() -> ANSWERS.page(JSON.readTree(list), ANSWERS::job))
                    .isInstanceOf(ServiceFailure.MalformedResponse.class);
        }
    }
}
