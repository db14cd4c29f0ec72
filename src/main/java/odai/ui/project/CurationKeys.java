package odai.ui.project;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.FlagWord;
import odai.dataset.Kind;

/// The keys that do the same wherever examples are shown.
public final class CurationKeys {
    /// The key that clears what is found and doubted.
    public static final String NO = "N";

    /// The key that widens what is meant to those that look alike, or narrows it.
    public static final String GROUP = "G";

    private CurationKeys() {}

    /// @return whether the key meant something
    public static boolean handle(KeyEvent event, ProjectModel model) {
        return event.isShortcutDown() ? shortcut(event, model) : plain(event, model);
    }

    private static boolean shortcut(KeyEvent event, ProjectModel model) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    model.curator().redo();
                } else {
                    model.curator().undo();
                }
            }
            case Y -> model.curator().redo();
            case A -> model.cursor().chooseAll();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(KeyEvent event, ProjectModel model) {
        switch (event.getCode()) {
            case K -> model.curator().decide(Decision.KEEP);
            case X -> model.curator().decide(Decision.EXCLUDE);
            case U -> model.curator().decide(Decision.UNDECIDED);
            case N -> disagree(model);
            case G -> {
                return model.groups().toggle();
            }
            default -> {
                return kind(event.getCode())
                        .map(kind -> flag(kind, event.isShiftDown(), model))
                        .isPresent();
            }
        }
        return true;
    }

    private static boolean flag(Kind kind, boolean away, ProjectModel model) {
        if (away) {
            model.curator().unflag(kind);
        } else {
            model.curator().toggle(kind);
        }
        return true;
    }

    /// `EnterKey` in the review queue: yes, what the screener doubts is there; and on.
    public static void agree(ProjectModel model) {
        model.cursor()
                .focused()
                .ifPresent(it -> {
                    say(model, doubts(it, model), FlagWord.CONFIRMED);
                    model.cursor().goOn();
                });
    }

    /// `N`: no, nothing of what is held against it or doubted is there. In the review queue it goes
    /// on to the next.
    public static void disagree(ProjectModel model) {
        model.cursor()
                .focused()
                .ifPresent(it -> {
                    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
                    kinds.addAll(doubts(it, model));
                    kinds.addAll(model.curation().counting(it.id()));
                    say(model, kinds, FlagWord.CLEARED);
                    if (model.reviews()) {
                        model.cursor().goOn();
                    }
                });
    }

    private static Set<Kind> doubts(Example example, ProjectModel model) {
        return model.curation().doubtful(example.id());
    }

    /// One step, for all that are chosen.
    private static void say(ProjectModel model, Set<Kind> kinds, FlagWord word) {
        List<Long> ids = model.cursor().meant();
        List<Change> flags =
                kinds.stream().<Change>map(kind -> new Change.Flagged(ids, kind, word)).toList();
        if (!flags.isEmpty() && !ids.isEmpty()) {
            model.curator().apply(new Change.Together(flags));
        }
    }

    private static Optional<Kind> kind(KeyCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case F -> Kind.FACE;
                    case P -> Kind.PERSON;
                    case C -> Kind.CHILD;
                    case T -> Kind.CAPTCHA;
                    default -> null;
                });
    }

    /// The letter that flags a kind.
    public static String letter(Kind kind) {
        return kind == Kind.CAPTCHA ? "T" : kind.name().substring(0, 1);
    }
}
