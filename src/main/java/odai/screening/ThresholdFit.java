package odai.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import odai.dataset.Evidence;
import odai.dataset.Kind;
import odai.dataset.Thresholds;
import odai.dataset.Thresholds.Band;

/// Where a kind's two lines fit the curator's own flags best.
///
/// What is confirmed but lies below the review line costs most: nobody is asked and a job may fail.
/// What is cleared but lies above the skip line is lost until somebody notices. What lies between
/// costs a key press, and that goes for every picture of the project, flagged or not. The doubtful
/// band never gets narrower than it is: what these flags do not show may still come.
///
/// @param now the lines as they are
/// @param proposed the lines that cost least; as they are where there are too few flags, or where
///   nothing would be better
public record ThresholdFit(Kind kind, ThresholdEvaluation agreement, Band now, Band proposed) {
    /// Of each sort: fewer flags are chance.
    public static final int ENOUGH = 10;

    private static final double MISS = 20;
    private static final double WRONG_SKIP = 3;
    private static final double QUESTION = 1;

    /// For every kind.
    public static List<ThresholdFit> of(Collection<Evidence> all, Thresholds now) {
        List<ThresholdFit> fits = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            ThresholdEvaluation thresholdEvaluation = ThresholdEvaluation.of(all, kind);
            Band band = now.band(kind);
            fits.add(
                    new ThresholdFit(
                            kind,
                            thresholdEvaluation,
                            band,
                            enough(thresholdEvaluation)
                                    ? new Search(all, kind, thresholdEvaluation, band).best()
                                    : band));
        }
        return fits;
    }

    /// All the proposals as one.
    public static Thresholds lines(List<ThresholdFit> fits) {
        Map<Kind, Band> bands = new EnumMap<>(Kind.class);
        fits.forEach(fit -> bands.put(fit.kind(), fit.proposed()));
        return new Thresholds(bands);
    }

    private static boolean enough(ThresholdEvaluation thresholdEvaluation) {
        return thresholdEvaluation.confirmed() >= ENOUGH && thresholdEvaluation.cleared() >= ENOUGH;
    }

    public boolean enough() {
        return enough(agreement);
    }

    /// How many more must be confirmed before a line can be proposed.
    public int missingConfirmed() {
        return Math.max(0, ENOUGH - agreement.confirmed());
    }

    public int missingCleared() {
        return Math.max(0, ENOUGH - agreement.cleared());
    }

    public boolean changes() {
        return !proposed.equals(now);
    }

    /// What a pair of lines would cost in key presses, on these examples.
    static double cost(Collection<Evidence> all, Kind kind, Band lines) {
        return new Search(all, kind, ThresholdEvaluation.of(all, kind), lines).cost(lines);
    }

    /// The two lines add up to the cost apart from each other, so that one pass finds the pair.
    private static final class Search {
        private final ThresholdEvaluation thresholdEvaluation;
        private final Band now;
        private final double[] all;
        private final double width;

        Search(
                Collection<Evidence> examples,
                Kind kind,
                ThresholdEvaluation thresholdEvaluation,
                Band now) {
            this.thresholdEvaluation = thresholdEvaluation;
            this.now = now;
            this.width = now.skip() - now.review();
            this.all =
                    examples.stream()
                            .mapToDouble(evidence -> evidence.confidence(kind))
                            .sorted()
                            .toArray();
        }

        Band best() {
            double[] cuts =
                    DoubleStream.concat(thresholdEvaluation.cuts(), DoubleStream.of(now.skip()))
                            .sorted()
                            .toArray();
            Band best = now;
            double least = cost(now);
            double review = cuts[0];
            int next = 0;
            for (double skip : cuts) {
                double highest = Math.max(0, skip - width);
                while (next < cuts.length && cuts[next] <= highest) {
                    // of equal ones the highest: it asks least of what is not flagged
                    review = unasked(cuts[next]) <= unasked(review) ? cuts[next] : review;
                    next++;
                }
                for (double low : new double[] {review, now.review(), highest}) {
                    Band band = new Band(Math.min(low, highest), skip);
                    double cost = cost(band);
                    if (cost < least || cost == least && nearer(band, best)) {
                        least = cost;
                        best = band;
                    }
                }
            }
            return best;
        }

        double cost(Band lines) {
            return unasked(lines.review()) + skipped(lines.skip());
        }

        /// Of the review line: misses, less the questions it saves.
        private double unasked(double review) {
            return MISS * thresholdEvaluation.at(review).misses()
                    - QUESTION * ThresholdEvaluation.below(all, review);
        }

        /// Of the skip line: what it skips wrongly, and the flagged pictures it leaves to
        /// questions.
        private double skipped(double skip) {
            ThresholdEvaluation.Point point = thresholdEvaluation.at(skip);
            int left = point.misses() + thresholdEvaluation.cleared() - point.alarms();
            return WRONG_SKIP * point.alarms() + QUESTION * left;
        }

        /// Lines move no further than they must.
        private boolean nearer(Band one, Band other) {
            return distance(one) < distance(other);
        }

        private double distance(Band band) {
            return Math.abs(band.review() - now.review()) + Math.abs(band.skip() - now.skip());
        }
    }
}
