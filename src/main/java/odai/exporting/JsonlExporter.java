package odai.exporting;

import java.nio.file.Path;
import odai.curating.Curation;
import odai.targets.Target;
import odai.work.Outcome;
import odai.work.Progress;

/// Writes `train.jsonl`, `validation.jsonl` and, last, `manifest.json`.
public final class JsonlExporter {
    /// @param reencode every picture becomes a JPEG, not only those the target does not take as
    ///   they are
    /// @param stripMetadata pictures that carry metadata are re-encoded without
    /// @param jpegQuality 1 … 100
    public record Settings(boolean reencode, boolean stripMetadata, int jpegQuality) {
        public static final Settings DEFAULT = new Settings(false, false, 85);
    }

    /// What was written.
    public record Export(
            Path folder,
            int trainingLines,
            int validationLines,
            long trainingBytes,
            long validationBytes,
            int reencoded) {}

    public Outcome<Export> run(
            Curation curation, Target target, Path folder, Settings settings, Progress progress) {
        throw new UnsupportedOperationException(
                "stub " + curation + target + folder + settings + progress);
    }
}
