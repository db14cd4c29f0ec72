package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import odai.practice.PracticeFaults.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class FaultOptionTest {
    private static FaultOption read(String written) {
        return new FaultOption.FaultReader().convert(written);
    }

    @Test
    void aStatusIsAnAnswerInTheServicesForm() {
        FaultOption option = read("POST /v1/fine_tuning/jobs=403:training_not_available");
        assertThat(option.question()).isEqualTo("POST /v1/fine_tuning/jobs");
        assertThat(option.times()).isEqualTo(1);
        Fault.AnswerError answerError = (Fault.AnswerError) option.fault();
        assertThat(answerError.status()).isEqualTo(403);
        assertThat(answerError.body()).contains("\"code\":\"training_not_available\"");
        assertThat(((Fault.AnswerError) read("GET .*=503").fault()).body())
                .contains("\"code\":null");
    }

    @Test
    void wordsSayWhatHappensToTheAnswer() {
        assertThat(read("POST /v1/files=lose").fault()).isInstanceOf(Fault.LoseAnswer.class);
        assertThat(read("POST /v1/files=cut").fault()).isInstanceOf(Fault.CutAnswer.class);
        assertThat(read("POST /v1/files=hang-up").fault()).isEqualTo(new Fault.HangUp(0));
        assertThat(((Fault.AnswerError) read("POST /v1/files=html").fault()).type())
                .isEqualTo("text/html");
    }

    @Test
    void aNumberSaysHowOften() {
        FaultOption option = read("GET /v1/files\\?limit=1=429*3");
        assertThat(option.times()).isEqualTo(3);
        assertThat(option.question()).isEqualTo("GET /v1/files\\?limit=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=500",
                "POST /v1/files",
                "POST /v1/files=200",
                "x=boom",
                "[=500",
                "x=500*"
            })
    void whatCannotBeReadIsRefused(String written) {
        assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> read(written));
    }
}
