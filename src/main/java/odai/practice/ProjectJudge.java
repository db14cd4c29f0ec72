package odai.practice;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import odai.curating.Curation;
import odai.dataset.Evidence;
import odai.dataset.Example;
import odai.dataset.Kind;
import odai.images.Sha256;

/// Sees in a picture about what the project knows of it, but not quite: what the curator has
/// flagged, it sees so; between the flags it has lines of its own, a little below the project's,
/// and where a finding is near them it throws a coin. So its word differs from the forecast as a
/// service's does, and the same picture is judged the same way each time. A picture that was
/// re-encoded, or that the project does not hold, shows nothing.
public final class ProjectJudge implements PracticeJudge {
    /// Its line lies that much below the project's.
    private static final double STRICTER = 0.02;

    /// Beyond this distance from its line it is sure.
    private static final double DOUBT = 0.08;

    private final Map<String, Set<Kind>> kinds = new HashMap<>();
    private final Curation curation;
    private final long seed;

    /// @param seed of the coin
    public ProjectJudge(Curation curation, long seed) {
        this.curation = curation;
        this.seed = seed;
        curation.catalog().examples().forEach(this::learn);
    }

    private void learn(Example example) {
        curation.judged(example.id())
                .map(classifiedExample ->
                        seen(classifiedExample.evidence(), example.image().sha256()))
                .filter(seen -> !seen.isEmpty())
                .ifPresent(seen -> kinds.put(example.image().sha256(), seen));
    }

    private Set<Kind> seen(Evidence evidence, String picture) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            boolean there =
                    switch (evidence.flags().word(kind)) {
                        case CONFIRMED -> true;
                        case CLEARED -> false;
                        case null -> sees(evidence.confidence(kind), kind, picture);
                    };
            if (there) {
                seen.add(kind);
            }
        }
        return seen;
    }

    private boolean sees(double confidence, Kind kind, String picture) {
        double line = curation.thresholds().band(kind).skip() - STRICTER;
        double chance = (confidence - line + DOUBT) / (2 * DOUBT);
        long salt = seed * 31 + kind.ordinal() + 7L * picture.hashCode();
        return confidence > 0 && new SplittableRandom(salt).nextDouble() < chance;
    }

    @Override
    public Set<Kind> judge(byte[] picture) {
        return kinds.getOrDefault(Sha256.of(picture), Set.of());
    }
}
