package odai.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What can go wrong with a service. `raw` is the service's own text with anything secret taken
/// out.
public sealed interface ServiceProblem extends Problem {
    record NoKey(String target) implements ServiceProblem {}

    record Unreachable(String host, String detail) implements ServiceProblem {}

    /// There is nobody of that name, or no network to ask for it.
    record UnknownHost(String host) implements ServiceProblem {}

    /// Who answers cannot prove to be the service.
    record NotSecure(String host, String detail) implements ServiceProblem {}

    /// The connection was there and broke off.
    record LineBroken(String host, String detail) implements ServiceProblem {}

    /// Not the line: a file of ours that was being sent is gone, or cannot be read any more.
    record FileNotReadable(String path, String detail) implements ServiceProblem {}

    record KeyRejected(String target) implements ServiceProblem {}

    /// The organisation may no longer train.
    record TrainingNotAvailable(String target, String raw) implements ServiceProblem {}

    record RequestRefused(String target, int status, String raw) implements ServiceProblem {}

    record RateLimited(String target, String raw) implements ServiceProblem {}

    /// @param seconds after which the service wants to be asked again
    record WaitAsked(String target, long seconds, String raw) implements ServiceProblem {}

    record QuotaExceeded(String target, String raw) implements ServiceProblem {}

    /// Whether a job was made is not known: the answer was lost.
    record AnswerLost(String target, String detail) implements ServiceProblem {}

    /// An earlier submission may have become a job; another one now could be a second bill.
    record Undecided(String target) implements ServiceProblem {}

    /// An order whose answer was lost may still become a job that the service's list shows late:
    /// nothing new is ordered before that time.
    ///
    /// @param from by the clock of this machine
    record OrderTooSoon(String target, Instant from) implements ServiceProblem {}

    /// The files of a new order were ordered before, and the service has made a job of that.
    ///
    /// @param job the service's id
    record AlreadyOrdered(String target, String job) implements ServiceProblem {}

    /// A list of the service that did not come to an end: what is not in it may still be there.
    ///
    /// @param entries how many were read The service cannot be asked for its jobs at all.
    record NoJobList(String target) implements ServiceProblem {}

    record ListUnended(String target, int entries) implements ServiceProblem {}

    /// It has no moderation endpoint.
    record NoModeration(String target) implements ServiceProblem {}

    /// A chat answer ended before it was whole.
    record AnswerCut(String target) implements ServiceProblem {}

    record Garbled(String target, String detail) implements ServiceProblem {}

    /// The model has stopped answering.
    record ModelGone(String target, String model, String day) implements ServiceProblem {}

    /// What somebody wrote about a target cannot be used.
    record TargetUnusable(String path, String detail) implements ServiceProblem {}

    /// The target's last day for new jobs has passed.
    record DeadlinePassed(String target, String day) implements ServiceProblem {}

    /// The preflight found obstacles; nothing was written or sent.
    ///
    /// @param rule the first one's name, such as `fewest-examples`
    /// @param figures what its sentence is filled with
    record NotReady(String target, String rule, List<Object> figures) implements ServiceProblem {
        public NotReady {
            figures = List.copyOf(figures);
        }
    }

    /// The target that takes no such job any more, however long one waits: another one may.
    default Optional<String> closed() {
        return switch (this) {
            case TrainingNotAvailable it -> Optional.of(it.target());
            case DeadlinePassed it -> Optional.of(it.target());
            case ModelGone it -> Optional.of(it.target());
            default -> Optional.empty();
        };
    }

    /// Whether it may be gone by itself in a while: what was begun can then be continued.
    default boolean passes() {
        return switch (this) {
            case Unreachable _, UnknownHost _, LineBroken _, RateLimited _, WaitAsked _ -> true;
            case RequestRefused requestRefused ->
                    requestRefused.status() >= 500 || requestRefused.status() == 408;
            default -> false;
        };
    }
}
