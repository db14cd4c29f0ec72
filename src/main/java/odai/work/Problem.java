package odai.work;

/// A failure that a person can meet and act on. Every kind lives in this package and carries plain
/// values; the words are in `odai.text`, where a problem without a sentence does not compile.
public sealed interface Problem
        permits ProjectProblem, ImportProblem, ExportProblem, ServiceProblem, SystemProblem {}
