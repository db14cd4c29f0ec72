package odai.dataset;

/// How much a defect matters.
public enum Severity {
    /// The example cannot be trained on until this is mended.
    FATAL,
    /// The export mends it by re-encoding the picture.
    REPAIRED,
    /// Worth a look; the example trains all the same.
    NOTICE
}
