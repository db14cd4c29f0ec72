package odai.preflight;

import java.util.List;
import java.util.Optional;

/// All rows of a preflight, in the order of the rules.
public record Report(List<Row> rows) {
    public Report {
        rows = List.copyOf(rows);
    }

    /// Whether nothing stands in the way.
    public boolean ready() {
        return obstacles().isEmpty();
    }

    public List<Row> obstacles() {
        return of(Weight.OBSTACLE);
    }

    public List<Row> warnings() {
        return of(Weight.WARNING);
    }

    private List<Row> of(Weight weight) {
        return rows.stream().filter(row -> row.weight() == weight).toList();
    }

    /// Empty where the rule does not apply to the target.
    public Optional<Row> row(Rule rule) {
        return rows.stream().filter(row -> row.rule() == rule).findFirst();
    }
}
