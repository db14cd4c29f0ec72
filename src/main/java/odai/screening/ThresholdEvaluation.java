package odai.screening;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import odai.dataset.Evidence;
import odai.dataset.FlagWord;
import odai.dataset.Kind;

/// A detector's confidences beside the curator's word on the same pictures: how often it is right,
/// and how much it finds, for any line. Only what was flagged is known; what nobody has said a word
/// on is in no figure.
public final class ThresholdEvaluation {
    /// No line lies lower: weaker findings are not kept.
    static final double LOWEST = Detector.LEAST;

    /// Nor higher: from here on every detector is as sure as it can be.
    static final double HIGHEST = .99;

    private final double[] there;
    private final double[] absent;

    private ThresholdEvaluation(double[] there, double[] absent) {
        this.there = there;
        this.absent = absent;
    }

    /// @param all a project's examples; those that nobody has screened say nothing
    public static ThresholdEvaluation of(Collection<Evidence> all, Kind kind) {
        return new ThresholdEvaluation(
                confidences(all, kind, FlagWord.CONFIRMED),
                confidences(all, kind, FlagWord.CLEARED));
    }

    private static double[] confidences(Collection<Evidence> all, Kind kind, FlagWord word) {
        return all.stream()
                .filter(Evidence::screened)
                .filter(evidence -> evidence.flags().word(kind) == word)
                .mapToDouble(evidence -> evidence.confidence(kind))
                .sorted()
                .toArray();
    }

    /// What a line makes of the flagged pictures.
    ///
    /// @param hits found, and confirmed
    /// @param alarms found, but cleared
    /// @param misses confirmed, but not found
    public record Point(double line, int hits, int alarms, int misses) {
        /// The share of what is found that is right; 1 where nothing is found.
        public double precision() {
            return hits + alarms == 0 ? 1 : (double) hits / (hits + alarms);
        }

        /// The share of what is there that is found; 1 where nothing is there.
        public double recall() {
            return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
        }
    }

    public int confirmed() {
        return there.length;
    }

    public int cleared() {
        return absent.length;
    }

    public Point at(double line) {
        int misses = below(there, line);
        return new Point(line, there.length - misses, absent.length - below(absent, line), misses);
    }

    /// Every line at which something changes, lowest first.
    public List<Point> curve() {
        return cuts().mapToObj(this::at).toList();
    }

    /// Lines between neighbouring confidences, in the middle: as far from both as can be.
    DoubleStream cuts() {
        double[] seen =
                DoubleStream.concat(Arrays.stream(there), Arrays.stream(absent))
                        .filter(it -> it > LOWEST && it < HIGHEST)
                        .sorted()
                        .distinct()
                        .toArray();
        DoubleStream.Builder cuts = DoubleStream.builder();
        cuts.add(LOWEST);
        for (int i = 1; i < seen.length; i++) {
            cuts.add((seen[i - 1] + seen[i]) / 2);
        }
        return cuts.add(HIGHEST).build();
    }

    /// How many of these lie below the line.
    static int below(double[] sorted, double line) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
