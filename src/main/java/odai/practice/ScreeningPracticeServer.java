package odai.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/// A practice service with an eye of its own, for second opinions: it trains nothing.
public final class ScreeningPracticeServer implements AutoCloseable {
    /// No job is trained.
    private static final long JOB_MILLIS = 1;

    private static final long SEED = 42;

    private final ScreeningJudge judge = new ScreeningJudge(SEED);
    private final PracticeServer server;

    public ScreeningPracticeServer() {
        try {
            server = PracticeServer.start(0, judge, Clock.systemUTC(), JOB_MILLIS);
        } catch (IOException e) {
            judge.close();
            throw new UncheckedIOException(e);
        }
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    @Override
    public void close() {
        server.close();
        judge.close();
    }
}
