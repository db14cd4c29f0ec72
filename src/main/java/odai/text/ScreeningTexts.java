package odai.text;

import odai.screening.ScreeningProgress;

/// How far a screening run is, how fast it goes and how long it will take.
public final class ScreeningTexts {
    private final Texts texts;

    public ScreeningTexts(Texts texts) {
        this.texts = texts;
    }

    /// Without rate and time while too little is done to know them.
    public String progress(ScreeningProgress screeningProgress) {
        String done =
                texts.get("app.screening", screeningProgress.done(), screeningProgress.total());
        return screeningProgress
                .left()
                .map(left ->
                        texts.get(
                                "app.screening.rate",
                                done,
                                screeningProgress.perSecond(),
                                new DurationTexts(texts).words(left)))
                .orElse(done);
    }
}
