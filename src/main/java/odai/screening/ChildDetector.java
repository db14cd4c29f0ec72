package odai.screening;

import java.util.Comparator;
import java.util.List;
import odai.dataset.Finding;
import odai.dataset.Kind;

/// Children, by the age of faces.
///
/// On 270 faces of known age, those at or above the review line of .35 (19 years): 0 to 9 years 55
/// of 57, 10 to 19 half, 20 to 29 one of six, 30 and older 3 of 148. Teenagers cannot be told apart
/// by any model we may ship.
final class ChildDetector implements SharedNetsDetector {
    /// Estimated years at which a child is as likely as not, and how fast certainty falls: 19 years
    /// make .35.
    private static final double EVEN = 16;

    private static final double SOFTNESS = 4.85;

    /// A drawn face has no age: it may be for review, but counts at no default line.
    private static final double DRAWN_AT_MOST = .49;

    /// Half the range that is shown: two faces of three lie within.
    private static final int GIVE_OR_TAKE = 4;

    @Override
    public List<Finding> find(ModelOutputs modelOutputs) {
        double most = modelOutputs.drawn() ? DRAWN_AT_MOST : 1;
        return modelOutputs.dated().stream()
                .filter(datedFace -> sure(datedFace.years()) >= LEAST)
                .sorted(Comparator.comparingDouble(ModelOutputs.DatedFace::years))
                .map(datedFace ->
                        Screener.finding(
                                Kind.CHILD,
                                Math.min(most, sure(datedFace.years())),
                                datedFace.face().box(),
                                range(datedFace.years())))
                .toList();
    }

    static double sure(double years) {
        return 1 / (1 + Math.exp((years - EVEN) / SOFTNESS));
    }

    private static String range(double years) {
        long middle = Math.max(0, Math.round(years));
        return Math.max(0, middle - GIVE_OR_TAKE) + "–" + (middle + GIVE_OR_TAKE);
    }
}
