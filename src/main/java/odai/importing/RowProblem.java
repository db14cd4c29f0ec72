package odai.importing;

/// Why a row was refused. `detail` is the field, value or name at fault, as written in the data
/// set; it may be empty.
public record RowProblem(Reason reason, String detail) {
    /// Each has a sentence in both languages (`importing.row.NAME` in the texts).
    public enum Reason {
        INVALID_UTF8,
        INVALID_JSON,
        TRAILING_DATA,
        LINE_TOO_LONG,
        TOO_DEEP,
        NOT_AN_OBJECT,
        MISSING_FIELD,
        WRONG_TYPE,
        BAD_NUMBER,
        LONE_SURROGATE,
        DUPLICATE_KEY,
        ID_TAKEN,
        NO_SUCH_PICTURE,
        OUTSIDE_THE_FOLDER,
        NOT_A_FILE,
        NO_PERMISSION,
        EMPTY_FILE,
        NOT_A_PICTURE,
        LFS_POINTER,
        FORMAT_NOT_SUPPORTED,
        CORRUPT,
        TOO_MANY_PIXELS,
        ZERO_SIZE,
        BAD_NAME,
        TOO_MANY_RESPONSES
    }
}
