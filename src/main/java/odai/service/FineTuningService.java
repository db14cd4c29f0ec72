package odai.service;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A service that trains models, as the program asks it. What its answers leave out is empty in our
/// records; only the id of a thing has to be there.
///
/// Every method throws `ServiceFailure` where the service does not do what it is asked, and
/// `UnsupportedOperationException` for what is not among its capabilities: not to ask it is the
/// caller's part.
public interface FineTuningService extends AutoCloseable {
    Set<Capability> can();

    default boolean can(Capability capability) {
        return can().contains(capability);
    }

    /// The day a model stops answering; empty where the service names none.
    Optional<LocalDate> shutdown(String model);

    /// Throws where this key may not see the jobs, as far as that can be known without making one.
    void checkAccess();

    /// Never sent twice: a second try could start a second paid job.
    RemoteJob create(JobSpec job);

    /// How long an answer to `create` may be on its way: after that it is lost at the latest.
    Duration createTimeout();

    RemoteJob job(String id);

    /// Everybody's, newest first.
    PagedList<RemoteJob> jobs();

    /// The job made from that file, if the service knows one.
    ///
    /// @throws ServiceFailure.UnendedList where there is none in what could be read of the list
    default Optional<RemoteJob> jobOf(String trainingFile) {
        PagedList<RemoteJob> listed = jobs();
        Optional<RemoteJob> found =
                listed.items().stream()
                        .filter(job -> job.trainingFile().equals(trainingFile))
                        .findFirst();
        if (found.isEmpty() && !listed.whole()) {
            throw new ServiceFailure.UnendedList(listed.items().size());
        }
        return found;
    }

    /// The files that jobs were made from, whoever made them.
    ///
    /// @throws ServiceFailure.UnendedList where there may be more
    default Set<String> filesOfJobs() {
        return jobs().all().stream()
                .flatMap(job -> Stream.of(job.trainingFile(), job.validationFile()))
                .filter(file -> !file.isEmpty())
                .collect(Collectors.toSet());
    }

    void cancel(String id);

    void pause(String id);

    void resume(String id);

    /// Newest first, up to one that is known.
    ///
    /// @param known ids
    PagedList<RemoteEvent> events(String id, Set<String> known);

    PagedList<RemoteCheckpoint> checkpoints(String id);

    /// Its files: those for training, and those that jobs leave behind.
    TrainingFiles files();

    @Override
    void close();
}
