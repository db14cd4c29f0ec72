package odai.curating;

import odai.dataset.Evidence;
import odai.dataset.Split;
import odai.dataset.Verdict;
import odai.dataset.VerdictName;
import odai.screening.Assessment;
import org.jspecify.annotations.Nullable;

/// An example's evidence with what follows from it.
///
/// @param split the file it is written to; null for none
public record ClassifiedExample(Evidence evidence, Assessment assessment, @Nullable Split split) {
    public Verdict verdict() {
        return assessment.verdict();
    }

    /// Whether the other holds the very same, without looking into it.
    boolean same(ClassifiedExample other) {
        return evidence == other.evidence && assessment == other.assessment && split == other.split;
    }

    /// Whether it trains only because nobody has looked at it: a promise rather than a verdict.
    public boolean unseen() {
        return unseen(verdict().name(), evidence.screened());
    }

    /// The same of what is known without the example.
    public static boolean unseen(VerdictName verdict, boolean screened) {
        return verdict == VerdictName.TRAINS && !screened;
    }
}
