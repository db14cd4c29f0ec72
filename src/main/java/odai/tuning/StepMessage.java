package odai.tuning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import odai.dataset.JobEvent;

/// How far a job is, from what the service says: `Step 120/630: training loss=0.91`.
public final class StepMessage {
    private static final Pattern STEP = Pattern.compile("^Step (\\d+)/(\\d+)");

    /// More than so many would be no number of steps.
    private static final int DIGITS = 10;

    private StepMessage() {}

    /// 0 … 1, or -1 where the message says nothing of it.
    public static double fraction(String message) {
        Matcher matcher = STEP.matcher(message);
        if (!matcher.find()) {
            return -1;
        }
        double all = Double.parseDouble(matcher.group(2));
        return all == 0 ? -1 : Math.min(1, Double.parseDouble(matcher.group(1)) / all);
    }

    /// How many steps there will be, as was said last; 0 where nothing was said of it.
    ///
    /// @param events oldest first
    static int steps(List<JobEvent> events) {
        return events.reversed().stream()
                .map(event -> STEP.matcher(event.message()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(2))
                .filter(steps -> steps.length() < DIGITS)
                .map(Integer::valueOf)
                .findFirst()
                .orElse(0);
    }

    /// When the last step is due, if the steps go on as they went between the first and the last
    /// that were told; empty with fewer than two of them, or where they tell of no progress.
    ///
    /// @param events oldest first
    public static Optional<Instant> end(List<JobEvent> events) {
        List<JobEvent> steps =
                events.stream().filter(event -> fraction(event.message()) >= 0).toList();
        if (steps.size() < 2) {
            return Optional.empty();
        }
        JobEvent first = steps.getFirst();
        JobEvent last = steps.getLast();
        double done = fraction(last.message()) - fraction(first.message());
        long took = Duration.between(first.at(), last.at()).toMillis();
        if (done <= 0 || took <= 0) {
            return Optional.empty();
        }
        double left = 1 - fraction(last.message());
        return Optional.of(last.at().plusMillis(Math.round(took / done * left)));
    }
}
