package odai.tuning.ordering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.Catalog;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.UnansweredOrder;
import odai.exporting.Manifest;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobOrder;
import odai.tuning.following.JobRecords;
import odai.work.FileNames;
import odai.work.Outcome;

/// Submissions that stopped before their job was made: the program ended, or the line broke. They
/// are offered to go on or to be given up, never just begun anew.
public final class UnfinishedJobs {
    private static final Set<JobState> UNDER_WAY =
            EnumSet.of(
                    JobState.EXPORTING, JobState.UPLOADING, JobState.CREATING, JobState.UNCERTAIN);

    private static final Logger LOG = Logger.getLogger(UnfinishedJobs.class.getName());

    private UnfinishedJobs() {}

    /// Newest first; none while some window or command is submitting this project.
    public static List<JobRecord> of(Catalog catalog) {
        List<JobRecord> left = catalog.jobs().all().stream().filter(UnfinishedJobs::is).toList();
        return left.isEmpty() || !free(catalog.folder()) ? List.of() : left;
    }

    /// Whether the service may have made a job of which nobody knows: a second order could be a
    /// second bill. What a simulation has made ends with it.
    static boolean unsure(Catalog catalog, Target target) {
        return !target.simulation()
                && catalog.jobs().all().stream()
                        .filter(job -> job.target().equals(target.id()))
                        .anyMatch(job -> is(job) && job.state().askedFor());
    }

    private static boolean is(JobRecord job) {
        return job.remoteId() == null && UNDER_WAY.contains(job.state());
    }

    private static boolean free(Path project) {
        try {
            Optional<SubmissionLock> lock = SubmissionLock.take(project);
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isPresent();
        } catch (IOException e) {
            // that it cannot be locked does not say that nothing is left: a person must hear of it
            LOG.log(Level.WARNING, "not known whether it is being submitted: " + project, e);
            return true;
        }
    }

    /// The order it came from, to go on with it where it began.
    ///
    /// @return empty where its target is not known here any more
    public static Optional<JobOrder> order(Catalog catalog, JobRecord job) {
        JobLineage trail = catalog.trails().of(job.id());
        Optional<Target> target = Targets.byId(job.target());
        return target.map(it ->
                new JobOrder(
                        it,
                        trail.baseUrl().isEmpty() ? it.baseUrl() : trail.baseUrl(),
                        job.model(),
                        job.epochs(),
                        job.seed(),
                        job.suffix()));
    }

    /// From when on going on may order a job where the service shows none; empty where it may now.
    public static Optional<Instant> orderableFrom(Catalog catalog, JobRecord job, Clock clock) {
        Instant now = clock.instant();
        return catalog.unanswered()
                .of(job.id())
                .filter(order -> job.state().askedFor() && !order.orderable(now))
                .map(order -> order.orderableFrom(now));
    }

    /// Keeps that a person is shown the service's jobs now, to say whether that order is among
    /// them.
    ///
    /// @return whether they had been shown before, since its answer was lost: only then can a
    ///   person have meant that none of them is it
    public static boolean shown(Catalog catalog, JobRecord job, Clock clock) {
        UnansweredOrder asked = asked(catalog, job, clock);
        catalog.unanswered().put(asked.shownAt(clock.instant()));
        return asked.shown() != null;
    }

    /// Nobody will go on with it. A job that the service may have made in spite of a lost answer is
    /// not touched, and until that is past doubt the same files are not ordered anew.
    public static void giveUp(Catalog catalog, JobRecord job, Clock clock) {
        catalog.jobs()
                .byId(job.id())
                .filter(UnfinishedJobs::is)
                .ifPresent(now -> {
                    if (now.state().askedFor() && !Targets.simulated(now.target())) {
                        asked(catalog, now, clock);
                    }
                    catalog.jobs().update(JobRecords.with(now, JobState.CANCELLED, now.message()));
                });
    }

    /// What is known of an order that was not answered. Where an older version asked, nobody knows
    /// when: then it counts as lost now.
    static UnansweredOrder asked(Catalog catalog, JobRecord job, Clock clock) {
        Optional<UnansweredOrder> known = catalog.unanswered().of(job.id());
        if (known.isPresent()) {
            return known.get();
        }
        String address = catalog.trails().of(job.id()).baseUrl();
        UnansweredOrder asked =
                new UnansweredOrder(
                        job.id(),
                        address.isEmpty()
                                ? Targets.byId(job.target()).map(Target::baseUrl).orElse("")
                                : address,
                        Manifest.of(FileNames.path(job.exportFolder()))
                                        instanceof Outcome.Done<Manifest> it
                                ? UploadAndCreate.contents(it.value())
                                : "",
                        clock.instant(),
                        Duration.ZERO);
        catalog.unanswered().put(asked);
        return asked;
    }
}
