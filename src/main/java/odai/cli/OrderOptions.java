package odai.cli;

import odai.curating.Curation;
import odai.preflight.OrderDraft;
import odai.targets.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a job is ordered with; for looking ahead as for sending.
final class OrderOptions {
    @Mixin private TargetOptions place = new TargetOptions();

    @Option(names = "--model")
    private @Nullable String model;

    @Option(names = "--epochs", defaultValue = "auto")
    private String epochs = "auto";

    @Option(names = "--suffix", defaultValue = "")
    private String suffix = "";

    Target target() {
        return place.target();
    }

    /// Says so where the number of epochs is none.
    boolean readable(Console console) {
        boolean readable = epochs.matches("auto|[1-9][0-9]{0,3}");
        if (!readable) {
            console.warn("cli.submit.epochs", epochs, target().limits().maxEpochs());
        }
        return readable;
    }

    OrderDraft draft(Curation curation) {
        Target target = place.target();
        String usual = target.models().isEmpty() ? "" : target.models().getFirst().id();
        return new OrderDraft(
                target,
                place.address(),
                model == null ? usual : model,
                epochs.equals("auto") ? 0 : Integer.parseInt(epochs),
                curation.settings().splitPlan().seed(),
                suffix,
                curation.settings().inclusion());
    }
}
