package odai.screening;

import java.util.List;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;

/// A drawn picture of nothing but words may be taken for a CAPTCHA: nobody outside the service
/// knows. A hint asks for a look and never skips.
final class TextHint implements SharedNetsDetector {
    /// What the hint comes to where net and pixels both say so: above the review line, below the
    /// line from which CAPTCHAs count.
    private static final double MOST_SURE = .65;

    @Override
    public FindingRole role() {
        return FindingRole.HINT;
    }

    @Override
    public List<Finding> find(ModelOutputs modelOutputs) {
        double sure = modelOutputs.drawn() ? MOST_SURE * modelOutputs.captcha().words() : 0;
        return sure < LEAST
                ? List.of()
                : List.of(Screener.hint(Kind.CAPTCHA, sure, modelOutputs.writing().told()));
    }
}
