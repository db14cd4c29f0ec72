package odai.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import odai.dataset.JobRecord;

/// What is left of a submission that stopped before its job was made.
public final class LeftTexts {
    private final Texts texts;
    private final DateTimeFormatter day;

    /// @param zone in which days are told
    public LeftTexts(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.day =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(texts.locale())
                        .withZone(zone);
    }

    /// When it began.
    public String day(JobRecord job) {
        return day.format(job.created());
    }

    /// @param target its name
    public String sentence(JobRecord job, String target) {
        return texts.get(
                job.state().askedFor() ? "uploads.left.unsure" : "uploads.left.stopped",
                target,
                day(job));
    }

    /// What going on with it does, for a button.
    public String goOn(JobRecord job) {
        return texts.get(job.state().askedFor() ? "uploads.left.look" : "uploads.left.go-on");
    }
}
