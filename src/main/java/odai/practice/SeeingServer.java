package odai.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/// A practice service with an eye of its own, for second opinions: it trains nothing.
public final class SeeingServer implements AutoCloseable {
    /// No job is trained.
    private static final long JOB_MILLIS = 1;

    private static final long SEED = 42;

    private final SeeingJudge judge = new SeeingJudge(SEED);
    private final PracticeServer server;

    public SeeingServer() {
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
