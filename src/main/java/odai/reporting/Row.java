package odai.reporting;

import java.util.List;
import odai.dataset.Kind;
import odai.dataset.VerdictName;

/// One example in the report.
///
/// @param reasons the kinds that make the verdict
/// @param seen findings as `face:0.93 person:0.71`
record Row(
        String id,
        String file,
        String type,
        String split,
        VerdictName verdict,
        List<Kind> reasons,
        String seen,
        String decision,
        String defects,
        String odai) {
    Row {
        reasons = List.copyOf(reasons);
    }
}
