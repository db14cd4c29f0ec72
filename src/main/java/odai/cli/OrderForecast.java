package odai.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.preflight.OrderDraft;
import odai.preflight.Preflight;
import odai.preflight.PreflightReport;
import odai.preflight.PreflightRow;
import odai.preflight.RowWeight;
import odai.preflight.Rule;
import odai.pricing.CostEstimate;
import odai.pricing.TokenCounter;
import odai.targets.Targets;
import odai.text.EstimateTexts;
import odai.text.PreflightTexts;

/// What lies ahead of a job: what stands in its way, and what it would cost.
///
/// @param estimate empty where the model's price is not known
record OrderForecast(
        OrderDraft draft, Batch batch, PreflightReport report, Optional<CostEstimate> estimate) {
    static OrderForecast of(Console console, Curation curation, OrderDraft orderDraft) {
        Batch batch = Batch.of(curation);
        TokenCounter counter = TokenCounter.shared();
        return new OrderForecast(
                orderDraft,
                batch,
                Preflight.check(orderDraft, batch, counter, LocalDate.now(console.clock())),
                CostEstimate.of(
                        batch,
                        orderDraft.target(),
                        orderDraft.model(),
                        orderDraft.epochs(),
                        counter));
    }

    /// The exit code: wrong use where a value somebody typed is in the way.
    int exitCode() {
        if (report.ready()) {
            return Cli.DONE;
        }
        return report.obstacles().stream().map(PreflightRow::rule).anyMatch(Rule::value)
                ? Cli.WRONG_USE
                : Cli.FAILED;
    }

    /// Obstacles, warnings and the day on which it all ends; one line each.
    void printRows(Console console) {
        PreflightTexts words = new PreflightTexts(console.texts());
        for (PreflightRow preflightRow : report.rows()) {
            String key = "cli.row." + preflightRow.weight().wire();
            // how many are not screened is said of the whole project
            boolean shown =
                    preflightRow.weight() != RowWeight.FINE
                            && preflightRow.rule() != Rule.UNSCREENED;
            if (shown || preflightRow.rule() == Rule.DEADLINE) {
                console.warn(key, words.sentence(preflightRow));
            }
        }
    }

    void printEstimate(Console console, Printer into) {
        EstimateTexts words = new EstimateTexts(console.texts());
        estimate.ifPresentOrElse(
                // a warning was among the rows already
                it ->
                        (it.overfitting().warns() ? words.costs(it) : words.sentences(it))
                                .forEach(into::line),
                () -> into.line(console.texts().get("cli.estimate.unknown", draft.model())));
    }

    /// Adds `preflight` and `estimate`.
    ObjectNode into(ObjectNode root, Console console) {
        new OrderForecastListing(console.texts(), batch).put(root, report, estimate);
        return root;
    }

    /// Adds `prices`: what every other model would take for it.
    ObjectNode pricesInto(ObjectNode root) {
        OrderForecastListing.prices(root, sideBySide());
        return root;
    }

    void printPrices(Console console) {
        EstimateTexts words = new EstimateTexts(console.texts());
        console.say("pricing.side-by-side");
        for (CostEstimate other : sideBySide()) {
            for (var bill : other.bills()) {
                String dollars = words.dollars(bill.low(), bill.high());
                console.out().line("  " + words.offer(other, bill) + "  " + dollars);
            }
        }
    }

    private List<CostEstimate> sideBySide() {
        return CostEstimate.sideBySide(
                batch, Targets.real(), draft.epochs(), TokenCounter.shared());
    }
}
