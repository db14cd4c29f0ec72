package odai.ui.advising;

import odai.text.Texts;
import odai.ui.advising.AdviceModel.AdviceState;

/// How far a run is, in words.
public final class AdviceProgress {
    private AdviceProgress() {}

    public static String words(Texts texts, AdviceState.Running now) {
        return texts.get(
                now.paused() ? "advising.ui.paused" : "advising.cli.progress",
                now.done(),
                now.total());
    }
}
