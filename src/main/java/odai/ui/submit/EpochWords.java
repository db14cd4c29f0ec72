package odai.ui.submit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a job is, from what the service says: `Step 120/630: training loss=0.91`.
final class EpochWords {
    private static final Pattern STEP = Pattern.compile("^Step (\\d+)/(\\d+)");

    private EpochWords() {}

    /// 0 … 1, or -1 where the message says nothing of it.
    static double fraction(String message) {
        Matcher matcher = STEP.matcher(message);
        if (!matcher.find()) {
            return -1;
        }
        double all = Double.parseDouble(matcher.group(2));
        return all == 0 ? -1 : Math.min(1, Double.parseDouble(matcher.group(1)) / all);
    }
}
