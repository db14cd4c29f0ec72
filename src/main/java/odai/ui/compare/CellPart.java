package odai.ui.compare;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import odai.comparing.Cell;
import odai.dataset.ComparedAnswer;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.theme.Parts;
import odai.work.Problem;

/// One answer as it comes in: on its way, there, refused, or why there is none and the way to ask
/// again.
final class CellPart extends VBox {
    private final Texts texts;
    private final Label text = Parts.label("answer", "");
    private final Label refused;
    private final Button again;

    CellPart(Texts texts, String id, Runnable retry) {
        super(4);
        this.texts = texts;
        setId("cell-" + id);
        getStyleClass().add("compare-cell");
        refused = Parts.label("refused-badge", texts.get("comparing.refused"));
        refused.setWrapText(false);
        again = Parts.link(texts.get("comparing.ui.retry"), retry);
        again.setId("retry-" + id);
        hide(refused, again);
        getChildren().addAll(refused, text, again);
    }

    /// @param busy whether answers are still coming in
    void show(Cell.CellState cellState, boolean busy) {
        hide(refused, again);
        text.getStyleClass().setAll("label", "answer");
        switch (cellState) {
            case Cell.CellState.Unasked _ -> {
                say("muted", busy ? texts.get("comparing.ui.waiting") : "–");
                offer(!busy, "comparing.ui.ask");
            }
            case Cell.CellState.Asking it -> say("muted", it.soFar() + " …");
            case Cell.CellState.Answered(ComparedAnswer answer) -> answered(answer);
            case Cell.CellState.Unanswered(Problem problem) -> {
                say("error", new ProblemTexts(texts).sentence(problem));
                offer(!busy, "comparing.ui.retry");
            }
        }
    }

    private void answered(ComparedAnswer answer) {
        text.setText(answer.text());
        if (answer.refused()) {
            text.getStyleClass().add("muted");
            refused.setVisible(true);
            refused.setManaged(true);
        }
    }

    private void say(String style, String words) {
        text.getStyleClass().add(style);
        text.setText(words);
    }

    private void offer(boolean offered, String key) {
        again.setText(texts.get(key));
        again.setVisible(offered);
        again.setManaged(offered);
    }

    private static void hide(Label label, Button button) {
        label.setVisible(false);
        label.setManaged(false);
        button.setVisible(false);
        button.setManaged(false);
    }
}
