package odai.work;

/// A cell of a table as RFC 4180 asks for it.
public final class CsvCell {
    private CsvCell() {}

    /// Quoted where it must be. A text that a spreadsheet would take for a formula is kept a text
    /// by an apostrophe.
    public static String of(String text) {
        String safe =
                text.matches("(?s)([\\t\\r]|[\\s\\u3000\\u00a0]*[=+\\-@＝＋－＠]).*")
                        ? "'" + text
                        : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
