package odai.practice;

import com.fasterxml.jackson.databind.JsonNode;

/// What a client asks for when it makes a job.
///
/// @param validationFile empty for none
/// @param epochs 0 for auto
record JobRequest(
        String model,
        String trainingFile,
        String validationFile,
        int epochs,
        long seed,
        String suffix) {
    private static final int AUTO_EPOCHS = 3;
    private static final int FEW = 100;
    private static final int MOST = 25;
    private static final int MANY = 25_000;

    static JobRequest of(JsonNode body) {
        JsonNode epochs =
                body.path("method").path("supervised").path("hyperparameters").path("n_epochs");
        return new JobRequest(
                body.path("model").asText(),
                body.path("training_file").asText(),
                body.path("validation_file").asText(""),
                epochs.asInt(0),
                body.path("seed").asLong(42),
                body.path("suffix").asText(""));
    }

    /// The rule that the service was seen to follow for auto: three epochs, more where examples are
    /// few, fewer where they are very many.
    int epochsFor(int examples) {
        if (epochs > 0) {
            return epochs;
        }
        if (examples * AUTO_EPOCHS < FEW) {
            return Math.min(MOST, FEW / Math.max(1, examples));
        }
        return examples * AUTO_EPOCHS > MANY ? Math.max(1, MANY / examples) : AUTO_EPOCHS;
    }
}
