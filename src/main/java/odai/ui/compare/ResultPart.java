package odai.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.comparing.ModelTally;
import odai.comparing.WinRate;
import odai.dataset.ComparedAnswer;
import odai.text.ComparingTexts;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// How the blind battle of two models ended: the share with its interval, as words and as a bar,
/// and what was left out.
final class ResultPart extends VBox {
    private static final double WIDTH = 560;

    private final Texts texts;

    ResultPart(Texts texts) {
        super(12);
        this.texts = texts;
        setId("result");
        getStyleClass().add("blind");
        setAlignment(Pos.TOP_CENTER);
    }

    /// Of the first model against the second.
    void show(CompareModel model, String one, String other, Runnable on, Runnable board) {
        WinRate rate = WinRate.of(model.judgements(), one, other);
        List<ComparedAnswer> answers = model.answers();
        ComparingTexts words = new ComparingTexts(texts);
        var share = Parts.label("display", words.percent(rate.share()));
        share.setId("win-rate");
        var sentence =
                Parts.label(
                        "result-sentence",
                        rate.judged() == 0
                                ? texts.get("comparing.ui.result.none")
                                : words.rate(
                                        ComparingTexts.brief(one),
                                        ComparingTexts.brief(other),
                                        rate.share(),
                                        rate.low(),
                                        rate.high(),
                                        rate.judged()));
        sentence.setId("win-sentence");
        sentence.setMaxWidth(WIDTH);
        var counts =
                Parts.label(
                        "muted",
                        texts.get(
                                "comparing.ui.result.counts",
                                rate.wins(),
                                rate.losses(),
                                rate.ties(),
                                ModelTally.of(answers, one).refused(),
                                ModelTally.of(answers, other).refused()));
        var certain =
                Parts.note(
                        rate.decided() ? "success" : "attention",
                        texts.get(
                                rate.decided()
                                        ? "comparing.ui.result.decided"
                                        : "comparing.ui.result.open"));
        certain.setMaxWidth(WIDTH);
        boolean left = model.pairs(one, other).size() > rate.judged();
        var further = Parts.button(texts.get("comparing.ui.result.on"), "", on);
        further.setId("blind-on");
        further.setVisible(left);
        further.managedProperty().bind(further.visibleProperty());
        var back = Parts.button(texts.get("comparing.ui.result.board"), "", board);
        back.setId("to-board");
        HBox buttons = new HBox(8, further, back);
        buttons.setAlignment(Pos.CENTER);
        getChildren().setAll(share, bar(rate), sentence, counts, certain, buttons);
    }

    /// From nothing to all, the half marked, the interval laid on, the share in it.
    private static Pane bar(WinRate rate) {
        Pane bar = new Pane();
        bar.getStyleClass().add("rate-bar");
        bar.setMinSize(WIDTH, 16);
        bar.setMaxSize(WIDTH, 16);
        bar.getChildren()
                .addAll(
                        piece("rate-ground", 0, WIDTH),
                        piece(
                                "rate-interval",
                                rate.low() * WIDTH,
                                (rate.high() - rate.low()) * WIDTH),
                        piece("rate-half", WIDTH / 2 - 1, 2),
                        piece("rate-share", rate.share() * WIDTH - 2, 4));
        return bar;
    }

    private static Region piece(String style, double from, double width) {
        Region piece = new Region();
        piece.getStyleClass().add(style);
        piece.resizeRelocate(from, 0, width, 16);
        piece.setManaged(false);
        return piece;
    }
}
