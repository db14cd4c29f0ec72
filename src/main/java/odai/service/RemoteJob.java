package odai.service;

import com.openai.models.finetuning.jobs.FineTuningJob;
import java.time.Instant;
import java.util.Optional;

/// A job as a service lists it, whoever ordered it.
///
/// @param id the service's
/// @param created by the service's clock, which may differ from ours by hours; empty where it does
///   not say
/// @param trainingFile the service's id of the file; may be empty
public record RemoteJob(
        String id, String status, String model, Optional<Instant> created, String trainingFile) {
    public static RemoteJob of(FineTuningJob job) {
        return new RemoteJob(
                job.id(),
                job._status().asKnown().map(FineTuningJob.Status::asString).orElse(""),
                job._model().asKnown().orElse(""),
                job._createdAt().asKnown().map(Instant::ofEpochSecond),
                job._trainingFile().asKnown().orElse(""));
    }
}
