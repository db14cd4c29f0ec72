package odai.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import odai.curating.Curation;
import odai.targets.Target;
import odai.targets.Targets;

/// Runs something beside a practice service of its own, which ends with it.
public final class EmbeddedPractice {
    /// Five seconds, unless whoever starts the program wants it otherwise, as tests do.
    private static final long JOB_MILLIS = Long.getLong("odai.practice.millis", 5000);

    private EmbeddedPractice() {}

    /// Where jobs are made: it judges by what the project knows, and doubtful ones by a coin.
    ///
    /// @param seed of the coin
    /// @param work given the service's base URL
    public static <T> T with(Curation curation, long seed, Function<String, T> work) {
        Target target = Targets.byId("practice").orElseThrow();
        return beside(new ProjectJudge(curation, target, seed), work);
    }

    /// Where models are only asked: nothing is judged.
    ///
    /// @param work given the service's base URL
    public static <T> T talking(Function<String, T> work) {
        return beside(_ -> Set.of(), work);
    }

    private static <T> T beside(PracticeJudge judge, Function<String, T> work) {
        try (PracticeServer server =
                PracticeServer.start(0, judge, Clock.systemUTC(), JOB_MILLIS)) {
            return work.apply(server.baseUrl());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
