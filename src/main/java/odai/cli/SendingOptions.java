package odai.cli;

import odai.targets.Target;
import picocli.CommandLine.Option;

/// How a command that starts a job goes on once it is made, and in which form it says so.
final class SendingOptions {
    @Option(names = "--wait")
    private boolean waits;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--repair", paramLabel = "N", defaultValue = "0")
    private int repair;

    /// Says what cannot be meant.
    boolean readable(Console console) {
        if (repair < 0) {
            console.warn("following.rounds", repair);
        }
        return repair >= 0;
    }

    /// Says so where refusals are to be repaired by a command that would not hear of them.
    boolean hears(Console console, Target target) {
        boolean deaf = repair > 0 && !waits && !target.simulation();
        if (deaf) {
            console.warn("cli.submit.repair");
        }
        return !deaf;
    }

    /// So many refusals are repaired.
    int repairs() {
        return repair;
    }

    boolean waits() {
        return waits;
    }

    boolean json() {
        return json;
    }
}
