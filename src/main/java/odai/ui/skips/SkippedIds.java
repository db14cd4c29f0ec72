package odai.ui.skips;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import odai.curating.ClassifiedExample;
import odai.dataset.ExampleType;
import odai.dataset.Kind;
import odai.dataset.Verdict;
import odai.dataset.VerdictName;

/// Which examples of a file the counts of the preview count, so that each leads to these and no
/// others.
record SkippedIds(Map<Kind, Set<Long>> kinds, Map<ExampleType, Set<Long>> types) {
    /// What the service would skip, or has refused.
    static final Set<VerdictName> STOPPED = Set.of(VerdictName.SKIPPED, VerdictName.REFUSED);

    static SkippedIds of(List<ClassifiedExample> file) {
        Map<Kind, Set<Long>> kinds = new EnumMap<>(Kind.class);
        Map<ExampleType, Set<Long>> types = new EnumMap<>(ExampleType.class);
        for (ClassifiedExample row : file) {
            long id = row.evidence().id();
            if (row.verdict() instanceof Verdict.Skipped(var reasons)) {
                reasons.forEach(kind -> add(kinds, kind, id));
            }
            if (stopped(row)) {
                add(types, row.evidence().type(), id);
            }
        }
        return new SkippedIds(kinds, types);
    }

    static boolean stopped(ClassifiedExample row) {
        return STOPPED.contains(row.verdict().name());
    }

    Set<Long> of(Kind kind) {
        return kinds.getOrDefault(kind, Set.of());
    }

    Set<Long> of(ExampleType type) {
        return types.getOrDefault(type, Set.of());
    }

    private static <K> void add(Map<K, Set<Long>> to, K key, long id) {
        to.computeIfAbsent(key, _ -> new HashSet<>()).add(id);
    }
}
