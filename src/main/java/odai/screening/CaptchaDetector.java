package odai.screening;

import java.util.List;
import odai.dataset.Finding;
import odai.dataset.Kind;

/// CAPTCHAs of distorted letters, and boxes, grids and tasks that ask to click, by our own net.
/// Figures in MODELS.md, beside the net.
final class CaptchaDetector implements Detector {
    /// A picture with a clear person is a photograph: from the first line on the net is believed
    /// less, from the second half as much. Of 326 pictures without a CAPTCHA 7 are taken for one
    /// instead of 10, and no CAPTCHA is lost (the lines were chosen on these).
    private static final double MAYBE = .50;

    private static final double CLEARLY = .75;
    private static final double LESS = .5;

    @Override
    public List<Finding> find(Sight sight) {
        double shown = Math.max(sight.face(), sight.person());
        double photograph = Math.clamp((shown - MAYBE) / (CLEARLY - MAYBE), 0, 1);
        double sure = sight.captcha().captcha() * (1 - LESS * photograph);
        return sure < LEAST ? List.of() : List.of(Screener.finding(Kind.CAPTCHA, sure, null, ""));
    }
}
