package odai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import odai.dataset.JobEstimate;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import odai.text.BilledTexts;
import odai.text.Texts;
import org.junit.jupiter.api.Test;

class BilledTest {
    private static final BigDecimal PRICE = BigDecimal.valueOf(25);

    private static Billed billed(long tokens, long low, long high) {
        return new Billed(tokens, false, PRICE, Optional.of(new JobEstimate(low, high, 10, PRICE)));
    }

    @Test
    void theStoryCost34Dollars92() {
        Billed story = billed(1_396_840, 1_380_000, 1_420_000);
        assertThat(story.dollars()).contains(new BigDecimal("34.92"));
        assertThat(story.fit()).contains(Billed.Fit.WITHIN);
        assertThat(new BilledTexts(new Texts(Locale.ENGLISH)).sentences(story))
                .containsExactly(
                        "1,396,840 tokens billed: $34.92",
                        "As estimated: 1,380,000–1,420,000 tokens, $34.50–$35.50");
        assertThat(new BilledTexts(new Texts(Locale.JAPANESE)).sentences(story))
                .first()
                .asString()
                .contains("1,396,840", "$34.92");
    }

    @Test
    void theBillLiesBelowWithinOrAboveTheEstimate() {
        assertThat(billed(99, 100, 200).fit()).contains(Billed.Fit.BELOW);
        assertThat(billed(100, 100, 200).fit()).contains(Billed.Fit.WITHIN);
        assertThat(billed(200, 100, 200).fit()).contains(Billed.Fit.WITHIN);
        assertThat(billed(201, 100, 200).fit()).contains(Billed.Fit.ABOVE);
        assertThat(new Billed(1, false, PRICE, Optional.empty()).fit()).isEmpty();
    }

    @Test
    void whereThereIsNotOnePriceOnlyTokensAreNamed() {
        Billed none =
                new Billed(1000, true, null, Optional.of(new JobEstimate(900, 1100, 2, null)));
        assertThat(new BilledTexts(new Texts(Locale.ENGLISH)).sentences(none))
                .containsExactly(
                        "1,000 tokens billed",
                        "As estimated: 900–1,100 tokens, –",
                        "A simulation: nobody pays this.");
    }

    @Test
    void nothingIsBilledUntilTheServiceSaysSo() {
        JobRecord job = Jobs.in(JobState.RUNNING, "ftjob-1");
        assertThat(Billed.of(job, Optional.empty())).isEmpty();
        JobRecord done = Jobs.billed(job, 2_000_000);
        assertThat(Billed.of(done, Optional.empty()).orElseThrow().dollars())
                .as("at the present price, where none was kept")
                .contains(new BigDecimal("50.00"));
        JobEstimate then = new JobEstimate(1, 2, 3, BigDecimal.TEN);
        assertThat(Billed.of(done, Optional.of(then)).orElseThrow().dollars())
                .as("at the price of the time")
                .contains(new BigDecimal("20.00"));
    }
}
