package odai.screening;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.Severity;
import odai.dataset.Thresholds;
import odai.dataset.Verdict;

/// What becomes of an example: a pure function of evidence and thresholds. In this order:
///
/// 1. the curator excluded it; 2. the service refused it; 3. its file or texts cannot be used; 4. a
///    kind counts: confirmed by a flag, or found at or above the skip line and not cleared; 5. a
///    kind is doubtful: found between the two lines, or hinted at, without a flag. "Keep" settles a
///    doubt but not a kind that counts: the service would skip it all the same.
public record SkipPolicy(Thresholds thresholds) {
    private static final Kind[] KINDS = Kind.values();
    private static final Verdict EXCLUDED = new Verdict.Excluded();
    private static final Verdict REFUSED = new Verdict.Refused();
    private static final Verdict TRAINS = new Verdict.Trains();

    /// Measured on labelled pictures; a missed face costs a failed job, a false alarm one key
    /// press.
    public static final Thresholds DEFAULT =
            new Thresholds(
                    new EnumMap<>(
                            Map.of(
                                    Kind.FACE, new Thresholds.Band(.45, .50),
                                    Kind.PERSON, new Thresholds.Band(.35, .40),
                                    Kind.CHILD, new Thresholds.Band(.35, .50),
                                    Kind.CAPTCHA, new Thresholds.Band(.50, .70))));

    /// The default lines moved by a slider: 0 lets most pass, .5 is the default, 1 asks about
    /// nearly everything.
    public static Thresholds sensitivity(double slider) {
        return sensitivity(DEFAULT, slider);
    }

    /// The same for other usual lines, such as those fitted to a project's flags.
    public static Thresholds sensitivity(Thresholds usual, double slider) {
        double factor = Math.pow(4, 1 - 2 * Math.clamp(slider, 0, 1));
        Map<Kind, Thresholds.Band> bands = new EnumMap<>(Kind.class);
        usual.bands()
                .forEach((kind, band) ->
                        bands.put(
                                kind,
                                new Thresholds.Band(
                                        odds(band.review(), factor), odds(band.skip(), factor))));
        return new Thresholds(bands);
    }

    /// Where the slider stands for these lines, read off the line for faces.
    public static double slider(Thresholds lines) {
        return slider(DEFAULT, lines);
    }

    public static double slider(Thresholds usual, Thresholds lines) {
        double now = lines.band(Kind.FACE).skip();
        double middle = usual.band(Kind.FACE).skip();
        double factor = now / (1 - now) / (middle / (1 - middle));
        return Math.clamp((1 - Math.log(factor) / Math.log(4)) / 2, 0, 1);
    }

    /// Multiplies the odds, so that a line never leaves 0 … 1.
    private static double odds(double line, double factor) {
        double odds = line / (1 - line) * factor;
        return odds / (1 + odds);
    }

    public Verdict verdict(Evidence evidence) {
        return judge(evidence).verdict();
    }

    /// The kinds that count: confirmed, or found at or above the skip line and not cleared.
    public Set<Kind> counting(Evidence evidence) {
        return judge(evidence).counting();
    }

    /// The kinds a person should look at: between the lines, or hinted at, and not flagged.
    public Set<Kind> doubtful(Evidence evidence) {
        return judge(evidence).doubtful();
    }

    /// All of it at once: a project's slider judges every example.
    public Assessment judge(Evidence evidence) {
        int counting = 0;
        int doubtful = 0;
        for (Kind kind : KINDS) {
            FlagWord word = evidence.flags().word(kind);
            Thresholds.Band band = thresholds.band(kind);
            if (word == FlagWord.CONFIRMED
                    || word == null && evidence.believed(kind, band.skip()) >= band.skip()) {
                counting |= KindSets.bit(kind);
            } else if (word == null && evidence.suspected(kind, band.skip()) >= band.review()) {
                doubtful |= KindSets.bit(kind);
            }
        }
        return new Assessment(
                verdict(evidence, counting, doubtful),
                KindSets.of(counting),
                KindSets.of(doubtful));
    }

    private static Verdict verdict(Evidence evidence, int counting, int doubtful) {
        if (evidence.decision() == Decision.EXCLUDE) {
            return EXCLUDED;
        }
        if (evidence.refused()) {
            return REFUSED;
        }
        for (Defect defect : evidence.defects()) {
            if (defect.severity() == Severity.FATAL) {
                return new Verdict.Unusable(gravest(evidence.defects()));
            }
        }
        if (counting != 0) {
            return KindSets.skipped(counting);
        }
        return doubtful != 0 && evidence.decision() != Decision.KEEP
                ? KindSets.review(doubtful)
                : TRAINS;
    }

    private static Defect gravest(Set<Defect> defects) {
        return defects.stream()
                .filter(defect -> defect.severity() == Severity.FATAL)
                // a picture that is gone matters more than a response not yet typed
                .max((a, b) -> Boolean.compare(a != Defect.NO_RESPONSE, b != Defect.NO_RESPONSE))
                .orElseThrow();
    }
}
