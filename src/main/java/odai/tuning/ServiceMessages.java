package odai.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the service's own sentences: which lines it names, how many it skipped. Tolerant: lists,
/// "and", a cut-off end.
public final class ServiceMessages {
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:examples?|lines?):?\\s+((?:\\d+(?:\\s*(?:,|and)\\s*)*)+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SKIPPED =
            Pattern.compile("(?i)contains (\\d+) examples? with images that were skipped");

    private ServiceMessages() {}

    /// Line numbers, from 1, that the sentence names; empty if it names none.
    public static List<Integer> lines(String message) {
        List<Integer> lines = new ArrayList<>();
        Matcher named = NAMED.matcher(message);
        while (named.find()) {
            Matcher number = NUMBER.matcher(named.group(1));
            while (number.find()) {
                if (number.group().length() < 9) {
                    lines.add(Integer.parseInt(number.group()));
                }
            }
        }
        return lines.stream().distinct().toList();
    }

    /// How many examples the service says it skipped.
    public static OptionalInt skipped(String message) {
        Matcher matcher = SKIPPED.matcher(message);
        return matcher.find()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }
}
