package odai.curating;

import odai.dataset.Evidence;
import odai.dataset.Split;
import odai.dataset.Verdict;
import odai.screening.Standing;
import org.jspecify.annotations.Nullable;

/// An example's evidence with what follows from it.
///
/// @param split the file it is written to; null for none
public record Judged(Evidence evidence, Standing standing, @Nullable Split split) {
    public Verdict verdict() {
        return standing.verdict();
    }
}
