package odai.preflight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.targets.Target;

/// What is ordered: where, which model, when, and with which values.
final class OrderRules {
    private static final int NEAR_DAYS = 30;

    private OrderRules() {}

    static List<PreflightRow> check(OrderDraft orderDraft, LocalDate today) {
        Target target = orderDraft.target();
        Target.Limits limits = target.limits();
        Optional<Target.Model> model = target.model(orderDraft.model());
        List<PreflightRow> preflightRows = new ArrayList<>();
        preflightRows.add(
                PreflightRow.needs(
                        Rule.ADDRESS,
                        target.baseUrlPattern().isEmpty()
                                || orderDraft.baseUrl().matches(target.baseUrlPattern()),
                        orderDraft.baseUrl(),
                        target.name(),
                        // a template that nobody has filled in
                        orderDraft.baseUrl().contains("{") ? 2 : given(orderDraft.baseUrl())));
        preflightRows.add(
                PreflightRow.needs(
                        Rule.MODEL,
                        target.trains(orderDraft.model()),
                        orderDraft.model(),
                        target.name(),
                        given(orderDraft.model())));
        model.ifPresent(it -> of(it, target, today, preflightRows));
        preflightRows.add(
                PreflightRow.needs(
                        Rule.SUFFIX,
                        orderDraft.suffix().length() <= limits.suffixLength()
                                && orderDraft.suffix().matches(limits.suffixPattern()),
                        orderDraft.suffix(),
                        limits.suffixLength(),
                        limits.suffixPattern().replace("*", "")));
        preflightRows.add(
                PreflightRow.needs(
                        Rule.SEED,
                        orderDraft.seed() >= 0 && orderDraft.seed() <= limits.maxSeed(),
                        orderDraft.seed(),
                        limits.maxSeed()));
        preflightRows.add(
                PreflightRow.needs(
                        Rule.EPOCHS,
                        orderDraft.epochs() >= 0 && orderDraft.epochs() <= limits.maxEpochs(),
                        orderDraft.epochs(),
                        limits.maxEpochs()));
        return preflightRows;
    }

    private static void of(
            Target.Model model, Target target, LocalDate today, List<PreflightRow> preflightRows) {
        preflightRows.add(
                PreflightRow.needs(Rule.MODEL_PICTURES, !model.vision().isEmpty(), model.name()));
        LocalDate last = model.acceptsJobsUntil();
        if (last != null) {
            long left = ChronoUnit.DAYS.between(today, last);
            RowWeight passed = model.firmDeadline() ? RowWeight.OBSTACLE : RowWeight.WARNING;
            preflightRows.add(
                    PreflightRow.of(
                            Rule.DEADLINE,
                            left < 0 ? passed : near(left),
                            target.name(),
                            last,
                            Math.max(0, left),
                            model.existingCustomersOnly() ? 1 : 0,
                            model.firmDeadline() ? 0 : 1));
        }
        LocalDate end = model.retires();
        if (end != null) {
            long left = ChronoUnit.DAYS.between(today, end);
            preflightRows.add(
                    PreflightRow.of(
                            Rule.RETIREMENT,
                            left <= 0 ? RowWeight.OBSTACLE : near(left),
                            model.name(),
                            end,
                            Math.max(0, left)));
        }
    }

    private static int given(String value) {
        return value.isBlank() ? 0 : 1;
    }

    private static RowWeight near(long days) {
        return days <= NEAR_DAYS ? RowWeight.WARNING : RowWeight.FINE;
    }
}
