package odai.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import odai.dataset.Finding;
import odai.dataset.Kind;

/// What was seen in a picture, in the reader's words; how sure it is in whole percent, rounded
/// down, so that what lies below a line never reads as if it reached it.
public final class FindingTexts {
    /// A line of .29 is 28.999… of a hundred.
    private static final double ROUNDING = 1e-6;

    private final Texts texts;

    public FindingTexts(Texts texts) {
        this.texts = texts;
    }

    /// Such as `Face 93 %`, or `Faces: 3, the surest 93 %`.
    ///
    /// @param same of one kind, by one screener; at least one
    public String words(Collection<Finding> same) {
        Finding surest = surest(same);
        String kind = surest.kind().wire();
        long percent = (long) Math.floor(surest.confidence() * 100 + ROUNDING);
        return same.size() == 1
                ? texts.get("why.finding", texts.get("app.kind." + kind), percent)
                : texts.get("why.findings." + kind, same.size(), percent);
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

    /// What the detector read or estimated; empty where it said nothing.
    public String detail(Finding finding) {
        if (finding.detail().isEmpty()) {
            return "";
        }
        return switch (finding.kind()) {
            case CHILD -> texts.get("why.age", finding.detail());
            case CAPTCHA -> texts.get("why.read", finding.detail());
            case FACE, PERSON -> finding.detail();
        };
    }

    /// The same in as few words as fit beside a box.
    public String brief(Finding finding) {
        return finding.kind() == Kind.CHILD && !finding.detail().isEmpty()
                ? texts.get("why.years", finding.detail())
                : finding.detail();
    }

    /// Who saw it, or what stands behind a mere hint.
    public String by(Finding finding) {
        if (finding.hint()) {
            return texts.get("why.by.text-hint");
        }
        String who =
                finding.screener().equals("cascade")
                        ? texts.get("why.by.cascade." + finding.kind().wire())
                        : finding.screener();
        return texts.get("why.by", who, finding.version());
    }

    /// Why these kinds are held against a picture, in one line: how sure, what was read or
    /// estimated. Empty where nothing of them was found.
    public String reasons(Collection<Kind> kinds, List<Finding> all) {
        return kinds.stream()
                .map(kind -> all.stream().filter(it -> it.kind() == kind).toList())
                .filter(of -> !of.isEmpty())
                .map(this::reason)
                .collect(Collectors.joining("  |  "));
    }

    private String reason(List<Finding> ofKind) {
        List<Finding> own = ofKind.stream().filter(it -> !it.opinion()).toList();
        if (own.isEmpty()) {
            return line(ofKind);
        }
        Finding surest = surest(own);
        List<Finding> same =
                own.stream().filter(it -> it.screener().equals(surest.screener())).toList();
        String hint = surest.hint() ? by(surest) : "";
        return Stream.of(words(same), detail(surest), hint)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// Such as `Face, Child`.
    public String kinds(Collection<Kind> kinds) {
        return kinds.stream()
                .map(kind -> texts.get("app.kind." + kind.wire()))
                .collect(Collectors.joining(texts.get("why.and")));
    }

    public static Finding surest(Collection<Finding> of) {
        return of.stream().max(Comparator.comparingDouble(Finding::confidence)).orElseThrow();
    }
}
