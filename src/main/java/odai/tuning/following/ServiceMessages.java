package odai.tuning.following;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import odai.dataset.Split;

/// Reads the service's own sentences: which lines it names and of which file, how many it skipped
/// and why. Tolerant: lists, "and", a cut-off end.
///
/// A comma before exactly three digits, without a space, is one within a number: "example 1,273" is
/// one line, "lines: 4, 13, 1,273" are three. Where a list has a bare comma that cannot be one
/// ("4,13,100"), all its bare commas part numbers; so does one that would make a million or more,
/// which no file has. "lines: 4,100" may be either: of a file of 630 lines it names two.
public final class ServiceMessages {
    /// A file of which nothing is known has no more.
    private static final int MOST = 999_999;

    private static final String LIST = ":?\\s+((?:\\d++(?![.]\\d)(?:\\s*(?:,|and)\\s*)*)+)";
    private static final Pattern EXAMPLES = Pattern.compile("(?i)\\bexample(s?)" + LIST);
    private static final Pattern LINES = Pattern.compile("(?i)\\bline(s?)" + LIST);
    private static final Pattern WRITTEN = Pattern.compile("\\d+(?:,\\d+)*");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    private static final Pattern CUT_OFF =
            Pattern.compile(
                    "(?i)\\b(?:examples?|lines?):?\\s+[\\d,\\sand]*\\d\\s*,?\\s*(?:\\.{3}|…)");
    private static final Pattern SKIPPED =
            Pattern.compile(
                    "(?i)contains (\\d{1,3}(?:,\\d{3}){0,2}|\\d{1,9}) examples? with images that were skipped");
    private static final Pattern REASONS =
            Pattern.compile("(?i)skipped for the following reasons?:\\s*([^.]+)");

    private ServiceMessages() {}

    /// Whether it names lines at all.
    static boolean namesLines(String message) {
        return !lines(message, MOST).isEmpty();
    }

    /// Line numbers, from 1, that the sentence names; empty if it names none. Where it names an
    /// example, a line is one within something else, such as a parser's.
    ///
    /// @param last the file's last line
    public static List<Integer> lines(String message, int last) {
        List<Integer> examples = numbers(EXAMPLES.matcher(message), last);
        return examples.isEmpty() ? numbers(LINES.matcher(message), last) : examples;
    }

    private static List<Integer> numbers(Matcher named, int last) {
        List<Integer> lines = new ArrayList<>();
        while (named.find()) {
            numbers(named.group(2), named.group(1).isEmpty() ? MOST : last)
                    .filter(it -> it.length() < 9)
                    .map(Integer::valueOf)
                    .forEach(lines::add);
        }
        return lines.stream().distinct().toList();
    }

    private static Stream<String> numbers(String list, int last) {
        List<String> written = WRITTEN.matcher(list).results().map(MatchResult::group).toList();
        boolean thousands =
                written.stream()
                        .filter(it -> it.contains(","))
                        .allMatch(it ->
                                THOUSANDS.matcher(it).matches()
                                        && (written.size() > 1
                                                || Integer.parseInt(it.replace(",", "")) <= last));
        return written.stream()
                .flatMap(it ->
                        thousands
                                ? Stream.of(it.replace(",", ""))
                                : Arrays.stream(it.split(",", -1)));
    }

    /// Whether the list of lines ends in dots: there are more than it names.
    static boolean cutOff(String message) {
        return CUT_OFF.matcher(message).find();
    }

    /// The file a sentence speaks of; empty where it names none, or both.
    static Optional<Split> file(String message) {
        String lower = message.toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean training = lower.contains("training file");
        boolean validation = lower.contains("validation file");
        if (training == validation) {
            return Optional.empty();
        }
        return Optional.of(training ? Split.TRAINING : Split.VALIDATION);
    }

    /// How many examples the service says it skipped.
    public static OptionalInt skipped(String message) {
        Matcher matcher = SKIPPED.matcher(message);
        return matcher.find()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1).replace(",", "")))
                : OptionalInt.empty();
    }

    /// Why it skipped them, each reason in its own words.
    static List<String> reasons(String message) {
        Matcher matcher = REASONS.matcher(message);
        if (!matcher.find()) {
            return List.of();
        }
        return Arrays.stream(matcher.group(1).split(",", -1))
                .map(String::strip)
                .filter(reason -> !reason.isEmpty())
                .toList();
    }
}
