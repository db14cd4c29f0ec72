package odai.cli;

import odai.curating.Curation;
import odai.preflight.Draft;
import odai.targets.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a job is ordered with; for looking ahead as for sending.
final class OrderOptions {
    @Option(
            names = "--target",
            converter = TargetOption.class,
            defaultValue = "practice",
            description = "practice, openai, azure or compatible.")
    private Target target = new TargetOption().convert("practice");

    @Option(names = "--base-url", description = "Of the API; where the target has none of its own.")
    private @Nullable String baseUrl;

    @Option(names = "--model", description = "The target's first, unless said.")
    private @Nullable String model;

    @Option(names = "--epochs", defaultValue = "auto", description = "A number, or auto.")
    private String epochs = "auto";

    @Option(names = "--suffix", defaultValue = "", description = "Part of the tuned model's name.")
    private String suffix = "";

    Target target() {
        return target;
    }

    /// Says so where the number of epochs is none.
    boolean readable(Console console) {
        boolean readable = epochs.matches("auto|[1-9][0-9]?");
        if (!readable) {
            console.warn("cli.submit.epochs", epochs);
        }
        return readable;
    }

    Draft draft(Curation curation) {
        String usual = target.models().isEmpty() ? "" : target.models().getFirst().id();
        return new Draft(
                target,
                baseUrl == null ? target.baseUrl() : baseUrl,
                model == null ? usual : model,
                epochs.equals("auto") ? 0 : Integer.parseInt(epochs),
                curation.splitPlan().seed(),
                suffix,
                curation.inclusion());
    }
}
