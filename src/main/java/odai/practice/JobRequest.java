package odai.practice;

import com.fasterxml.jackson.databind.JsonNode;
import odai.pricing.AutoEpochs;

/// What a client asks for when it makes a job.
///
/// @param validationFile empty for none
/// @param epochs 0 for auto
/// @param learningRate multiple of the usual one; 1 for auto
record JobRequest(
        String model,
        String trainingFile,
        String validationFile,
        int epochs,
        double learningRate,
        long seed,
        String suffix) {
    static JobRequest of(JsonNode body) {
        JsonNode parameters = body.path("method").path("supervised").path("hyperparameters");
        double rate = parameters.path("learning_rate_multiplier").asDouble(1);
        return new JobRequest(
                body.path("model").asText(),
                body.path("training_file").asText(),
                body.path("validation_file").asText(""),
                parameters.path("n_epochs").asInt(0),
                rate > 0 ? rate : 1,
                body.path("seed").asLong(42),
                body.path("suffix").asText(""));
    }

    /// What was asked for, or what the service would choose for so many examples.
    int epochsFor(int examples) {
        return epochs > 0 ? epochs : AutoEpochs.expected(examples);
    }
}
