package odai.tuning.ordering;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import odai.catalog.Catalog;
import odai.dataset.JobRecord;
import odai.service.ApiKey;
import odai.service.Capability;
import odai.service.FineTuningService;
import odai.service.RemoteFile;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.service.Trainers;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobDraft;
import odai.tuning.KnownTrainers;
import odai.tuning.uploading.FileSender;
import odai.work.FileNames;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;

/// Files that this project sent to a service and that no job uses: what submissions leave behind
/// that were refused, stopped or given up. Other people's files are not looked at, nor are those of
/// submissions that can still be continued.
public final class OrphanedFiles {
    private static final int GONE = 404;

    private final Catalog catalog;
    private final FileLocation fileLocation;
    private final ApiKey key;
    private final Trainers trainers;
    private final ServiceErrors errors;

    /// A service at which something may be left.
    ///
    /// @param baseUrl where the files were sent
    public record FileLocation(Target target, String baseUrl) {}

    public OrphanedFiles(Catalog catalog, FileLocation fileLocation, ApiKey key) {
        this(catalog, fileLocation, key, KnownTrainers.ALL);
    }

    OrphanedFiles(Catalog catalog, FileLocation fileLocation, ApiKey key, Trainers trainers) {
        this.catalog = catalog;
        this.fileLocation = fileLocation;
        this.key = key;
        this.trainers = trainers;
        this.errors = new ServiceErrors(fileLocation.target(), fileLocation.baseUrl(), key);
    }

    /// Where something may be left, as far as this project knows without asking anybody; newest
    /// first. What was sent to a simulation is gone with it.
    public static List<FileLocation> places(Catalog catalog) {
        return catalog.jobs().all().stream()
                .filter(job -> over(catalog, job) && !files(job).isEmpty())
                .flatMap(job -> place(catalog, job).stream())
                .filter(fileLocation -> !fileLocation.target().simulation())
                .distinct()
                .toList();
    }

    private static Optional<FileLocation> place(Catalog catalog, JobRecord job) {
        String known = catalog.trails().of(job.id()).baseUrl();
        return Targets.byId(job.target())
                .map(it -> new FileLocation(it, known.isEmpty() ? it.baseUrl() : known));
    }

    /// The files of an order that was given up while nobody knew what became of it may belong to a
    /// job that the service does not list yet.
    private static boolean over(Catalog catalog, JobRecord job) {
        return job.remoteId() == null
                && job.state().ended()
                && catalog.unanswered()
                        .of(job.id())
                        .filter(order -> !order.orderable(Instant.now()))
                        .isEmpty();
    }

    private static Set<String> files(JobRecord job) {
        return Stream.of(
                        Optional.ofNullable(job.trainingFile()),
                        Optional.ofNullable(job.validationFile()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /// Asks the service which there are; nothing is deleted.
    public Outcome<List<RemoteFile>> find() {
        return asking(client -> {
            List<RemoteFile> found = unused(client);
            if (found.isEmpty()) {
                forget();
            }
            return found;
        });
    }

    /// Deletes those of them that still are used by no job.
    ///
    /// @return what was deleted, or was gone already
    public Outcome<List<RemoteFile>> delete(List<RemoteFile> files) {
        return asking(client -> {
            List<RemoteFile> now = unused(client).stream().filter(files::contains).toList();
            now.forEach(file -> delete(client, file));
            forget();
            return now;
        });
    }

    private interface ServiceCall {
        List<RemoteFile> ask(FineTuningService client);
    }

    /// While nobody submits this project: a file that has just been sent has no job yet.
    private Outcome<List<RemoteFile>> asking(ServiceCall serviceCall) {
        if (ApiKey.needed(fileLocation.target(), fileLocation.baseUrl()) && key.empty()) {
            return Outcome.failed(new ServiceProblem.NoKey(fileLocation.target().name()));
        }
        String project = catalog.folder().toString();
        try {
            Optional<SubmissionLock> taken = SubmissionLock.take(catalog.folder());
            if (taken.isEmpty()) {
                return Outcome.failed(new ProjectProblem.Submitting(project));
            }
            try (SubmissionLock _ = taken.get();
                    FineTuningService client =
                            trainers.open(fileLocation.target(), fileLocation.baseUrl(), key)) {
                // without the list of jobs a file that is needed looks like one that is not
                return client.can(Capability.LIST_JOBS)
                        ? Outcome.done(serviceCall.ask(client))
                        : Outcome.failed(
                                new ServiceProblem.NoJobList(fileLocation.target().name()));
            }
        } catch (ServiceFailure e) {
            return Outcome.failed(errors.problem(e));
        } catch (IOException e) {
            return Outcome.failed(new ProjectProblem.NotWritable(project, FileTrouble.detail(e)));
        }
    }

    private List<RemoteFile> unused(FineTuningService client) {
        Set<String> ours =
                here().map(job -> FileSender.prefix(FileNames.path(job.exportFolder())))
                        .collect(Collectors.toSet());
        if (!client.can(Capability.LIST_FILES) || !client.can(Capability.DELETE_FILES)) {
            return List.of();
        }
        Set<String> used = client.filesOfJobs();
        return client.files().all().all().stream()
                .filter(file -> ours.stream().anyMatch(file.name()::startsWith))
                .filter(file -> !used.contains(file.id()))
                .toList();
    }

    private static void delete(FineTuningService client, RemoteFile file) {
        try {
            client.files().delete(file.id());
        } catch (ServiceFailure.ErrorResponse e) {
            if (e.status() != GONE) {
                throw e;
            }
        }
    }

    /// Nothing of theirs is left there.
    private void forget() {
        if (catalog.unchangeable().isPresent()) {
            // looked at only: there it is asked again the next time
            return;
        }
        here().filter(job -> !files(job).isEmpty())
                .forEach(
                        job -> catalog.jobs().update(new JobDraft(job).files(null, null).record()));
    }

    private Stream<JobRecord> here() {
        return catalog.jobs().all().stream()
                .filter(job -> over(catalog, job))
                .filter(job -> place(catalog, job).filter(fileLocation::equals).isPresent());
    }
}
