package odai.text;

import java.util.List;
import java.util.stream.Collectors;
import odai.dataset.Change;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import org.jspecify.annotations.Nullable;

/// A step of the curator's in a few words, such as `excluded 12.jpg` or `excluded 8 examples`: what
/// undo takes back is named, whoever did it.
public final class StepTexts {
    private final Texts texts;

    public StepTexts(Texts texts) {
        this.texts = texts;
    }

    /// @param name of the example, where the step is about one; empty for none
    public String undone(Change change, String name) {
        return texts.get("app.step.undone", words(change, name));
    }

    /// @param name of the example, where the step is about one; empty for none
    public String redone(Change change, String name) {
        return texts.get("app.step.redone", words(change, name));
    }

    /// @param name of the example, where the step is about one; empty for none
    public String words(Change change, String name) {
        int count = change.touched().size();
        String what =
                count == 1 && !name.isEmpty()
                        ? texts.get("app.step.one", name)
                        : texts.get("app.step.many", count);
        return said(change, what);
    }

    /// @param what it was done to
    private String said(Change change, String what) {
        return switch (change) {
            case Change.Decided it -> texts.get("app.step.decided." + it.decision().wire(), what);
            case Change.Flagged it -> flagged(List.of(it), what);
            case Change.OdaiEdited _ -> texts.get("app.step.odai", what);
            case Change.ResponsesEdited _ -> texts.get("app.step.responses", what);
            case Change.RefusalRecorded it ->
                    texts.get(
                            it.refusal() == null ? "app.step.accepted" : "app.step.refused", what);
            case Change.Together it -> together(it.changes(), what);
        };
    }

    private String together(List<Change> changes, String what) {
        if (changes.size() == 1) {
            return said(changes.getFirst(), what);
        }
        List<Change.Flagged> flags =
                changes.stream()
                        .filter(Change.Flagged.class::isInstance)
                        .map(Change.Flagged.class::cast)
                        .toList();
        boolean alike =
                flags.size() == changes.size()
                        && !flags.isEmpty()
                        && flags.stream()
                                .allMatch(it ->
                                        it.word() == flags.getFirst().word()
                                                && it.ids().equals(flags.getFirst().ids()));
        return alike ? flagged(flags, what) : texts.get("app.step.together", what);
    }

    /// @param alike of several kinds, by the same word, of the same examples
    private String flagged(List<Change.Flagged> alike, String what) {
        List<Kind> kinds = alike.stream().map(Change.Flagged::kind).distinct().toList();
        return texts.get(
                "app.step.flagged." + wire(alike.getFirst().word()),
                what,
                kinds.stream()
                        .map(kind -> texts.get("app.kind." + kind.wire()))
                        .collect(Collectors.joining(texts.get("why.and"))));
    }

    private static String wire(@Nullable FlagWord word) {
        return switch (word) {
            case CONFIRMED -> "confirmed";
            case CLEARED -> "cleared";
            case null -> "none";
        };
    }
}
