package odai.comparing;

import java.util.List;
import java.util.regex.Pattern;

/// Whether an answer is none: a model that will not answer usually says so in ordinary words, by an
/// apology and what it cannot do. An apology alone may well be the joke.
final class ModelRefusal {
    private static final List<Pattern> WORDS =
            List.of(
                    Pattern.compile("^(大変)?申し訳(ありません|ございません|ない)(です)?が"),
                    Pattern.compile(
                            "^(大変)?(申し訳(ありません|ございません)|すみません|ごめんなさい).*"
                                    + "(できません|できかね|かねます|控え|お答え|お手伝い|対応)",
                            Pattern.DOTALL),
                    Pattern.compile(
                            "^(I['’]m|I am) (very |really )?sorry,? (but )?.*"
                                    + "\\b(can(no|['’])t|unable|not able|won['’]t)\\b",
                            Pattern.CASE_INSENSITIVE | Pattern.DOTALL),
                    Pattern.compile("^(I['’]m|I am) sorry[,.…]*$", Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "^(Sorry|Unfortunately|I apologi[sz]e)\\b.*"
                                    + "\\b(can(no|['’])t|unable|not able|won['’]t)\\b",
                            Pattern.CASE_INSENSITIVE | Pattern.DOTALL),
                    Pattern.compile(
                            "^I (can(no|['’])t|am unable to|['’]m unable to) "
                                    + "(assist|help|comment|identify|provide|describe)\\b",
                            Pattern.CASE_INSENSITIVE));

    private ModelRefusal() {}

    static boolean in(String answer) {
        String text = answer.strip();
        return WORDS.stream().anyMatch(words -> words.matcher(text).find());
    }
}
