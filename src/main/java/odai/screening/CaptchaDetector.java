package odai.screening;

import java.util.List;
import odai.dataset.Finding;
import odai.dataset.Kind;

/// CAPTCHAs of distorted letters, and boxes, grids and tasks that ask to click, by our own net and
/// by what is written. Figures in MODELS.md, beside the net.
final class CaptchaDetector implements SharedNetsDetector {
    /// A picture with a clear person is a photograph: from the first line on the net is believed
    /// less, from the second half as much.
    private static final double MAYBE = .50;

    private static final double CLEARLY = .75;
    private static final double LESS = .5;

    /// Who is asked to prove to be a person sees a CAPTCHA, however small it is on its page.
    private static final double ASKED = .9;

    /// The net's suspicion that a name read on the picture turns into a finding.
    private static final double SUSPECTED = .3;

    private static final double NAMED = .75;

    /// A page of words that asks for nothing is a page, and where nothing is written nobody is
    /// asked for anything: the net is believed less, and what it sees is for review at most.
    private static final double ON_A_PAGE = .6;

    @Override
    public List<Finding> find(ModelOutputs modelOutputs) {
        double sure = sure(modelOutputs);
        return sure < LEAST
                ? List.of()
                : List.of(
                        Screener.finding(Kind.CAPTCHA, sure, null, modelOutputs.writing().told()));
    }

    private static double sure(ModelOutputs modelOutputs) {
        double seen = seen(modelOutputs);
        RecognizedText recognizedText = modelOutputs.writing();
        if (recognizedText.asks()) {
            return Math.max(ASKED, seen);
        }
        if (recognizedText.names()) {
            return seen >= SUSPECTED ? Math.max(NAMED, seen) : seen;
        }
        return recognizedText.page() || recognizedText.bare() ? seen * ON_A_PAGE : seen;
    }

    private static double seen(ModelOutputs modelOutputs) {
        double shown = Math.max(modelOutputs.face(), modelOutputs.person());
        double photograph = Math.clamp((shown - MAYBE) / (CLEARLY - MAYBE), 0, 1);
        return modelOutputs.captcha().captcha() * (1 - LESS * photograph);
    }
}
