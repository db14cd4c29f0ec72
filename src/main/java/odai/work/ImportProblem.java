package odai.work;

/// What can go wrong with a data set as a whole, before its rows are looked at.
public sealed interface ImportProblem extends Problem {
    record SourceNotFound(String path) implements ImportProblem {}

    /// Neither pictures nor a metadata file in it.
    record NothingToImport(String path) implements ImportProblem {}

    /// By its first bytes, a format this version does not read, such as Parquet.
    record FormatNotSupported(String path, String format) implements ImportProblem {}

    /// The name promises a format that the first bytes do not keep, such as a page of text called
    /// `.parquet`.
    record NotWhatItIsCalled(String path, String format) implements ImportProblem {}

    /// The text is not UTF-8, such as UTF-16 or Shift_JIS.
    record EncodingNotSupported(String path, String encoding) implements ImportProblem {}

    /// Not one JSON object a line, such as an array or pretty-printed text.
    record NotJsonLines(String path, String found) implements ImportProblem {}

    /// The table has no column that names pictures.
    record NoFileNameColumn(String path) implements ImportProblem {}

    record SourceUnreadable(String path, String detail) implements ImportProblem {}
}
