package odai.work;

import java.util.List;

/// What can go wrong with a service. `raw` is the service's own text with anything secret taken
/// out.
public sealed interface ServiceProblem extends Problem {
    record NoKey(String target) implements ServiceProblem {}

    record Unreachable(String host, String detail) implements ServiceProblem {}

    record KeyRejected(String target) implements ServiceProblem {}

    /// The organisation may no longer train.
    record TrainingNotAvailable(String target, String raw) implements ServiceProblem {}

    record Refused(String target, int status, String raw) implements ServiceProblem {}

    record RateLimited(String target, String raw) implements ServiceProblem {}

    record QuotaExceeded(String target, String raw) implements ServiceProblem {}

    /// Whether a job was made is not known: the answer was lost.
    record AnswerLost(String target, String detail) implements ServiceProblem {}

    /// It has no moderation endpoint.
    record NoModeration(String target) implements ServiceProblem {}

    /// A chat answer ended before it was whole.
    record AnswerCut(String target) implements ServiceProblem {}

    record Garbled(String target, String detail) implements ServiceProblem {}

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
}
