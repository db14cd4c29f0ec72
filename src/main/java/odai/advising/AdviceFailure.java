package odai.advising;

import odai.work.ServiceProblem;

/// A question that found no answer, for a reason a person can act on.
final class AdviceFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ServiceProblem problem;

    AdviceFailure(ServiceProblem problem, Throwable cause) {
        super(cause);
        this.problem = problem;
    }

    ServiceProblem problem() {
        return problem;
    }

    /// Whether it may be this one question's fault, so that the next one is worth asking.
    boolean passing() {
        return switch (problem) {
            case ServiceProblem.Garbled _ -> true;
            case ServiceProblem.RequestRefused it -> it.status() == 400 || it.status() == 422;
            default -> false;
        };
    }
}
