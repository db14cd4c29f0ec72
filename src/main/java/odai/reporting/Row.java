package odai.reporting;

import java.util.List;
import odai.dataset.Finding;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.dataset.VerdictName;

/// One example in the report.
///
/// @param reasons the kinds that make the verdict
/// @param seen findings worth a word
/// @param flags what the curator said against them, which counts more
record Row(
        String id,
        String file,
        String type,
        String split,
        VerdictName verdict,
        List<Kind> reasons,
        List<Finding> seen,
        Flags flags,
        String decision,
        String defects,
        String odai) {
    Row {
        reasons = List.copyOf(reasons);
        seen = List.copyOf(seen);
    }
}
