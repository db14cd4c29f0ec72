package odai.work;

/// What the system, as the program was started in it, does not take.
public sealed interface SystemProblem extends Problem {
    /// The name has letters that the encoding of file names cannot write; with a locale in UTF-8 it
    /// could.
    record NameNotExpressible(String name, String encoding) implements SystemProblem {}

    /// No file can have that name here, whatever the encoding.
    record NameNotAllowed(String name) implements SystemProblem {}

    /// What was printed did not arrive where it was sent to, such as a file on a full disk.
    record OutputLost(String detail) implements SystemProblem {}
}
