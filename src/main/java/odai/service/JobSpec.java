package odai.service;

/// A job as it is ordered.
///
/// @param trainingFile the service's id
/// @param validationFile the service's id; empty for none
/// @param epochs 0 to leave it to the service
/// @param suffix of the tuned model's name; empty for none
public record JobSpec(
        String model,
        String trainingFile,
        String validationFile,
        int epochs,
        long seed,
        String suffix) {
    public JobSpec {
        if (model.isBlank() || trainingFile.isBlank()) {
            throw new IllegalArgumentException("model " + model + ", file " + trainingFile);
        }
        if (epochs < 0 || seed < 0) {
            throw new IllegalArgumentException("epochs " + epochs + ", seed " + seed);
        }
    }
}
