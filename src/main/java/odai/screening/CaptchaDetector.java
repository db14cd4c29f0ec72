package odai.screening;

import java.util.List;
import odai.dataset.Finding;
import odai.dataset.Kind;

/// CAPTCHAs of distorted letters, and boxes, grids and tasks that ask to click, by our own net.
/// Figures in MODELS.md, beside the net.
final class CaptchaDetector implements Detector {
    @Override
    public List<Finding> find(Sight sight) {
        double sure = sight.captcha().captcha();
        return sure < LEAST ? List.of() : List.of(Screener.finding(Kind.CAPTCHA, sure, null, ""));
    }
}
