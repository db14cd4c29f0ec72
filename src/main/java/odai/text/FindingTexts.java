package odai.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import odai.dataset.Finding;

/// What was seen in a picture, in the reader's words; how sure it is in whole percent.
public final class FindingTexts {
    private final Texts texts;

    public FindingTexts(Texts texts) {
        this.texts = texts;
    }

    /// Such as `Face 93 % and 2 more`.
    ///
    /// @param same of one kind, by one screener: the surest stands for the others; at least one
    public String words(Collection<Finding> same) {
        Finding surest = surest(same);
        String kind = texts.get("app.kind." + surest.kind().wire());
        long percent = Math.round(surest.confidence() * 100);
        return same.size() == 1
                ? texts.get("why.finding", kind, percent)
                : texts.get("why.findings", kind, percent, same.size() - 1);
    }

    /// All of a picture's in one line; an opinion says whose it is. Empty for none.
    public String line(List<Finding> all) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                it -> it.kind() + it.screener(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(this::whose)
                .collect(Collectors.joining(" · "));
    }

    private String whose(List<Finding> same) {
        Finding one = same.getFirst();
        return one.opinion() ? texts.get("why.opinion", words(same), one.detail()) : words(same);
    }

    public static Finding surest(Collection<Finding> of) {
        return of.stream().max(Comparator.comparingDouble(Finding::confidence)).orElseThrow();
    }
}
