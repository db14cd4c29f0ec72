package odai.service;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a service did not do what it was asked. Adapters translate what their clients throw into one
/// of these; `ServiceErrors` makes a problem of it that a person can act on.
public abstract sealed class ServiceFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ServiceFailure(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// The service answered with an HTTP status that is an error.
    public static final class ErrorResponse extends ServiceFailure {
        private static final long serialVersionUID = 1;

        private final int status;
        private final String code;
        private final @Nullable Duration retryAfter;

        /// @param status of HTTP
        /// @param code the service's own, such as `training_not_available`; empty where it has none
        /// @param retryAfter how long the service wants to be left alone, where it says so
        public ErrorResponse(
                int status,
                String code,
                @Nullable String message,
                Optional<Duration> retryAfter,
                @Nullable Throwable cause) {
            super(message, cause);
            this.status = status;
            this.code = code;
            this.retryAfter = retryAfter.orElse(null);
        }

        public int status() {
            return status;
        }

        public String code() {
            return code;
        }

        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }

        /// Whether it is a 429 that says to come back later; any other means that there is no
        /// credit left.
        public boolean throttled() {
            return status == 429
                    && (code.isEmpty()
                            || code.equals("rate_limit_exceeded")
                            || code.equals("slow_down"));
        }
    }

    /// The connection failed, or broke off before the answer was complete. Whether the service did
    /// what it was asked is not known.
    public static final class NoResponse extends ServiceFailure {
        private static final long serialVersionUID = 1;

        /// @param cause tells a file of ours that cannot be read from a broken connection
        public NoResponse(@Nullable String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// An answer that is not what was asked for: not JSON, `null`, or without what it is about.
    public static final class MalformedResponse extends ServiceFailure {
        private static final long serialVersionUID = 1;

        public MalformedResponse(@Nullable String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// A list that had not come to an end when reading it was given up: what was not found in what
    /// there is of it may still be there.
    public static final class UnendedList extends ServiceFailure {
        private static final long serialVersionUID = 1;

        private final int entries;

        /// @param entries how many were read
        public UnendedList(int entries) {
            super("no end after " + entries + " entries", null);
            this.entries = entries;
        }

        public int entries() {
            return entries;
        }
    }

    /// The key holds characters that no header can hold: nothing was sent.
    public static final class InvalidKey extends ServiceFailure {
        private static final long serialVersionUID = 1;

        public InvalidKey() {
            super("the key cannot be sent", null);
        }
    }
}
