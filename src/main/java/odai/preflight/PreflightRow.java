package odai.preflight;

import java.util.List;

/// What the preflight found of one rule.
///
/// @param figures what its sentence is filled with: text, whole numbers and days
/// @param offenders ids of the examples it is about, in the order they are written; empty if it is
///   about none
public record PreflightRow(
        Rule rule, RowWeight weight, List<Object> figures, List<Long> offenders) {
    public PreflightRow {
        if (!rule.weights().contains(weight)) {
            throw new IllegalArgumentException(rule + " is never " + weight);
        }
        figures = List.copyOf(figures);
        offenders = List.copyOf(offenders);
    }

    static PreflightRow of(Rule rule, RowWeight rowWeight, Object... figures) {
        return new PreflightRow(rule, rowWeight, List.of(figures), List.of());
    }

    /// An obstacle unless it holds.
    static PreflightRow needs(Rule rule, boolean holds, Object... figures) {
        return of(rule, holds ? RowWeight.FINE : RowWeight.OBSTACLE, figures);
    }

    /// Of that weight if there are offenders, fine without; the first figure is their number.
    static PreflightRow about(
            Rule rule, RowWeight rowWeight, List<Long> offenders, Object... more) {
        List<Object> figures = new java.util.ArrayList<>(List.of(more));
        figures.addFirst(offenders.size());
        return new PreflightRow(
                rule, offenders.isEmpty() ? RowWeight.FINE : rowWeight, figures, offenders);
    }
}
