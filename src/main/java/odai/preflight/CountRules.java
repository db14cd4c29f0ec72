package odai.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import odai.curating.Batch;
import odai.curating.ExpectedSkips;
import odai.dataset.Inclusion;
import odai.dataset.Verdict;
import odai.pricing.AutoEpochs;
import odai.pricing.Overfitting;
import odai.targets.Target;

/// How many lines there are, and what is expected to become of them.
final class CountRules {
    private CountRules() {}

    static List<PreflightRow> check(OrderDraft orderDraft, Batch batch) {
        Target.Limits limits = orderDraft.target().limits();
        List<Long> skipped = ids(batch.training(), Batch.Item::skipped);
        ExpectedSkips expected = batch.expected(orderDraft.target().id());
        int remaining = expected.remaining();
        int most = Math.max(Batch.lines(batch.training()), Batch.lines(batch.validation()));
        boolean enough = remaining >= limits.minExamples();
        List<PreflightRow> preflightRows = new ArrayList<>();
        preflightRows.add(
                new PreflightRow(
                        Rule.FEWEST_EXAMPLES,
                        enough ? RowWeight.FINE : RowWeight.OBSTACLE,
                        List.of(remaining, limits.minExamples(), expected.expected()),
                        enough ? List.of() : skipped));
        preflightRows.add(
                PreflightRow.needs(
                        Rule.MOST_EXAMPLES,
                        most <= limits.maxExamplesWithImages(),
                        most,
                        limits.maxExamplesWithImages()));
        preflightRows.add(validation(orderDraft.target(), batch));
        preflightRows.add(
                PreflightRow.about(
                        Rule.SKIPS,
                        RowWeight.WARNING,
                        skipped,
                        batch.training().size(),
                        expected.sent() - expected.marked()));
        if (expected.learned()) {
            preflightRows.add(learned(orderDraft.target(), expected));
        }
        preflightRows.add(
                PreflightRow.about(
                        Rule.REVIEW, RowWeight.WARNING, ids(both(batch), CountRules::doubtful)));
        preflightRows.add(
                PreflightRow.about(
                        Rule.UNSCREENED,
                        RowWeight.WARNING,
                        ids(both(batch), item -> !item.judged().evidence().screened())));
        boolean everything =
                orderDraft.inclusion() == Inclusion.ALL_USABLE
                        || orderDraft.inclusion() == Inclusion.NOT_EXCLUDED;
        preflightRows.add(
                PreflightRow.of(Rule.EVERYTHING, everything ? RowWeight.WARNING : RowWeight.FINE));
        if (remaining > 0) {
            preflightRows.add(overfitting(orderDraft.epochs(), remaining));
        }
        return preflightRows;
    }

    /// One picture that is not allowed fails the whole job. A simulation may be asked all the same:
    /// its refusal is what it is there to show.
    private static PreflightRow validation(Target target, Batch batch) {
        List<Long> refused = ids(batch.validation(), Batch.Item::skipped);
        if (refused.isEmpty()) {
            return PreflightRow.about(
                    Rule.VALIDATION_TRAINS,
                    RowWeight.WARNING,
                    ids(batch.validation(), CountRules::doubtful),
                    batch.validation().size());
        }
        return PreflightRow.about(
                Rule.VALIDATION_TRAINS,
                target.simulation() ? RowWeight.WARNING : RowWeight.OBSTACLE,
                refused,
                batch.validation().size());
    }

    /// What the target taught of its own skips is reckoned with from then on.
    private static PreflightRow learned(Target target, ExpectedSkips expected) {
        return PreflightRow.of(
                Rule.LEARNED_SKIPS,
                expected.expected() == 0 ? RowWeight.FINE : RowWeight.WARNING,
                target.name(),
                expected.reports(),
                expected.expected(),
                expected.sent(),
                expected.remaining());
    }

    private static PreflightRow overfitting(int asked, int remaining) {
        int epochs = asked > 0 ? asked : AutoEpochs.expected(remaining);
        Overfitting hint = Overfitting.of(remaining, epochs);
        return PreflightRow.of(
                Rule.OVERFITTING,
                hint.level() == Overfitting.Level.WARNING ? RowWeight.WARNING : RowWeight.FINE,
                remaining,
                epochs,
                hint.best());
    }

    private static boolean doubtful(Batch.Item item) {
        return item.judged().verdict() instanceof Verdict.Review;
    }

    static List<Batch.Item> both(Batch batch) {
        return Stream.concat(batch.training().stream(), batch.validation().stream()).toList();
    }

    static List<Long> ids(List<Batch.Item> items, Predicate<Batch.Item> which) {
        return items.stream().filter(which).map(Batch.Item::id).toList();
    }
}
