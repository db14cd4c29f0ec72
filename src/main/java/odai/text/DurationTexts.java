package odai.text;

import java.time.Duration;
import java.util.Locale;

/// How long something takes, in the two units that matter: `12 s`, `41 min 05 s`, `1 h 52 min`.
final class DurationTexts {
    private final Texts texts;

    DurationTexts(Texts texts) {
        this.texts = texts;
    }

    String words(Duration time) {
        if (time.toMinutes() == 0) {
            return texts.get("app.duration.seconds", time.toSeconds());
        }
        return time.toHours() == 0
                ? texts.get(
                        "app.duration.minutes",
                        time.toMinutes(),
                        String.format(Locale.ROOT, "%02d", time.toSecondsPart()))
                : texts.get("app.duration.hours", time.toHours(), time.toMinutesPart());
    }
}
