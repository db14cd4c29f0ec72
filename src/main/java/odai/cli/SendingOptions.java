package odai.cli;

import picocli.CommandLine.Option;

/// How a command that starts a job goes on once it is made, and in which form it says so.
final class SendingOptions {
    @Option(names = "--wait", description = "Stay until the job has ended; practice always does.")
    private boolean waits;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    boolean waits() {
        return waits;
    }

    boolean json() {
        return json;
    }
}
