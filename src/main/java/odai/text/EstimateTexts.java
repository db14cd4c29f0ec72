package odai.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import odai.pricing.Budget;
import odai.pricing.CostEstimate;
import odai.pricing.Overfitting;
import odai.pricing.PriceList;
import odai.pricing.TokenRange;

/// What a job would cost, in sentences: tokens, dollars, what a sum buys, and whether so many
/// epochs are wise.
public final class EstimateTexts {
    private static final BigDecimal POCKET = BigDecimal.valueOf(20);

    private final Texts texts;

    public EstimateTexts(Texts texts) {
        this.texts = texts;
    }

    public List<String> sentences(CostEstimate estimate) {
        List<String> lines = costs(estimate);
        overfitting(estimate.overfitting(), lines);
        return lines;
    }

    /// Without the hint to overfitting, for where the preflight gives it already.
    public List<String> costs(CostEstimate estimate) {
        List<String> lines = new ArrayList<>();
        lines.add(
                texts.get(
                        estimate.auto() ? "pricing.tokens.auto" : "pricing.tokens",
                        estimate.examples(),
                        estimate.epochs(),
                        range(estimate.billed())));
        for (PriceList.Bill bill : estimate.bills()) {
            lines.add(bill(estimate, bill));
        }
        if (estimate.target().simulation()) {
            lines.add(texts.get("pricing.simulation"));
        }
        budget(estimate.buys(POCKET), lines);
        return lines;
    }

    /// Such as `Azure OpenAI (Foundry): GPT-4o (2024-08-06), developer tier`.
    public String offer(CostEstimate estimate, PriceList.Bill bill) {
        String model = estimate.model().name();
        return bill.tier().isEmpty()
                ? texts.get("pricing.offer", estimate.target().name(), model)
                : texts.get(
                        "pricing.offer.tier",
                        estimate.target().name(),
                        model,
                        texts.get("pricing.tier." + bill.tier()));
    }

    /// Such as `$34.92`, or `$14.02–$34.92`.
    public String dollars(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? dollars(low) : dollars(low) + "–" + dollars(high);
    }

    /// Such as `1,396,840`, or `560,000–1,396,840`.
    public String range(TokenRange tokens) {
        return range(tokens.low(), tokens.high());
    }

    private String bill(CostEstimate estimate, PriceList.Bill bill) {
        String dollars = dollars(bill.low(), bill.high());
        String day = estimate.model().pricedOn().toString();
        return bill.tier().isEmpty()
                ? texts.get("pricing.bill", estimate.model().name(), dollars, day)
                : texts.get(
                        "pricing.bill.tier",
                        estimate.model().name(),
                        dollars,
                        day,
                        texts.get("pricing.tier." + bill.tier()));
    }

    private void budget(Budget budget, List<String> lines) {
        if (budget.mostEpochs() > 0) {
            lines.add(
                    texts.get(
                            "pricing.budget",
                            dollars(budget.dollars()),
                            range(budget.fewestEpochs(), budget.mostEpochs()),
                            range(budget.fewestExamples(), budget.mostExamples())));
        }
    }

    private void overfitting(Overfitting hint, List<String> lines) {
        switch (hint.level()) {
            case NONE -> {}
            case NOTHING -> lines.add(texts.get("pricing.overfitting.nothing"));
            case REMARK ->
                    lines.add(
                            texts.get("pricing.overfitting.remark", hint.examples(), hint.best()));
            case WARNING ->
                    lines.add(
                            texts.get(
                                    "pricing.overfitting.warning",
                                    hint.examples(),
                                    hint.epochs(),
                                    hint.best()));
        }
    }

    private String range(long low, long high) {
        NumberFormat number = NumberFormat.getIntegerInstance(texts.locale());
        return low == high ? number.format(low) : number.format(low) + "–" + number.format(high);
    }

    private String dollars(BigDecimal amount) {
        NumberFormat number = NumberFormat.getInstance(texts.locale());
        int cents = amount.stripTrailingZeros().scale() <= 0 && amount.scale() <= 0 ? 0 : 2;
        number.setMinimumFractionDigits(cents);
        number.setMaximumFractionDigits(cents);
        return "$" + number.format(amount);
    }
}
