package odai.dataset;

import java.util.Set;

/// Which examples the gallery shows, in which order. An empty set means "any"; the sets are joined
/// by "and".
///
/// @param unseen besides the verdicts asked for: those that train only because nobody has looked
/// @param ids only these examples; empty for any
/// @param search words that must occur in the odai or a response; every word must; empty for no
///   search
public record ExampleQuery(
        Set<VerdictName> verdicts,
        boolean unseen,
        Set<Kind> kinds,
        Set<ExampleType> types,
        Set<Decision> decisions,
        Set<Split> splits,
        Set<Defect> defects,
        Set<Long> ids,
        String search,
        SortOrder order) {

    public static final ExampleQuery ALL =
            new ExampleQuery(
                    Set.of(),
                    false,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    "",
                    SortOrder.POSITION);

    public ExampleQuery {
        verdicts = Set.copyOf(verdicts);
        kinds = Set.copyOf(kinds);
        types = Set.copyOf(types);
        decisions = Set.copyOf(decisions);
        splits = Set.copyOf(splits);
        defects = Set.copyOf(defects);
        ids = Set.copyOf(ids);
    }

    public ExampleQuery withVerdicts(Set<VerdictName> now) {
        return new ExampleQuery(
                now, unseen, kinds, types, decisions, splits, defects, ids, search, order);
    }

    public ExampleQuery withUnseen(boolean now) {
        return new ExampleQuery(
                verdicts, now, kinds, types, decisions, splits, defects, ids, search, order);
    }

    public ExampleQuery withKinds(Set<Kind> now) {
        return new ExampleQuery(
                verdicts, unseen, now, types, decisions, splits, defects, ids, search, order);
    }

    public ExampleQuery withTypes(Set<ExampleType> now) {
        return new ExampleQuery(
                verdicts, unseen, kinds, now, decisions, splits, defects, ids, search, order);
    }

    public ExampleQuery withDecisions(Set<Decision> now) {
        return new ExampleQuery(
                verdicts, unseen, kinds, types, now, splits, defects, ids, search, order);
    }

    public ExampleQuery withSplits(Set<Split> now) {
        return new ExampleQuery(
                verdicts, unseen, kinds, types, decisions, now, defects, ids, search, order);
    }

    public ExampleQuery withDefects(Set<Defect> now) {
        return new ExampleQuery(
                verdicts, unseen, kinds, types, decisions, splits, now, ids, search, order);
    }

    public ExampleQuery withIds(Set<Long> now) {
        return new ExampleQuery(
                verdicts, unseen, kinds, types, decisions, splits, defects, now, search, order);
    }

    public ExampleQuery withSearch(String now) {
        return new ExampleQuery(
                verdicts, unseen, kinds, types, decisions, splits, defects, ids, now, order);
    }

    public ExampleQuery withOrder(SortOrder now) {
        return new ExampleQuery(
                verdicts, unseen, kinds, types, decisions, splits, defects, ids, search, now);
    }
}
