package odai.practice;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import odai.curating.Curation;
import odai.dataset.Evidence;
import odai.dataset.Example;
import odai.dataset.Kind;
import odai.images.DecodeMarks;
import odai.images.Sha256;
import odai.sending.OutgoingPicture;
import odai.sending.PicturePipeline;
import odai.sending.SendingRules;
import odai.sending.SourcePicture;
import odai.targets.Target;
import odai.work.Outcome;

/// Sees in a picture about what the project knows of it, but not quite: what the curator has
/// flagged, it sees so; between the flags it has lines of its own, a little below the project's,
/// and where a finding is near them it throws a coin. So its word differs from the forecast as a
/// service's does, and the same picture is judged the same way each time. Pictures are known by
/// their bytes as they are sent; one that the project does not hold shows nothing.
public final class ProjectJudge implements PracticeJudge {
    /// Its line lies that much below the project's.
    private static final double STRICTER = 0.02;

    /// Beyond this distance from its line it is sure.
    private static final double DOUBT = 0.08;

    /// What is seen in a picture, by the SHA-256 of what is sent.
    private final Map<String, Set<Kind>> kinds = new HashMap<>();

    /// Examples whose picture is drawn anew on its way. What is sent of them is made when first
    /// asked for: it takes a moment each.
    private final Map<Long, Set<Kind>> converted = new LinkedHashMap<>();

    private final Curation curation;
    private final PicturePipeline pictures;
    private final long seed;

    /// @param target whose files are judged
    /// @param seed of the coin
    public ProjectJudge(Curation curation, Target target, long seed) {
        this.curation = curation;
        this.pictures =
                new PicturePipeline(
                        SendingRules.training(target), DecodeMarks.in(curation.catalog().marks()));
        this.seed = seed;
        curation.catalog().examples().forEach(this::learn);
    }

    private void learn(Example example) {
        Set<Kind> seen =
                curation.judged(example.id())
                        .map(it -> seen(it.evidence(), example.image().sha256()))
                        .orElse(Set.of());
        if (seen.isEmpty()) {
            return;
        }
        if (pictures.plan(SourcePicture.of(example)).asItIs()) {
            kinds.put(example.image().sha256(), seen);
        } else {
            converted.put(example.id(), seen);
        }
    }

    /// What cannot be sent is in no file.
    private void convert(Example example, Set<Kind> seen) {
        if (pictures.send(SourcePicture.of(example))
                instanceof Outcome.Done<OutgoingPicture>(OutgoingPicture picture)) {
            kinds.put(picture.sha256(), seen);
        }
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
        double line = curation.settings().thresholds().band(kind).skip() - STRICTER;
        double chance = (confidence - line + DOUBT) / (2 * DOUBT);
        long salt = seed * 31 + kind.ordinal() + 7L * picture.hashCode();
        return confidence > 0 && new SplittableRandom(salt).nextDouble() < chance;
    }

    @Override
    public synchronized Set<Kind> judge(byte[] picture) {
        String sha256 = Sha256.of(picture);
        Iterator<Map.Entry<Long, Set<Kind>>> left = converted.entrySet().iterator();
        while (!kinds.containsKey(sha256) && left.hasNext()) {
            Map.Entry<Long, Set<Kind>> next = left.next();
            curation.page(List.of(next.getKey())).forEach(it -> convert(it, next.getValue()));
            left.remove();
        }
        return kinds.getOrDefault(sha256, Set.of());
    }
}
