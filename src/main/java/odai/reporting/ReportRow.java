package odai.reporting;

import java.util.List;
import odai.curating.ClassifiedExample;
import odai.dataset.Finding;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.dataset.VerdictName;

/// One example in the report.
///
/// @param screened whether anybody has looked at its picture
/// @param reasons the kinds that make the verdict
/// @param seen all findings
/// @param shown those of them that are worth a word
/// @param flags what the curator said against them, which counts more
record ReportRow(
        String id,
        String file,
        String type,
        String split,
        VerdictName verdict,
        boolean screened,
        List<Kind> reasons,
        List<Finding> seen,
        List<Finding> shown,
        Flags flags,
        String decision,
        String defects,
        String odai) {
    ReportRow {
        reasons = List.copyOf(reasons);
        seen = List.copyOf(seen);
        shown = List.copyOf(shown);
    }

    /// Whether it trains only because nobody has looked at it.
    boolean unseen() {
        return ClassifiedExample.unseen(verdict, screened);
    }
}
