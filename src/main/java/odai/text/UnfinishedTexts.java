package odai.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import odai.dataset.JobRecord;
import odai.service.RemoteJob;
import odai.tuning.ordering.ServiceJobs;

/// What is left of a submission that stopped before its job was made.
public final class UnfinishedTexts {
    private final Texts texts;
    private final ZoneId zone;
    private final DateTimeFormatter day;

    /// @param zone in which days are told
    public UnfinishedTexts(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.day =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(texts.locale())
                        .withZone(zone);
    }

    /// When it began.
    public String day(JobRecord job) {
        return day.format(job.created());
    }

    /// A time from which something may be done: a minute that has begun counts as one to come.
    static String time(Texts texts, ZoneId zone, Instant from) {
        Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(zone)
                .format(minute.equals(from) ? from : minute.plus(1, ChronoUnit.MINUTES));
    }

    /// The same in this zone.
    public String time(Instant from) {
        return time(texts, zone, from);
    }

    /// One line of a service's list of jobs.
    public String line(RemoteJob job) {
        return texts.get(
                "uploads.jobs.line",
                job.id(),
                job.status(),
                job.model(),
                job.created().map(day::format).orElse("-"),
                job.trainingFile());
    }

    /// What the list of a service's jobs is for.
    public String listed(ServiceJobs.ListedJobs listedJobs, String target) {
        if (!listedJobs.whole()) {
            return texts.get("uploads.jobs.unended", target, listedJobs.jobs().size());
        }
        return texts.get("uploads.jobs", target, listedJobs.jobs().size());
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
