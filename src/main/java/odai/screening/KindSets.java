package odai.screening;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import odai.dataset.Kind;
import odai.dataset.Verdict;

/// Every set of kinds, and the verdicts that name one, made once: a project has as many examples as
/// it likes and only sixteen of these. A kind is the bit of its ordinal.
final class KindSets {
    private static final Kind[] KINDS = Kind.values();
    private static final List<Set<Kind>> SETS =
            IntStream.range(0, 1 << KINDS.length).mapToObj(KindSets::made).toList();
    private static final List<Verdict> SKIPPED =
            SETS.stream().skip(1).<Verdict>map(Verdict.Skipped::new).toList();
    private static final List<Verdict> REVIEW =
            SETS.stream().skip(1).<Verdict>map(Verdict.Review::new).toList();

    private KindSets() {}

    static int bit(Kind kind) {
        return 1 << kind.ordinal();
    }

    static Set<Kind> of(int bits) {
        return SETS.get(bits);
    }

    /// @param bits at least one
    static Verdict skipped(int bits) {
        return SKIPPED.get(bits - 1);
    }

    /// @param bits at least one
    static Verdict review(int bits) {
        return REVIEW.get(bits - 1);
    }

    private static Set<Kind> made(int bits) {
        Set<Kind> set = EnumSet.noneOf(Kind.class);
        for (Kind kind : KINDS) {
            if ((bits & bit(kind)) != 0) {
                set.add(kind);
            }
        }
        return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(set);
    }
}
