package odai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.dataset.SkipTally;
import odai.dataset.Split;
import odai.tuning.following.Refusal;

/// What a service has said of a job's files, in the reader's language; the service's own words are
/// shown beside it.
public final class FollowingTexts {
    private static final int NAMED = 8;

    private final Texts texts;

    public FollowingTexts(Texts texts) {
        this.texts = texts;
    }

    /// What the refusal means for our examples.
    ///
    /// @param service its name
    public List<String> sentences(Refusal refusal, String service) {
        return switch (refusal) {
            case Refusal.LinesNamed linesNamed -> named(linesNamed, service);
            case Refusal.Unmapped it ->
                    List.of(
                            texts.get(
                                    "following.unmapped."
                                            + it.why()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'),
                                    service));
        };
    }

    private List<String> named(Refusal.LinesNamed linesNamed, String service) {
        List<Refusal.RefusedLine> refusedLines = linesNamed.lines();
        String listed =
                refusedLines.stream()
                        .limit(NAMED)
                        .map(it -> texts.get("following.refused.line", it.number(), it.odaiId()))
                        .collect(Collectors.joining(", "));
        String list =
                refusedLines.size() > NAMED
                        ? texts.get("following.refused.more", listed, refusedLines.size() - NAMED)
                        : listed;
        String key =
                linesNamed.file() == Split.TRAINING
                        ? "following.refused.training"
                        : "following.refused.validation";
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(key, refusedLines.size(), service, list));
        if (linesNamed.cutOff()) {
            sentences.add(texts.get("following.refused.cut-off"));
        }
        return sentences;
    }

    /// What was skipped beside what was expected; empty until the service has spoken.
    public List<String> sentences(SkipTally tally, String service) {
        if (tally.told().isEmpty()) {
            return List.of();
        }
        int told = tally.told().getAsInt();
        SkipForecast forecast = tally.forecast();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                told == forecast.expected()
                        ? texts.get("following.tally.as-expected", service, told, forecast.sent())
                        : texts.get(
                                "following.tally.other",
                                service,
                                told,
                                forecast.sent(),
                                forecast.expected()));
        if (told + forecast.expected() > 0) {
            sentences.add(texts.get("following.tally.kinds", kinds(forecast.kinds())));
            sentences.add(
                    texts.get(
                            "following.tally.reasons",
                            tally.reasons().isEmpty()
                                    ? texts.get("following.tally.none")
                                    : String.join(", ", tally.reasons())));
        }
        return sentences;
    }

    private String kinds(Map<Kind, Integer> kinds) {
        return kinds.isEmpty()
                ? texts.get("following.tally.none")
                : kinds.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> texts.get("following.kind." + it.getKey().wire(), it.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
