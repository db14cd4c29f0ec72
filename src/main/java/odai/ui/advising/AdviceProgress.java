package odai.ui.advising;

import odai.text.Texts;
import odai.ui.advising.AdviceModel.State;

/// How far a run is, in words.
public final class AdviceProgress {
    private AdviceProgress() {}

    public static String words(Texts texts, State.Running now) {
        return texts.get(
                now.paused() ? "advising.ui.paused" : "advising.cli.progress",
                now.done(),
                now.total());
    }
}
