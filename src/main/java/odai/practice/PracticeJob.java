package odai.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import odai.targets.Target;

/// One practised job. Where it stands follows from the time since it was made: nothing runs in the
/// background.
final class PracticeJob {
    private static final double VALIDATED = 0.10;
    private static final double STARTED = 0.20;
    private static final int MIN_EXAMPLES = 10;
    private static final Set<String> ENDED = Set.of("succeeded", "failed", "cancelled");

    final String id;
    private final JobRequest request;
    private final Target.ServiceWords serviceWords;
    private final FileCheck training;
    private final FileCheck validation;
    private final Instant created;
    private final PracticeClock time;
    private final StepMetrics metrics;

    /// @param start when its files were judged
    /// @param millis how long it takes from then on
    PracticeJob(
            String id,
            JobRequest request,
            Target.ServiceWords serviceWords,
            FileCheck training,
            FileCheck validation,
            Instant created,
            Instant start,
            long millis) {
        this.id = id;
        this.request = request;
        this.serviceWords = serviceWords;
        this.training = training;
        this.validation = validation;
        this.created = created;
        this.time = new PracticeClock(start, millis);
        this.metrics = StepMetrics.of(request, training, validation);
    }

    /// Stands still from now on; what has ended stays as it ended.
    ///
    /// @return whether there was something to cancel
    synchronized boolean cancel(Instant now) {
        return turn(now, !ENDED.contains(status(now)), time::cancel);
    }

    /// @return whether there was something to pause
    synchronized boolean pause(Instant now) {
        return turn(now, status(now).equals("running"), time::pause);
    }

    /// @return whether it was paused
    synchronized boolean resume(Instant now) {
        return turn(now, status(now).equals("paused"), time::resume);
    }

    boolean cancelled() {
        return time.cancelled();
    }

    private static boolean turn(Instant now, boolean possible, Consumer<Instant> turn) {
        if (possible) {
            turn.accept(now);
        }
        return possible;
    }

    /// What the service has against the files; empty if nothing.
    private String refusal() {
        if (!training.invalid().isEmpty()) {
            return training.invalid();
        }
        if (!validation.skipped().isEmpty()) {
            return serviceWords.refusal(validation.skipped().getFirst());
        }
        return training.used() < MIN_EXAMPLES
                ? "Training file has "
                        + training.used()
                        + " example(s), but must have at least "
                        + MIN_EXAMPLES
                        + " examples"
                : "";
    }

    /// The file that it is about.
    private String blamed() {
        return training.invalid().isEmpty() && !validation.skipped().isEmpty()
                ? "validation_file"
                : "training_file";
    }

    private String status(Instant now) {
        double elapsed = time.elapsed(now);
        if (time.cancelled()) {
            return "cancelled";
        }
        if (time.paused()) {
            return "paused";
        }
        if (elapsed < VALIDATED) {
            return "validating_files";
        }
        if (!refusal().isEmpty()) {
            return "failed";
        }
        if (elapsed < STARTED) {
            return "queued";
        }
        return elapsed < 1 ? "running" : "succeeded";
    }

    private Instant finished(String status) {
        return time.at(status.equals("failed") ? VALIDATED : 1);
    }

    private int step(double elapsed) {
        return (int) (metrics.steps() * Math.clamp((elapsed - STARTED) / (1 - STARTED), 0, 1));
    }

    String tunedModel() {
        return "ft:"
                + request.model()
                + ":practice:"
                + request.suffix()
                + ":"
                + id.substring(id.length() - 8);
    }

    ObjectNode json(Instant now) {
        String status = status(now);
        boolean done = status.equals("succeeded");
        ObjectNode job = JsonNodeFactory.instance.objectNode();
        job.put("object", "fine_tuning.job").put("id", id).put("model", request.model());
        job.put("created_at", created.getEpochSecond());
        job.put("finished_at", ENDED.contains(status) ? finished(status).getEpochSecond() : null);
        job.put("fine_tuned_model", done ? tunedModel() : null);
        job.put("organization_id", "org-practice").put("status", status);
        job.put("training_file", request.trainingFile())
                .put("validation_file", request.validationFile());
        ArrayNode results = job.putArray("result_files");
        if (done) {
            results.add(resultFile());
        }
        job.put(
                "trained_tokens",
                done ? (Long) (training.tokens() * request.epochsFor(training.used())) : null);
        job.put("seed", request.seed()).put("estimated_finish", time.at(1).getEpochSecond());
        if (status.equals("failed")) {
            job.putObject("error")
                    .put("code", "invalid_file")
                    .put("message", refusal())
                    .put("param", blamed());
        } else {
            job.putNull("error");
        }
        ObjectNode parameters = job.putObject("hyperparameters");
        parameters
                .put("n_epochs", request.epochsFor(training.used()))
                .put("batch_size", "auto")
                .put("learning_rate_multiplier", "auto");
        job.putArray("integrations");
        return job;
    }

    String resultFile() {
        return PracticeFiles.id("-result-" + id.substring(id.length() - 8));
    }

    /// What every step measured, as the service leaves it behind. Empty until the job has
    /// succeeded.
    Optional<byte[]> result(Instant now) {
        return status(now).equals("succeeded") ? Optional.of(metrics.result()) : Optional.empty();
    }

    /// Oldest first.
    List<ObjectNode> events(Instant now) {
        double elapsed = time.elapsed(now);
        List<ObjectNode> events = new ArrayList<>();
        long began = created.getEpochSecond();
        event(events, 0, "Created fine-tuning job: " + id).put("created_at", began);
        event(events, 0, "Validating training file: " + request.trainingFile())
                .put("created_at", began);
        if (elapsed < VALIDATED) {
            return events;
        }
        if (!training.skipped().isEmpty()) {
            event(events, VALIDATED, skipSentence()).put("level", "warn");
        }
        if (!refusal().isEmpty()) {
            event(events, VALIDATED, refusal()).put("level", "error");
            return events;
        }
        event(events, VALIDATED, "Files validated, moving job to queued state");
        if (elapsed >= STARTED) {
            event(events, STARTED, "Fine-tuning job started");
        }
        for (int step = 1; step <= step(elapsed); step++) {
            double at = STARTED + (1 - STARTED) * step / metrics.steps();
            metrics.event(event(events, at, ""), step);
        }
        if (elapsed >= 1 && !time.cancelled()) {
            event(events, 1, "New fine-tuned model created: " + tunedModel());
            event(events, 1, "The job has successfully completed");
        }
        return events;
    }

    private ObjectNode event(List<ObjectNode> events, double at, String message) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("object", "fine_tuning.job.event")
                .put("id", "ftevent-" + id + "-" + events.size());
        event.put("created_at", time.at(at).getEpochSecond());
        event.put("level", "info").put("message", message).put("type", "message");
        event.putObject("data");
        events.add(event);
        return event;
    }

    /// Oldest first; none until the job has succeeded.
    ArrayNode checkpoints(Instant now) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (status(now).equals("succeeded")) {
            metrics.checkpoints().forEach(step -> checkpoint(list, step));
        }
        return list;
    }

    private void checkpoint(ArrayNode list, int step) {
        ObjectNode checkpoint = list.addObject();
        checkpoint
                .put("object", "fine_tuning.job.checkpoint")
                .put("id", "ftckpt-" + id + "-" + step);
        checkpoint
                .put("created_at", time.at(0).getEpochSecond())
                .put("fine_tuning_job_id", id)
                .put("step_number", step);
        checkpoint.put(
                "fine_tuned_model_checkpoint",
                step == metrics.steps() ? tunedModel() : tunedModel() + ":ckpt-step-" + step);
        metrics.checkpoint(checkpoint, step);
    }

    private String skipSentence() {
        return serviceWords.skipping(
                request.trainingFile(),
                training.skipped().size(),
                training.used(),
                training.kinds());
    }
}
