package odai.text;

import odai.screening.Pace;

/// How far a screening run is, how fast it goes and how long it will take.
public final class ScreeningTexts {
    private final Texts texts;

    public ScreeningTexts(Texts texts) {
        this.texts = texts;
    }

    /// Without rate and time while too little is done to know them.
    public String progress(Pace pace) {
        String done = texts.get("app.screening", pace.done(), pace.total());
        return pace.left()
                .map(left ->
                        texts.get(
                                "app.screening.rate",
                                done,
                                pace.perSecond(),
                                new DurationTexts(texts).words(left)))
                .orElse(done);
    }
}
