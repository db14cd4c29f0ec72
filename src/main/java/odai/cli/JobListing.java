package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import odai.dataset.JobRecord;
import odai.targets.Targets;
import odai.text.Texts;

/// A job as `jobs --json` and `submit --json` show it.
final class JobListing {
    private JobListing() {}

    /// A line for people; a job that the service never made has no id.
    static String line(Texts texts, JobRecord job) {
        String remote = job.remoteId();
        String tuned = job.tunedModel();
        String line =
                texts.get(
                        "cli.jobs.line",
                        remote == null ? texts.get("cli.jobs.unmade") : remote,
                        job.state().wire(),
                        job.target(),
                        job.model(),
                        job.created().toString());
        return tuned == null ? line : texts.get("cli.jobs.tuned", line, tuned);
    }

    static ObjectNode json(JobRecord job) {
        Instant finished = job.finished();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", job.remoteId()).put("target", job.target()).put("model", job.model());
        root.put("simulation", Targets.simulated(job.target()));
        root.put("status", job.state().wire()).put("epochs", job.epochs()).put("seed", job.seed());
        root.put("suffix", job.suffix()).put("export", job.exportFolder());
        root.put("training", job.trainingExamples()).put("validation", job.validationExamples());
        root.put("tunedModel", job.tunedModel()).put("trainedTokens", job.trainedTokens());
        root.put("message", job.message()).put("created", job.created().toString());
        root.put("finished", finished == null ? null : finished.toString());
        return root;
    }
}
