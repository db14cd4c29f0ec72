package odai.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import odai.curating.Batch;
import odai.preflight.PreflightReport;
import odai.preflight.PreflightRow;
import odai.pricing.Budget;
import odai.pricing.CostEstimate;
import odai.pricing.TokenRange;
import odai.text.PreflightTexts;
import odai.text.Texts;

/// Preflight and estimate as `preview --json` and `submit --json` show them.
final class OrderForecastListing {
    private static final int NAMED = 100;
    private static final java.math.BigDecimal POCKET = java.math.BigDecimal.valueOf(20);

    private final PreflightTexts words;
    private final Map<Long, String> names = new HashMap<>();

    OrderForecastListing(Texts texts, Batch batch) {
        this.words = new PreflightTexts(texts);
        batch.training().forEach(this::name);
        batch.validation().forEach(this::name);
    }

    private void name(Batch.Item item) {
        names.put(item.id(), item.source().odaiId());
    }

    void put(ObjectNode root, PreflightReport preflightReport, Optional<CostEstimate> estimate) {
        ArrayNode rows = root.putArray("preflight");
        preflightReport.rows().forEach(preflightRow -> row(rows.addObject(), preflightRow));
        estimate.ifPresentOrElse(
                it -> estimate(root.putObject("estimate"), it), () -> root.putNull("estimate"));
    }

    private void row(ObjectNode into, PreflightRow preflightRow) {
        into.put("rule", preflightRow.rule().wire()).put("severity", preflightRow.weight().wire());
        ArrayNode figures = into.putArray("figures");
        for (Object figure : preflightRow.figures()) {
            if (figure instanceof Number number) {
                figures.add(number.longValue());
            } else {
                figures.add(figure.toString());
            }
        }
        // the first hundred: who wants them all lists them by verdict
        List<Long> offenders = preflightRow.offenders();
        ArrayNode examples = into.put("offenders", offenders.size()).putArray("examples");
        offenders.stream().limit(NAMED).map(names::get).forEach(examples::add);
        into.put("sentence", words.sentence(preflightRow));
    }

    private static void estimate(ObjectNode into, CostEstimate estimate) {
        into.put("target", estimate.target().id()).put("model", estimate.model().id());
        into.put("examples", estimate.examples()).put("epochs", estimate.epochs());
        into.put("auto", estimate.auto()).put("simulation", estimate.target().simulation());
        range(into.putObject("tokens"), estimate.billed());
        bills(into.putArray("dollars"), estimate);
        into.put("pricedOn", estimate.model().pricedOn().toString());
        Budget budget = estimate.buys(POCKET);
        ObjectNode buys = into.putObject("twentyDollars");
        range(buys.putObject("epochs"), budget.fewestEpochs(), budget.mostEpochs());
        range(buys.putObject("examples"), budget.fewestExamples(), budget.mostExamples());
        into.putObject("overfitting")
                .put("level", estimate.overfitting().level().name().toLowerCase(Locale.ROOT))
                .put("bestEpochs", estimate.overfitting().best());
    }

    private static void bills(ArrayNode into, CostEstimate estimate) {
        estimate.bills()
                .forEach(bill ->
                        into.addObject()
                                .put("tier", bill.tier())
                                .put("low", bill.low())
                                .put("high", bill.high()));
    }

    /// The same examples at every model.
    static void prices(ObjectNode root, List<CostEstimate> all) {
        ArrayNode into = root.putArray("prices");
        for (CostEstimate estimate : all) {
            ObjectNode row = into.addObject();
            row.put("target", estimate.target().id()).put("model", estimate.model().id());
            bills(row.putArray("dollars"), estimate);
        }
    }

    private static void range(ObjectNode into, TokenRange range) {
        range(into, range.low(), range.high());
    }

    private static void range(ObjectNode into, long low, long high) {
        into.put("low", low).put("high", high);
    }
}
