package odai.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import odai.dataset.JobEstimate;
import odai.pricing.Billed;
import odai.pricing.TokenRange;

/// What a job was billed and how that lies to the estimate, in sentences.
public final class BilledTexts {
    private final Texts texts;
    private final EstimateTexts estimates;

    public BilledTexts(Texts texts) {
        this.texts = texts;
        this.estimates = new EstimateTexts(texts);
    }

    public List<String> sentences(Billed billed) {
        List<String> lines = new ArrayList<>();
        String tokens = estimates.range(TokenRange.exactly(billed.tokens()));
        lines.add(
                billed.dollars()
                        .map(dollars ->
                                texts.get("pricing.billed", tokens, dollars(dollars, dollars)))
                        .orElseGet(() -> texts.get("pricing.billed.tokens", tokens)));
        billed.estimate().ifPresent(it -> lines.add(estimate(billed, it)));
        if (billed.simulated()) {
            lines.add(texts.get("pricing.billed.simulated"));
        }
        return lines;
    }

    private String estimate(Billed billed, JobEstimate estimate) {
        String fit = billed.fit().orElseThrow().name().toLowerCase(Locale.ROOT);
        String tokens = estimates.range(new TokenRange(estimate.low(), estimate.high()));
        String dollars =
                billed.dollars(estimate.low())
                        .flatMap(low ->
                                billed.dollars(estimate.high()).map(high -> dollars(low, high)))
                        .orElse("–");
        return texts.get("pricing.billed." + fit, tokens, dollars);
    }

    private String dollars(BigDecimal low, BigDecimal high) {
        return estimates.dollars(low, high);
    }
}
