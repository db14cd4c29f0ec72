package odai.catalog;

import org.jspecify.annotations.Nullable;

/// What a column of a `STRICT` table takes.
///
/// @param name as its script has it
record ColumnType(String name, boolean required) {
    boolean takes(@Nullable Object value) {
        return switch (value) {
            case null -> !required;
            case Long _ -> name.equals("INTEGER") || name.equals("REAL");
            case Double _ -> name.equals("REAL");
            case String _ -> name.equals("TEXT");
            default -> name.equals("BLOB");
        };
    }
}
