package odai.dataset;

import java.util.List;
import java.util.OptionalInt;

/// What was expected of a job's training file, beside what the service then said of it.
///
/// @param job our id
/// @param target that was asked
/// @param told lines skipped; empty until the service has looked at the file
/// @param reasons in the service's own words
public record SkipTally(
        long job, String target, SkipForecast forecast, OptionalInt told, List<String> reasons) {
    public SkipTally {
        reasons = List.copyOf(reasons);
    }
}
