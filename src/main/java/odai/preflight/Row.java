package odai.preflight;

import java.util.List;

/// What the preflight found of one rule.
///
/// @param figures what its sentence is filled with: text, whole numbers and days
/// @param offenders ids of the examples it is about, in the order they are written; empty if it is
///   about none
public record Row(Rule rule, Weight weight, List<Object> figures, List<Long> offenders) {
    public Row {
        if (!rule.weights().contains(weight)) {
            throw new IllegalArgumentException(rule + " is never " + weight);
        }
        figures = List.copyOf(figures);
        offenders = List.copyOf(offenders);
    }

    static Row of(Rule rule, Weight weight, Object... figures) {
        return new Row(rule, weight, List.of(figures), List.of());
    }

    /// An obstacle unless it holds.
    static Row needs(Rule rule, boolean holds, Object... figures) {
        return of(rule, holds ? Weight.FINE : Weight.OBSTACLE, figures);
    }

    /// Of that weight if there are offenders, fine without; the first figure is their number.
    static Row about(Rule rule, Weight weight, List<Long> offenders, Object... more) {
        List<Object> figures = new java.util.ArrayList<>(List.of(more));
        figures.addFirst(offenders.size());
        return new Row(rule, offenders.isEmpty() ? Weight.FINE : weight, figures, offenders);
    }
}
