package odai.text;

/// One sentence for a refused row: which file, which line, why, and what to do.
public final class RowTexts {
    private final Texts texts;

    public RowTexts(Texts texts) {
        this.texts = texts;
    }

    /// @param file the metadata file, or the picture in a bare folder; may be empty
    /// @param line from 1; 0 where the refusal is of a file
    /// @param reason the reason's wire name, such as `missing-field`
    /// @param detail the field, value or name at fault
    public String sentence(String file, long line, String reason, String detail) {
        String why = texts.get("importing.row." + reason, detail);
        if (line > 0) {
            return texts.get("importing.refusal.line", file, Long.toString(line), why);
        }
        return file.isEmpty() ? why : texts.get("importing.refusal.file", file, why);
    }
}
