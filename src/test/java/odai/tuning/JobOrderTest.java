package odai.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import odai.targets.Targets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobOrderTest {
    private static JobOrder order(String target, String baseUrl) {
        return new JobOrder(Targets.byId(target).orElseThrow(), baseUrl, "m", 1, 1, "");
    }

    @ParameterizedTest
    @CsvSource({
        "compatible, http://127.0.0.1:8080/v1, false",
        "compatible, http://localhost/v1, false",
        "compatible, http://[::1]:9/v1, false",
        "compatible, http://127.0.0.1.example.org/v1, true",
        "compatible, http://localhost.example.org/v1, true",
        "compatible, https://example.org/v1?at=http://127.0.0.1/, true",
        "openai, http://127.0.0.1:8080/v1, true",
        "azure, http://127.0.0.1:8080/openai/v1, true",
        "practice, '', false",
    })
    void onlyAServiceOfOnesOwnOnThisMachineNeedsNoKey(String target, String url, boolean needed) {
        assertThat(order(target, url).needsKey()).isEqualTo(needed);
    }

    @Test
    void thereAreNoEpochsBelowAuto() {
        assertThatThrownBy(() ->
                        new JobOrder(Targets.byId("practice").orElseThrow(), "", "m", -1, 1, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
