package odai.curating;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.ExampleQuery;
import odai.dataset.ExampleType;
import odai.dataset.Kind;
import odai.dataset.SortOrder;
import odai.dataset.Split;
import odai.dataset.Thresholds;
import odai.dataset.VerdictName;
import org.jspecify.annotations.Nullable;

/// Answers a query from a snapshot in one pass: what matches, and for every filter value how many
/// it would show under all the other filters.
final class Query {
    private static final int ASPECTS = 6;

    private final Snapshot snapshot;
    private final ExampleQuery query;
    private final @Nullable Set<Long> found;
    private final EnumCounts<VerdictName> overall = new EnumCounts<>(VerdictName.class);
    private final EnumCounts<VerdictName> verdicts = new EnumCounts<>(VerdictName.class);
    private final EnumCounts<Kind> kinds = new EnumCounts<>(Kind.class);
    private final EnumCounts<ExampleType> types = new EnumCounts<>(ExampleType.class);
    private final EnumCounts<Decision> decisions = new EnumCounts<>(Decision.class);
    private final EnumCounts<Split> splits = new EnumCounts<>(Split.class);
    private final EnumCounts<Defect> defects = new EnumCounts<>(Defect.class);
    private int missing;
    private int unseen;
    private int promised;

    /// @param found ids that match the search, or null for no search
    Query(Snapshot snapshot, ExampleQuery query, @Nullable Set<Long> found) {
        this.snapshot = snapshot;
        this.query = query;
        this.found = found;
    }

    Listing run() {
        List<ClassifiedExample> matching = snapshot.rows.stream().filter(this::count).toList();
        Stream<ClassifiedExample> ordered =
                query.order() == SortOrder.POSITION
                        ? matching.stream()
                        : matching.stream().sorted(order(matching));
        long[] ids = ordered.mapToLong(row -> row.evidence().id()).toArray();
        return new Listing(
                new LongList(ids),
                new Counts(
                        snapshot.rows.size(),
                        ids.length,
                        overall.counts(),
                        verdicts.counts(),
                        kinds.counts(),
                        types.counts(),
                        decisions.counts(),
                        splits.counts(),
                        defects.counts(),
                        missing,
                        unseen,
                        promised));
    }

    /// Counts the row where it belongs; whether it matches.
    private boolean count(ClassifiedExample row) {
        overall.add(row.verdict().name());
        if (row.unseen()) {
            unseen++;
        }
        if (row.evidence().defects().contains(Defect.MISSING)) {
            missing++;
        }
        Long id = row.evidence().id();
        if (found != null && !found.contains(id)
                || !query.ids().isEmpty() && !query.ids().contains(id)) {
            return false;
        }
        Set<Kind> seen = kinds(row);
        Split split = row.split();
        int failed = ASPECTS;
        boolean[] passes = {
            passesVerdict(row),
            passes(query.kinds(), seen),
            passes(query.types(), row.evidence().type()),
            passes(query.decisions(), row.evidence().decision()),
            query.splits().isEmpty() || split != null && query.splits().contains(split),
            passes(query.defects(), row.evidence().defects())
        };
        int misses = 0;
        for (int aspect = 0; aspect < ASPECTS; aspect++) {
            if (!passes[aspect]) {
                misses++;
                failed = aspect;
            }
        }
        if (misses > 1) {
            return false;
        }
        // a row that only one filter keeps out still counts for the other values of that filter
        if (misses == 0 || failed == 0) {
            verdicts.add(row.verdict().name());
            promised += row.unseen() ? 1 : 0;
        }
        if (misses == 0 || failed == 1) {
            seen.forEach(kind -> kinds.add(kind));
        }
        if (misses == 0 || failed == 2) {
            types.add(row.evidence().type());
        }
        if (misses == 0 || failed == 3) {
            decisions.add(row.evidence().decision());
        }
        if (split != null && (misses == 0 || failed == 4)) {
            splits.add(split);
        }
        if (misses == 0 || failed == 5) {
            row.evidence().defects().forEach(defect -> defects.add(defect));
        }
        return misses == 0;
    }

    private boolean passesVerdict(ClassifiedExample row) {
        return query.unseen() && row.unseen()
                || query.verdicts().contains(row.verdict().name())
                || query.verdicts().isEmpty() && !query.unseen();
    }

    private static Set<Kind> kinds(ClassifiedExample row) {
        Set<Kind> counting = row.assessment().counting();
        Set<Kind> doubtful = row.assessment().doubtful();
        if (doubtful.isEmpty() || counting.isEmpty()) {
            return doubtful.isEmpty() ? counting : doubtful;
        }
        Set<Kind> all = EnumSet.copyOf(doubtful);
        all.addAll(counting);
        return all;
    }

    private static <V> boolean passes(Set<V> wanted, Set<V> has) {
        return wanted.isEmpty() || has.stream().anyMatch(wanted::contains);
    }

    private static <V> boolean passes(Set<V> wanted, V has) {
        return wanted.isEmpty() || wanted.contains(has);
    }

    private Comparator<ClassifiedExample> order(List<ClassifiedExample> matching) {
        return switch (query.order()) {
            case POSITION -> Comparator.comparingLong(row -> row.evidence().position());
            case DOUBT -> {
                Map<Long, Double> doubt = new HashMap<>();
                matching.forEach(row -> doubt.put(row.evidence().id(), distance(row)));
                yield Comparator.comparingDouble(
                        row -> doubt.getOrDefault(row.evidence().id(), 1.0));
            }
            case SCORE ->
                    Comparator.comparingLong((ClassifiedExample row) -> row.evidence().topScore())
                            .reversed();
            case SIZE ->
                    Comparator.comparingLong((ClassifiedExample row) -> row.evidence().bytes())
                            .reversed();
        };
    }

    /// How far the nearest kind lies from its skip line; flags leave no doubt.
    private double distance(ClassifiedExample row) {
        double nearest = 1;
        for (Kind kind : Kind.values()) {
            Thresholds.Band band = snapshot.policy.thresholds().band(kind);
            double seen = row.evidence().believed(kind, band.skip());
            if (row.evidence().flags().word(kind) == null && seen > 0) {
                nearest = Math.min(nearest, Math.abs(seen - band.skip()));
            }
        }
        return nearest;
    }
}
