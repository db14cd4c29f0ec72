package odai.cli;

import odai.dataset.SplitPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How examples are dealt to the two files; as the project has it, unless said.
final class SplitOptions {
    @Option(names = "--seed")
    private @Nullable Long seed;

    @Option(names = "--validation")
    private @Nullable Double validation;

    @Option(names = "--split")
    private SplitPlan.@Nullable When when;

    /// Says so where a value is none.
    boolean readable(Console console) {
        if (validation != null && !(validation >= 0 && validation < 1)) {
            console.warn("cli.export.share", String.valueOf(validation));
            return false;
        }
        if (seed != null && (seed < 0 || seed > SplitPlan.MAX_SEED)) {
            console.warn(
                    "cli.export.seed", String.valueOf(seed), String.valueOf(SplitPlan.MAX_SEED));
            return false;
        }
        return true;
    }

    SplitPlan plan(SplitPlan usual) {
        return new SplitPlan(
                validation == null ? usual.validation() : validation,
                seed == null ? usual.seed() : seed,
                when == null ? usual.when() : when);
    }
}
