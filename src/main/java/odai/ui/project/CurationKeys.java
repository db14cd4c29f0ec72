package odai.ui.project;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.FlagWord;
import odai.dataset.Kind;

/// The keys that do the same wherever examples are shown.
public final class CurationKeys {
    private CurationKeys() {}

    /// @return whether the key meant something
    public static boolean handle(KeyEvent event, ProjectModel model) {
        return event.isShortcutDown() ? shortcut(event, model) : plain(event, model);
    }

    private static boolean shortcut(KeyEvent event, ProjectModel model) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case Y -> model.redo();
            case A -> model.chooseAll();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(KeyEvent event, ProjectModel model) {
        switch (event.getCode()) {
            case K -> model.decide(Decision.KEEP);
            case X -> model.decide(Decision.EXCLUDE);
            case U -> model.decide(Decision.UNDECIDED);
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
            model.unflag(kind);
        } else {
            model.toggle(kind);
        }
        return true;
    }

    /// `Enter` in the review queue: yes, what the screener doubts is there; and on.
    public static void agree(ProjectModel model) {
        Optional<Example> focused = model.focused();
        if (focused.isEmpty()) {
            return;
        }
        List<Long> ids = List.of(focused.get().id());
        List<Change> flags =
                model.curation().doubtful(focused.get().id()).stream()
                        .<Change>map(kind -> new Change.Flagged(ids, kind, FlagWord.CONFIRMED))
                        .toList();
        if (!flags.isEmpty()) {
            model.apply(new Change.Together(flags));
        }
        model.choose(model.focus() + 1, false, false);
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
