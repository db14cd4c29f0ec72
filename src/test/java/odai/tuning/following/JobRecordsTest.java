package odai.tuning.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import odai.dataset.CurvePoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import odai.fixtures.ScriptedService;
import odai.service.RemoteEvent;
import odai.service.RemoteJob;
import odai.service.openai.WireAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobRecordsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_900_000_000);
    private static final String PLAIN = ScriptedService.job("ftjob-1", "running", "file-1");

    @ParameterizedTest
    @CsvSource({
        "validating_files, VALIDATING_FILES",
        "queued, QUEUED",
        "running, RUNNING",
        "paused, PAUSED",
        "succeeded, SUCCEEDED",
        "failed, FAILED",
        "cancelled, CANCELLED",
        "pausing, UNKNOWN",
        "'', UNKNOWN",
        "RUNNING, UNKNOWN",
    })
    void aStatusIsOursByItsExactWord(String status, JobState state) throws Exception {
        JobRecord merged = merge(ScriptedService.job("ftjob-1", status, "file-1"));
        assertThat(merged.state()).isEqualTo(state);
    }

    @Test
    void ofAStatusThatNobodyKnowsTheWordIsKept() throws Exception {
        assertThat(merge(ScriptedService.job("ftjob-1", "pausing", "file-1")).message())
                .isEqualTo("pausing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"code\":null,\"message\":null,\"param\":null}"})
    void anErrorThatIsNoneIsNone(String error) throws Exception {
        JobRecord merged = merge(PLAIN.replace("\"error\":{}", "\"error\":" + error));
        assertThat(merged.message()).isEmpty();
        assertThat(merged.finished()).isNull();
        assertThat(merged.remoteId()).isEqualTo("ftjob-1");
    }

    @ParameterizedTest
    @CsvSource({
        "UNCERTAIN, running, ''",
        "RUNNING, succeeded, ''",
        "RUNNING, running, 502: Unknown",
        "FAILED, failed, 502: Unknown",
    })
    void whatWasSaidOfAnEarlierStageGoesOnceTheJobMovesOn(
            JobState before, String status, String message) throws Exception {
        JobRecord ours = JobRecords.with(Jobs.in(before, "ftjob-1"), before, "502: Unknown");
        JobRecord merged =
                JobRecords.merge(ours, job(ScriptedService.job("ftjob-1", status, "file-1")));
        assertThat(merged.message()).isEqualTo(message);
    }

    @Test
    void anErrorsMessageIsKeptWordForWord() throws Exception {
        JobRecord merged =
                merge(
                        PLAIN.replace("\"running\"", "\"failed\"")
                                .replace(
                                        "\"error\":{}",
                                        "\"error\":{\"code\":\"invalid_validation_file\","
                                                + "\"message\":\"Images at example 52 …\"}"));
        assertThat(merged.message()).isEqualTo("Images at example 52 …");
        assertThat(merged.finished()).as("an end without a time gets ours").isNotNull();
    }

    @Test
    void whatTheServiceSaysOfTheEndIsTaken() throws Exception {
        JobRecord merged =
                merge(
                        PLAIN.replace("\"running\"", "\"succeeded\"")
                                .replace("\"finished_at\":null", "\"finished_at\":1800000600")
                                .replace(
                                        "\"fine_tuned_model\":null",
                                        "\"fine_tuned_model\":\"ft:gpt\"")
                                .replace("\"trained_tokens\":null", "\"trained_tokens\":1396840"));
        assertThat(merged.finished()).isEqualTo(Instant.ofEpochSecond(1_800_000_600));
        assertThat(merged.tunedModel()).isEqualTo("ft:gpt");
        assertThat(merged.trainedTokens()).isEqualTo(1_396_840L);
    }

    @Test
    void whatTheServiceDoesNotSayStaysAsItWas() throws Exception {
        JobRecord ours = Jobs.fresh();
        JobRecord merged = JobRecords.merge(ours, job(PLAIN));
        assertThat(merged.exportFolder()).isEqualTo(ours.exportFolder());
        assertThat(merged.epochs()).isEqualTo(ours.epochs());
        assertThat(merged.created()).isEqualTo(ours.created());
    }

    @Test
    void aStateOfOursEndsWithATime() {
        assertThat(JobRecords.with(Jobs.fresh(), JobState.FAILED, "x").finished()).isNotNull();
        assertThat(JobRecords.with(Jobs.fresh(), JobState.UNCERTAIN, "x").finished()).isNull();
        assertThat(JobRecords.with(Jobs.fresh(), JobState.UNCERTAIN, "x").message()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "metrics", "moderation_checks", "made_up"})
    void eventsOfAnyTypeAreKept(String type) throws Exception {
        JobEvent event = JobRecords.event(event(type, "null"), NOW);
        assertThat(event)
                .isEqualTo(
                        new JobEvent(
                                "ftevent-1",
                                Instant.ofEpochSecond(1_800_000_001),
                                "warn",
                                type,
                                "words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "{}", "{\"step\":null}", "{\"step\":\"three\"}", "{\"loss\":1}"})
    void dataWithoutAStepIsNoPoint(String data) throws Exception {
        assertThat(event("metrics", data).metrics()).isEmpty();
    }

    @Test
    void metricsAreReadByNameAndWhatIsAbsentStaysUnknown() throws Exception {
        assertThat(
                        event(
                                        "metrics",
                                        "{\"step\":300,\"total_steps\":300,\"train_loss\":0.15,"
                                                + "\"full_valid_loss\":0.40,\"valid_loss\":null,"
                                                + "\"train_mean_token_accuracy\":1}")
                                .metrics())
                .contains(new CurvePoint(300, .15, null, .40, 1.0, null));
    }

    private static JobRecord merge(String json) throws JsonProcessingException {
        return JobRecords.merge(Jobs.fresh(), job(json));
    }

    private static RemoteJob job(String json) throws JsonProcessingException {
        return WireAnswers.job(json);
    }

    private static RemoteEvent event(String type, String data) throws JsonProcessingException {
        return WireAnswers.event(
                "{\"id\":\"ftevent-1\",\"created_at\":1800000001,\"level\":\"WARN\","
                        + "\"message\":\"words\",\"object\":\"fine_tuning.job.event\","
                        + "\"type\":\""
                        + type
                        + "\",\"data\":"
                        + data
                        + "}");
    }
}
