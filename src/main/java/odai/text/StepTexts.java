package odai.text;

import java.util.List;
import java.util.stream.Collectors;
import odai.dataset.Change;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import org.jspecify.annotations.Nullable;

/// A step of the curator's in a few words, such as `8 excluded`: what undo takes back is named,
/// whoever did it.
public final class StepTexts {
    private final Texts texts;

    public StepTexts(Texts texts) {
        this.texts = texts;
    }

    public String undone(Change change) {
        return texts.get("app.step.undone", words(change));
    }

    public String redone(Change change) {
        return texts.get("app.step.redone", words(change));
    }

    public String words(Change change) {
        return switch (change) {
            case Change.Decided it ->
                    texts.get("app.step.decided." + it.decision().wire(), it.ids().size());
            case Change.Flagged it -> flagged(List.of(it));
            case Change.OdaiEdited _ -> texts.get("app.step.odai");
            case Change.ResponsesEdited _ -> texts.get("app.step.responses");
            case Change.RefusalRecorded it ->
                    texts.get(
                            it.refusal() == null ? "app.step.accepted" : "app.step.refused",
                            it.ids().size());
            case Change.Together it -> together(it.changes());
        };
    }

    private String together(List<Change> changes) {
        if (changes.size() == 1) {
            return words(changes.getFirst());
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
        if (alike) {
            return flagged(flags);
        }
        return texts.get("app.step.together", new Change.Together(changes).touched().size());
    }

    /// @param alike of several kinds, by the same word, of the same examples
    private String flagged(List<Change.Flagged> alike) {
        Change.Flagged first = alike.getFirst();
        List<Kind> kinds = alike.stream().map(Change.Flagged::kind).distinct().toList();
        return texts.get(
                "app.step.flagged." + wire(first.word()),
                first.ids().size(),
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
