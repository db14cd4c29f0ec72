package odai.work;

/// Carries a problem up from a place whose callers cannot all return an `Outcome`, such as a full
/// disk under a decision. Caught where work meets a person: the command line and the window's
/// background.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
