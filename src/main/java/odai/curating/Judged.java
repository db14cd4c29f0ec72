package odai.curating;

import odai.dataset.Evidence;
import odai.dataset.Split;
import odai.dataset.Verdict;
import org.jspecify.annotations.Nullable;

/// An example's evidence with what follows from it.
///
/// @param split the file it is written to; null for none
public record Judged(Evidence evidence, Verdict verdict, @Nullable Split split) {}
