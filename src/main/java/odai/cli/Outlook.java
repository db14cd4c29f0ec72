package odai.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.preflight.Draft;
import odai.preflight.Preflight;
import odai.preflight.Report;
import odai.preflight.Row;
import odai.preflight.Rule;
import odai.preflight.Weight;
import odai.pricing.CostEstimate;
import odai.pricing.TokenCounter;
import odai.targets.Targets;
import odai.text.EstimateTexts;
import odai.text.PreflightTexts;

/// What lies ahead of a job: what stands in its way, and what it would cost.
///
/// @param estimate empty where the model's price is not known
record Outlook(Draft draft, Batch batch, Report report, Optional<CostEstimate> estimate) {
    static Outlook of(Console console, Curation curation, Draft draft) {
        Batch batch = Batch.of(curation);
        TokenCounter counter = TokenCounter.shared();
        return new Outlook(
                draft,
                batch,
                Preflight.check(draft, batch, counter, LocalDate.now(console.clock())),
                CostEstimate.of(batch, draft.target(), draft.model(), draft.epochs(), counter));
    }

    /// The exit code: wrong use where a value somebody typed is in the way.
    int exitCode() {
        if (report.ready()) {
            return Cli.DONE;
        }
        return report.obstacles().stream().map(Row::rule).anyMatch(Rule::value)
                ? Cli.WRONG_USE
                : Cli.FAILED;
    }

    /// Obstacles, warnings and the day on which it all ends; one line each.
    void printRows(Console console) {
        PreflightTexts words = new PreflightTexts(console.texts());
        for (Row row : report.rows()) {
            String key = "cli.row." + row.weight().wire();
            // how many are not screened is said of the whole project
            boolean shown = row.weight() != Weight.FINE && row.rule() != Rule.UNSCREENED;
            if (shown || row.rule() == Rule.DEADLINE) {
                console.warn(key, words.sentence(row));
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
        new OutlookListing(console.texts(), batch).put(root, report, estimate);
        return root;
    }

    /// Adds `prices`: what every other model would take for it.
    ObjectNode pricesInto(ObjectNode root) {
        OutlookListing.prices(root, sideBySide());
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
