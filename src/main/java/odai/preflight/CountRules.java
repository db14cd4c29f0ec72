package odai.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import odai.curating.Batch;
import odai.curating.Expectation;
import odai.dataset.Inclusion;
import odai.dataset.Verdict;
import odai.pricing.AutoEpochs;
import odai.pricing.Overfitting;
import odai.targets.Target;

/// How many lines there are, and what is expected to become of them.
final class CountRules {
    private CountRules() {}

    static List<Row> check(Draft draft, Batch batch) {
        Target.Limits limits = draft.target().limits();
        List<Long> skipped = ids(batch.training(), Batch.Item::skipped);
        Expectation expected = batch.expected(draft.target().id());
        int remaining = expected.remaining();
        int most = Math.max(Batch.lines(batch.training()), Batch.lines(batch.validation()));
        boolean enough = remaining >= limits.minExamples();
        List<Row> rows = new ArrayList<>();
        rows.add(
                new Row(
                        Rule.FEWEST_EXAMPLES,
                        enough ? Weight.FINE : Weight.OBSTACLE,
                        List.of(remaining, limits.minExamples(), expected.expected()),
                        enough ? List.of() : skipped));
        rows.add(
                Row.needs(
                        Rule.MOST_EXAMPLES,
                        most <= limits.maxExamplesWithImages(),
                        most,
                        limits.maxExamplesWithImages()));
        rows.add(validation(draft.target(), batch));
        rows.add(
                Row.about(
                        Rule.SKIPS,
                        Weight.WARNING,
                        skipped,
                        batch.training().size(),
                        expected.sent() - expected.marked()));
        if (expected.learned()) {
            rows.add(learned(draft.target(), expected));
        }
        rows.add(Row.about(Rule.REVIEW, Weight.WARNING, ids(both(batch), CountRules::doubtful)));
        rows.add(
                Row.about(
                        Rule.UNSCREENED,
                        Weight.WARNING,
                        ids(both(batch), item -> !item.judged().evidence().screened())));
        boolean everything =
                draft.inclusion() == Inclusion.ALL_USABLE
                        || draft.inclusion() == Inclusion.NOT_EXCLUDED;
        rows.add(Row.of(Rule.EVERYTHING, everything ? Weight.WARNING : Weight.FINE));
        if (remaining > 0) {
            rows.add(overfitting(draft.epochs(), remaining));
        }
        return rows;
    }

    /// One picture that is not allowed fails the whole job. A simulation may be asked all the same:
    /// its refusal is what it is there to show.
    private static Row validation(Target target, Batch batch) {
        List<Long> refused = ids(batch.validation(), Batch.Item::skipped);
        if (refused.isEmpty()) {
            return Row.about(
                    Rule.VALIDATION_TRAINS,
                    Weight.WARNING,
                    ids(batch.validation(), CountRules::doubtful),
                    batch.validation().size());
        }
        return Row.about(
                Rule.VALIDATION_TRAINS,
                target.simulation() ? Weight.WARNING : Weight.OBSTACLE,
                refused,
                batch.validation().size());
    }

    /// What the target taught of its own skips is reckoned with from then on.
    private static Row learned(Target target, Expectation expected) {
        return Row.of(
                Rule.LEARNED_SKIPS,
                expected.expected() == 0 ? Weight.FINE : Weight.WARNING,
                target.name(),
                expected.reports(),
                expected.expected(),
                expected.sent(),
                expected.remaining());
    }

    private static Row overfitting(int asked, int remaining) {
        int epochs = asked > 0 ? asked : AutoEpochs.expected(remaining);
        Overfitting hint = Overfitting.of(remaining, epochs);
        return Row.of(
                Rule.OVERFITTING,
                hint.level() == Overfitting.Level.WARNING ? Weight.WARNING : Weight.FINE,
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
