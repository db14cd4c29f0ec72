package odai.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Faults on purpose: what the practice service does wrong, how often, and to which question. So
/// that everything the app must survive can be seen without a real service failing.
public final class PracticeFaults {
    private final List<PlannedFault> plannedFault = new ArrayList<>();

    /// What goes wrong.
    public sealed interface Fault {
        /// An answer of its own instead of the right one.
        record AnswerError(int status, String type, String body, Map<String, String> headers)
                implements Fault {
            public AnswerError {
                headers = Map.copyOf(headers);
            }
        }

        /// The line breaks after so many bytes of the request's body; nothing was done.
        record HangUp(long afterBytes) implements Fault {}

        /// Nothing goes wrong this time: what is planned next strikes later.
        record Nothing() implements Fault {}

        /// Everything is done as asked, and the answer never arrives.
        record LoseAnswer() implements Fault {}

        /// The same, and lists show the job that was made only after that time.
        record LoseAnswerUnlisted(Duration time) implements Fault {}

        /// Everything is done as asked; half of the answer arrives.
        record CutAnswer() implements Fault {}
    }

    private record PlannedFault(Pattern question, Fault fault, int[] left) {}

    /// @param question a regular expression such as `POST /v1/uploads/[^/]+/parts`
    /// @param times how often, from the next such question on
    /// @return this
    public synchronized PracticeFaults plan(String question, int times, Fault fault) {
        plannedFault.add(new PlannedFault(Pattern.compile(question), fault, new int[] {times}));
        return this;
    }

    /// An error in the service's form.
    ///
    /// @param code empty for none
    public static Fault error(int status, String code, String message) {
        return new Fault.AnswerError(
                status,
                "application/json",
                PracticeAnswers.error(message, code).toString(),
                Map.of());
    }

    /// What is to go wrong with this question; earlier plans come first.
    synchronized Optional<Fault> next(String question) {
        for (PlannedFault plan : plannedFault) {
            if (plan.left()[0] > 0 && plan.question().matcher(question).matches()) {
                plan.left()[0]--;
                return Optional.of(plan.fault());
            }
        }
        return Optional.empty();
    }
}
