package odai.service;

import java.io.InterruptedIOException;
import java.time.Duration;
import odai.work.Progress;

/// How time is let pass between two requests. Tests let a clock step instead.
@FunctionalInterface
public interface Pause {
    Pause REAL = RetryPolicy::rest;

    /// @throws InterruptedIOException where somebody wants it to stop
    void rest(Duration pause, Progress stop) throws InterruptedIOException;
}
