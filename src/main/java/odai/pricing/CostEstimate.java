package odai.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import odai.curating.Batch;
import odai.dataset.JobEstimate;
import odai.targets.Target;

/// What a job would cost: tokens of the lines that remain after the expected skips, times epochs,
/// times price. Validation is free. Pure reckoning; fast once every text has been counted.
///
/// @param examples lines that are billed
/// @param epochs asked for, or expected where the service chooses
/// @param auto whether the service chooses
/// @param perEpoch tokens of all lines
public record CostEstimate(
        Target target,
        Target.Model model,
        int examples,
        int epochs,
        boolean auto,
        TokenRange perEpoch) {
    public CostEstimate {
        if (examples < 0 || epochs < 1) {
            throw new IllegalArgumentException(examples + " examples, " + epochs + " epochs");
        }
    }

    /// Empty where the target does not list the model: nothing is known of its price.
    ///
    /// @param epochs 0 for auto
    public static Optional<CostEstimate> of(
            Batch batch, Target target, String model, int epochs, TokenCounter counter) {
        return target.model(model).map(it -> of(batch, target, it, epochs, counter));
    }

    public static CostEstimate of(
            Batch batch, Target target, Target.Model model, int epochs, TokenCounter counter) {
        List<Batch.Item> billed =
                batch.training().stream().filter(item -> !item.skipped()).toList();
        int clear = Batch.lines(billed);
        int examples = batch.expected(target.id()).remaining();
        LineTokens lines = LineTokens.of(target, model, batch.systemText(), counter);
        return new CostEstimate(
                target,
                model,
                examples,
                epochs > 0 ? epochs : AutoEpochs.expected(examples),
                epochs <= 0,
                lines.of(billed).share(examples, clear));
    }

    /// The same examples at every model of every target, side by side.
    public static List<CostEstimate> sideBySide(
            Batch batch, List<Target> targets, int epochs, TokenCounter counter) {
        return targets.stream()
                .flatMap(target ->
                        target.models().stream()
                                .map(model -> of(batch, target, model, epochs, counter)))
                .toList();
    }

    /// As it is kept beside the job, to be held against the bill.
    public JobEstimate kept() {
        return new JobEstimate(
                billed().low(), billed().high(), epochs, PriceList.of(model).single().orElse(null));
    }

    public TokenRange billed() {
        return perEpoch.times(epochs);
    }

    /// One bill for each way to train; the first is the usual one.
    public List<PriceList.Bill> bills() {
        return PriceList.of(model).bills(billed());
    }

    /// What a sum buys by the usual way.
    public Budget buys(BigDecimal dollars) {
        return Budget.of(dollars, PriceList.of(model).offers().getFirst(), this);
    }

    public Overfitting overfitting() {
        return Overfitting.of(examples, epochs);
    }
}
