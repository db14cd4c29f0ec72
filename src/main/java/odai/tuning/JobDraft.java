package odai.tuning;

import java.time.Instant;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import org.jspecify.annotations.Nullable;

/// A job's record on its way to the next one: what is not said stays as it was.
public final class JobDraft {
    private final JobRecord was;
    private JobState state;
    private @Nullable String remoteId;
    private @Nullable String trainingFile;
    private @Nullable String validationFile;
    private int trainingExamples;
    private int validationExamples;
    private @Nullable String tunedModel;
    private @Nullable Long trainedTokens;
    private String message;
    private int epochs;
    private @Nullable Instant finished;

    public JobDraft(JobRecord was) {
        this.was = was;
        this.state = was.state();
        this.remoteId = was.remoteId();
        this.trainingFile = was.trainingFile();
        this.validationFile = was.validationFile();
        this.trainingExamples = was.trainingExamples();
        this.validationExamples = was.validationExamples();
        this.tunedModel = was.tunedModel();
        this.trainedTokens = was.trainedTokens();
        this.message = was.message();
        this.epochs = was.epochs();
        this.finished = was.finished();
    }

    public JobDraft state(JobState now) {
        state = now;
        return this;
    }

    public JobDraft message(String now) {
        message = now;
        return this;
    }

    /// @param end null while the job goes on
    public JobDraft finished(@Nullable Instant end) {
        finished = end;
        return this;
    }

    public JobDraft examples(int training, int validation) {
        trainingExamples = training;
        validationExamples = validation;
        return this;
    }

    /// @param chosen by the service where it was left to it
    public JobDraft epochs(int chosen) {
        epochs = chosen;
        return this;
    }

    /// The service's ids of the uploaded files.
    public JobDraft files(@Nullable String training, @Nullable String validation) {
        trainingFile = training;
        validationFile = validation;
        return this;
    }

    public JobDraft remote(String id, @Nullable String model, @Nullable Long tokens) {
        remoteId = id;
        tunedModel = model;
        trainedTokens = tokens;
        return this;
    }

    public JobRecord record() {
        return new JobRecord(
                was.id(),
                was.target(),
                was.model(),
                state,
                remoteId,
                trainingFile,
                validationFile,
                epochs,
                was.seed(),
                was.suffix(),
                was.exportFolder(),
                trainingExamples,
                validationExamples,
                tunedModel,
                trainedTokens,
                message,
                was.created(),
                finished);
    }
}
