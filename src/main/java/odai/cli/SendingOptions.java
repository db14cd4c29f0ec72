package odai.cli;

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
