package odai.logging;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.work.ErrorCode;
import odai.work.FileNames;
import odai.work.Problem;
import odai.work.ProjectProblem;

/// What should not have happened: noted down in full under its code, told in short, and neither
/// with a key in it.
public final class Unforeseen {
    private static final Logger LOG = Logger.getLogger(Unforeseen.class.getName());

    private Unforeseen() {}

    /// Notes it down.
    ///
    /// @return what a person is told of it
    public static Problem note(Throwable error) {
        // no bug where the system cannot express a name that somebody gave
        Optional<Problem> known = FileNames.problem(error);
        if (known.isPresent()) {
            return known.get();
        }
        ErrorCode code = ErrorCode.of(error);
        LOG.log(Level.WARNING, error, () -> "unexpected " + code.value());
        Redaction redaction = new Redaction(System.getenv());
        return new ProjectProblem.Unexpected(code, redaction.of(error.toString()));
    }

    /// From now on the same for whatever nobody catches, on any thread: by itself Java would print
    /// it as it is.
    ///
    /// @param told called on the thread that it ended
    public static void uncaught(Consumer<Problem> told) {
        Thread.setDefaultUncaughtExceptionHandler((_, error) -> told.accept(note(error)));
    }
}
