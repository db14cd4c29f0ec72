package odai.tuning.following;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import odai.dataset.Checkpoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;
import odai.service.RemoteCheckpoint;
import odai.service.RemoteEvent;
import odai.service.RemoteJob;
import odai.tuning.JobDraft;

/// The service's answers as our records. Tolerant: what is absent, null or unknown is never a
/// reason to stop following.
public final class JobRecords {
    private JobRecords() {}

    /// Of a status that nobody knows here, the message keeps the service's own word. What was said
    /// of an earlier stage goes once the job has moved on.
    public static JobRecord merge(JobRecord ours, RemoteJob theirs) {
        JobState state = state(theirs.status());
        String message =
                theirs.error()
                        .map(error -> error.message().isEmpty() ? error.code() : error.message())
                        .filter(words -> !words.isEmpty())
                        .orElseGet(() -> silent(ours, state, theirs.status()));
        return new JobDraft(ours)
                .state(state)
                .remote(
                        theirs.id(),
                        theirs.tunedModel().isEmpty() ? null : theirs.tunedModel(),
                        theirs.trainedTokens().isPresent()
                                ? theirs.trainedTokens().getAsLong()
                                : null)
                .message(message)
                .epochs(theirs.epochs().orElse(ours.epochs()))
                .finished(state.ended() ? theirs.finished().orElseGet(Instant::now) : null)
                .record();
    }

    private static String silent(JobRecord ours, JobState state, String status) {
        if (state == JobState.UNKNOWN) {
            return status;
        }
        return state == ours.state() ? ours.message() : "";
    }

    /// The file that the service's error points at, where it points at one.
    static Optional<Split> blamed(RemoteJob job) {
        return job.error().flatMap(error -> ServiceMessages.file(error.param()));
    }

    public static JobRecord with(JobRecord job, JobState state, String message) {
        return new JobDraft(job)
                .state(state)
                .message(message)
                .finished(state.ended() ? Instant.now() : job.finished())
                .record();
    }

    static JobState state(String wire) {
        for (JobState state : JobState.values()) {
            if (state.wire().equals(wire)) {
                return state;
            }
        }
        return JobState.UNKNOWN;
    }

    /// @param now stands in where the service does not say when
    static JobEvent event(RemoteEvent event, Instant now) {
        return new JobEvent(
                event.id(),
                event.at().orElse(now),
                event.level().isEmpty() ? "info" : event.level().toLowerCase(Locale.ROOT),
                event.type().isEmpty() ? "message" : event.type(),
                event.message());
    }

    static Checkpoint checkpoint(RemoteCheckpoint checkpoint) {
        return new Checkpoint(checkpoint.id(), checkpoint.model(), checkpoint.metrics());
    }
}
