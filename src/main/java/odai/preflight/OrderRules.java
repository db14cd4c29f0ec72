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

    static List<Row> check(Draft draft, LocalDate today) {
        Target target = draft.target();
        Target.Limits limits = target.limits();
        Optional<Target.Model> model = target.model(draft.model());
        List<Row> rows = new ArrayList<>();
        rows.add(
                Row.needs(
                        Rule.ADDRESS,
                        target.baseUrlPattern().isEmpty()
                                || draft.baseUrl().matches(target.baseUrlPattern()),
                        draft.baseUrl(),
                        target.name(),
                        // a template that nobody has filled in
                        draft.baseUrl().contains("{") ? 2 : given(draft.baseUrl())));
        rows.add(
                Row.needs(
                        Rule.MODEL,
                        target.trains(draft.model()),
                        draft.model(),
                        target.name(),
                        given(draft.model())));
        model.ifPresent(it -> of(it, target, today, rows));
        rows.add(
                Row.needs(
                        Rule.SUFFIX,
                        draft.suffix().length() <= limits.suffixLength()
                                && draft.suffix().matches(limits.suffixPattern()),
                        draft.suffix(),
                        limits.suffixLength(),
                        limits.suffixPattern().replace("*", "")));
        rows.add(
                Row.needs(
                        Rule.SEED,
                        draft.seed() >= 0 && draft.seed() <= limits.maxSeed(),
                        draft.seed(),
                        limits.maxSeed()));
        rows.add(
                Row.needs(
                        Rule.EPOCHS,
                        draft.epochs() >= 0 && draft.epochs() <= limits.maxEpochs(),
                        draft.epochs(),
                        limits.maxEpochs()));
        return rows;
    }

    private static void of(Target.Model model, Target target, LocalDate today, List<Row> rows) {
        rows.add(Row.needs(Rule.MODEL_PICTURES, !model.vision().isEmpty(), model.name()));
        LocalDate last = model.acceptsJobsUntil();
        if (last != null) {
            long left = ChronoUnit.DAYS.between(today, last);
            Weight passed = model.firmDeadline() ? Weight.OBSTACLE : Weight.WARNING;
            rows.add(
                    Row.of(
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
            rows.add(
                    Row.of(
                            Rule.RETIREMENT,
                            left <= 0 ? Weight.OBSTACLE : near(left),
                            model.name(),
                            end,
                            Math.max(0, left)));
        }
    }

    private static int given(String value) {
        return value.isBlank() ? 0 : 1;
    }

    private static Weight near(long days) {
        return days <= NEAR_DAYS ? Weight.WARNING : Weight.FINE;
    }
}
