package odai.ui.large;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import odai.dataset.Decision;
import odai.dataset.Kind;
import odai.text.FindingTexts;
import odai.ui.project.CurationKeys;
import odai.ui.project.ProjectModel;
import odai.ui.project.WhereChangeable;
import odai.ui.theme.Parts;

/// The keys that decide, as buttons: those of the queue, the decisions, the flags. Where the window
/// is too narrow for all of them a whole group goes into the next row, never a single key.
final class KeyRow extends FlowPane {
    private static final double GAP = 8;

    private final ProjectModel model;
    private final FindingTexts sentences;

    KeyRow(ProjectModel model) {
        super(GAP, GAP);
        this.model = model;
        this.sentences = new FindingTexts(model.texts());
        setId("keys");
        setAlignment(Pos.CENTER);
    }

    /// @param doubts what `EnterKey` would say yes to
    void show(Set<Kind> doubts) {
        getChildren().clear();
        if (model.reviews()) {
            String agree =
                    doubts.isEmpty()
                            ? words("large.agree")
                            : words("large.agree.with", sentences.kinds(doubts));
            group(
                    List.of(
                            change(agree, "Enter", () -> CurationKeys.agree(model)),
                            change(
                                    words("large.disagree"),
                                    CurationKeys.NO,
                                    () -> CurationKeys.disagree(model)),
                            button(words("large.next"), "Space", model.cursor()::goOn)));
        }
        group(
                List.of(
                        change(words("keep"), "K", () -> model.curator().decide(Decision.KEEP)),
                        change(
                                words("exclude"),
                                "X",
                                () -> model.curator().decide(Decision.EXCLUDE)),
                        change(
                                words("undecide"),
                                "U",
                                () -> model.curator().decide(Decision.UNDECIDED))));
        List<Button> flags = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            flags.add(
                    change(
                            words("kind." + kind.wire()),
                            CurationKeys.letter(kind),
                            () -> model.curator().toggle(kind)));
        }
        group(flags);
    }

    private void group(List<Button> buttons) {
        HBox group = new HBox(GAP);
        group.getChildren().addAll(buttons);
        getChildren().add(group);
    }

    private Button change(String words, String letter, Runnable action) {
        return WhereChangeable.only(model, button(words, letter, action));
    }

    /// The focus stays with the picture, whose keys these are.
    static Button button(String words, String letter, Runnable action) {
        Button button = Parts.button(words, letter, action);
        button.setFocusTraversable(false);
        return button;
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
