package odai.work;

/// What can go wrong while an export is written or read again.
public sealed interface ExportProblem extends Problem {
    /// After the split one of the files would be empty, or fewer lines are left than the target
    /// takes.
    record TooFewExamples(long left, long needed) implements ExportProblem {}

    record FolderNotWritable(String path, String detail) implements ExportProblem {}

    record ExportDiskFull(String path) implements ExportProblem {}

    /// A picture changed or went away since it was imported.
    record PictureChanged(String odaiId, String path) implements ExportProblem {}

    /// A bug, or no memory left, at one example; the short code finds it in the log.
    record LineFailed(String odaiId, ErrorCode code, String detail) implements ExportProblem {}

    record PictureNotEncodable(String odaiId, String path) implements ExportProblem {}

    /// Its picture has an edit of a kind that this version does not know.
    record UnknownEdit(String name, String kind) implements ExportProblem {}

    /// A file that was brought as a picture and is none that can be read.
    record NotAPicture(String path) implements ExportProblem {}

    /// The files do not match the manifest, or it is missing: never submitted.
    record Incomplete(String path, String detail) implements ExportProblem {}
}
