package odai.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import odai.dataset.JobEstimate;
import odai.dataset.JobRecord;
import odai.targets.Target;
import odai.targets.Targets;
import org.jspecify.annotations.Nullable;

/// What a job was billed, against what it was expected to cost.
///
/// @param tokens all epochs together
/// @param simulated whether nobody has to pay it
/// @param price dollars per million tokens; null where it is not one price
/// @param estimate empty where nothing was expected
public record Billed(
        long tokens,
        boolean simulated,
        @Nullable BigDecimal price,
        Optional<JobEstimate> estimate) {
    /// How the bill lies to the estimate.
    public enum Fit {
        BELOW,
        WITHIN,
        ABOVE
    }

    /// Empty until the service has said how many tokens it bills.
    public static Optional<Billed> of(JobRecord job, Optional<JobEstimate> estimate) {
        Long tokens = job.trainedTokens();
        return tokens == null
                ? Optional.empty()
                : Optional.of(
                        new Billed(
                                tokens,
                                Targets.byId(job.target()).filter(Target::simulation).isPresent(),
                                price(job, estimate),
                                estimate));
    }

    /// The price at the time of the job; for a job that an older version made, the present one.
    private static @Nullable BigDecimal price(JobRecord job, Optional<JobEstimate> estimate) {
        if (estimate.isPresent()) {
            return estimate.get().price();
        }
        return Targets.byId(job.target())
                .flatMap(target -> target.model(job.model()))
                .map(PriceList::of)
                .flatMap(PriceList::single)
                .orElse(null);
    }

    /// Empty where there is not one price.
    public Optional<BigDecimal> dollars() {
        return dollars(tokens);
    }

    /// Of a number of tokens, to the cent.
    public Optional<BigDecimal> dollars(long some) {
        return Optional.ofNullable(price).map(it -> PriceList.dollars(it, some));
    }

    /// Empty where nothing was expected.
    public Optional<Fit> fit() {
        return estimate.map(it -> {
            if (tokens < it.low()) {
                return Fit.BELOW;
            }
            return tokens > it.high() ? Fit.ABOVE : Fit.WITHIN;
        });
    }
}
