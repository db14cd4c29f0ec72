package odai.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a sum of money buys at an offer.
///
/// @param fewestEpochs whole epochs over all remaining examples, if tokens and price come at their
///   highest
/// @param fewestExamples examples of the usual size, trained for the expected epochs
public record Budget(
        BigDecimal dollars,
        String tier,
        long fewestEpochs,
        long mostEpochs,
        long fewestExamples,
        long mostExamples) {
    private static final int MILLION_DIGITS = 6;

    static Budget of(BigDecimal dollars, PriceList.Offer offer, CostEstimate estimate) {
        TokenRange epoch = estimate.perEpoch();
        BigDecimal examples = BigDecimal.valueOf(estimate.examples());
        return new Budget(
                dollars,
                offer.tier(),
                buys(dollars, offer.high(), BigDecimal.valueOf(epoch.high()), BigDecimal.ONE),
                buys(dollars, offer.low(), BigDecimal.valueOf(epoch.low()), BigDecimal.ONE),
                buys(dollars, offer.high(), BigDecimal.valueOf(estimate.billed().high()), examples),
                buys(dollars, offer.low(), BigDecimal.valueOf(estimate.billed().low()), examples));
    }

    /// How many whole units of which `units` together take so many tokens.
    private static long buys(
            BigDecimal dollars, BigDecimal perMillion, BigDecimal tokens, BigDecimal units) {
        BigDecimal cost = perMillion.multiply(tokens);
        return cost.signum() == 0
                ? 0
                : dollars.movePointRight(MILLION_DIGITS)
                        .multiply(units)
                        .divide(cost, 0, RoundingMode.FLOOR)
                        .longValue();
    }
}
