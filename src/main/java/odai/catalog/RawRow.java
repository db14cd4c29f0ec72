package odai.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row out of a page, of a table that is not known.
///
/// @param id its number; null where rows are sorted by their own columns
/// @param values of its columns; the one that is its number is null
record RawRow(@Nullable Long id, List<@Nullable Object> values) {
    /// Its values if it can be one of that table's: as many, each of the type that the table's
    /// `STRICT` columns take.
    Optional<@Nullable Object[]> as(SalvagedTables.Table table) {
        if (values.size() != table.columns().size() || (id != null) != table.numbered()) {
            return Optional.empty();
        }
        List<@Nullable Object> row = new ArrayList<>(values);
        if (id != null) {
            row.set(table.columns().indexOf(table.key()), id);
        }
        for (int i = 0; i < row.size(); i++) {
            if (!table.types().get(i).takes(row.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(row.toArray());
    }
}
