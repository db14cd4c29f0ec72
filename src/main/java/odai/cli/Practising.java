package odai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.ToIntFunction;
import odai.curating.Curation;
import odai.practice.PracticeServer;
import odai.practice.ProjectJudge;

/// Runs something beside a practice service of its own, which ends with it.
final class Practising {
    private static final long JOB_MILLIS = 4000;

    private Practising() {}

    /// @param seed of the coin that the service throws in doubt
    /// @param work given the service's base URL
    static int with(Curation curation, long seed, ToIntFunction<String> work) {
        try (PracticeServer server =
                PracticeServer.start(
                        0, new ProjectJudge(curation, seed), Clock.systemUTC(), JOB_MILLIS)) {
            return work.applyAsInt(server.baseUrl());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
