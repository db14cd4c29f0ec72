package odai.exporting;

import java.io.IOException;
import odai.work.Problem;
import org.jspecify.annotations.Nullable;

/// Carries a problem out of the workers and through streams; caught where the export is run.
final class ExportFailure extends IOException {
    private static final long serialVersionUID = 1L;

    final transient Problem problem;

    ExportFailure(Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }
}
