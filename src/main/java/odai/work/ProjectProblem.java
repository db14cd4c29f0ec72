package odai.work;

/// What can go wrong with a project as a whole.
public sealed interface ProjectProblem extends Problem {
    record NotFound(String path) implements ProjectProblem {}

    /// The folder is not a project of ours.
    record NotAProject(String path) implements ProjectProblem {}

    /// Written by a newer version of the app.
    record NewerVersion(String path, int found, int known) implements ProjectProblem {}

    record Damaged(String path) implements ProjectProblem {}

    /// Another window or command has it open for writing for too long.
    record Busy(String path) implements ProjectProblem {}

    /// Another window has it open, which has come to the front.
    record OpenInWindow(String path) implements ProjectProblem {}

    /// The same, but that window could not be reached: it is another person's or another machine's,
    /// or it does not answer.
    ///
    /// @param holder who has it, in that window's words; may be empty
    record OpenElsewhere(String path, String holder) implements ProjectProblem {}

    /// A newer version made the step that is to be taken back or done again.
    record UnknownStep(String path) implements ProjectProblem {}

    /// Another window or command is submitting it.
    record Submitting(String path) implements ProjectProblem {}

    record NotWritable(String path, String detail) implements ProjectProblem {}

    record DiskFull(String path) implements ProjectProblem {}

    /// Its catalog is damaged so that nothing of it can be read, and there is no copy to use.
    record Unrepairable(String path) implements ProjectProblem {}

    /// The project lies where nothing can be changed; it can be looked at and exported.
    record ReadOnly(String path) implements ProjectProblem {}

    /// The drive cannot lock files, as some network drives: nothing keeps two programs from writing
    /// at the same time.
    record CannotLock(String path) implements ProjectProblem {}

    /// A native library cannot be unpacked to or run from the temporary folder.
    record NativeLibrary(String folder, String detail) implements ProjectProblem {}

    /// A bug, with the short code that finds it in the log.
    record Unexpected(ErrorCode code, String detail) implements ProjectProblem {}

    /// No example of that name in the project.
    record NoSuchExample(String odaiId) implements ProjectProblem {}

    /// A job was made at a target that is not known here any more.
    record UnknownTarget(String target) implements ProjectProblem {}
}
