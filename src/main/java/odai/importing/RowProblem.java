package odai.importing;

import java.util.Locale;

/// Why a row was refused. `detail` is the field, value or name at fault, as written in the data
/// set; it may be empty.
public record RowProblem(Reason reason, String detail) {
    private static final int SHOWN = 120;

    public RowProblem {
        detail = detail.length() > SHOWN ? detail.substring(0, SHOWN) + "…" : detail;
    }

    /// Each has a sentence in both languages: `importing.row.` and its wire name.
    public enum Reason {
        INVALID_UTF8,
        INVALID_CSV,
        TOO_MANY_CELLS,
        INVALID_JSON,
        TRAILING_DATA,
        DUPLICATE_KEY,
        TOO_DEEP,
        LINE_TOO_LONG,
        NOT_AN_OBJECT,
        MISSING_FIELD,
        WRONG_TYPE,
        BAD_NUMBER,
        LONE_SURROGATE,
        ID_TAKEN,
        NO_SUCH_PICTURE,
        NAME_NOT_READABLE,
        OUTSIDE_THE_FOLDER,
        NOT_A_FILE,
        UNREADABLE,
        EMPTY_FILE,
        NOT_A_PICTURE,
        LFS_POINTER,
        FORMAT_NOT_SUPPORTED,
        CORRUPT,
        TOO_MANY_PIXELS,
        ZERO_SIZE,
        TOO_MANY_RESPONSES;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
