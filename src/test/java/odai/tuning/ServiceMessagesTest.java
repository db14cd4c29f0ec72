package odai.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceMessagesTest {
    @Test
    void readsTheLinesThatARefusalNames() {
        assertThat(ServiceMessages.lines("Images at example 52 violate our usage policy."))
                .containsExactly(52);
        assertThat(ServiceMessages.lines("Flagged lines: 4, 13, 14, 18, 35 ... "))
                .containsExactly(4, 13, 14, 18, 35);
        assertThat(ServiceMessages.lines("Images at examples 3 and 9 violate"))
                .containsExactly(3, 9);
        assertThat(ServiceMessages.lines("too many examples were flagged … categories: hate."))
                .isEmpty();
    }

    @Test
    void readsHowManyWereSkipped() {
        assertThat(
                        ServiceMessages.skipped(
                                "Training file file-1 contains 400 examples with images that were skipped for"))
                .hasValue(400);
        assertThat(ServiceMessages.skipped("Fine-tuning job started")).isEmpty();
    }
}
