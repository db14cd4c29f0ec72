package odai.preflight;

import java.util.List;
import java.util.Optional;

/// All rows of a preflight, in the order of the rules.
public record PreflightReport(List<PreflightRow> rows) {
    public PreflightReport {
        rows = List.copyOf(rows);
    }

    /// Whether nothing stands in the way.
    public boolean ready() {
        return obstacles().isEmpty();
    }

    public List<PreflightRow> obstacles() {
        return of(RowWeight.OBSTACLE);
    }

    public List<PreflightRow> warnings() {
        return of(RowWeight.WARNING);
    }

    private List<PreflightRow> of(RowWeight rowWeight) {
        return rows.stream().filter(preflightRow -> preflightRow.weight() == rowWeight).toList();
    }

    /// Empty where the rule does not apply to the target.
    public Optional<PreflightRow> row(Rule rule) {
        return rows.stream().filter(preflightRow -> preflightRow.rule() == rule).findFirst();
    }
}
