package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import odai.dataset.JobRecord;

/// A job as `jobs --json` and `submit --json` show it.
final class JobListing {
    private JobListing() {}

    static ObjectNode json(JobRecord job) {
        Instant finished = job.finished();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", job.remoteId()).put("target", job.target()).put("model", job.model());
        root.put("status", job.state().wire()).put("epochs", job.epochs()).put("seed", job.seed());
        root.put("suffix", job.suffix()).put("export", job.exportFolder());
        root.put("training", job.trainingExamples()).put("validation", job.validationExamples());
        root.put("tunedModel", job.tunedModel()).put("trainedTokens", job.trainedTokens());
        root.put("message", job.message()).put("created", job.created().toString());
        root.put("finished", finished == null ? null : finished.toString());
        return root;
    }
}
