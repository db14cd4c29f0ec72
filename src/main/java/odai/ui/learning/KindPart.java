package odai.ui.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import odai.dataset.Kind;
import odai.dataset.Thresholds.Band;
import odai.screening.ThresholdEvaluation;
import odai.screening.ThresholdFit;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// One kind: what its detector is worth by the curator's word, now and with the proposed lines; or,
/// where too little was said, how much is missing.
final class KindPart extends VBox {
    private static final double FIGURE = 96;

    private final Texts texts;

    KindPart(Texts texts, ThresholdFit fit) {
        super(8);
        this.texts = texts;
        setId("kind-part");
        ThresholdEvaluation thresholdEvaluation = fit.agreement();
        getChildren()
                .add(
                        Parts.label(
                                "muted",
                                words(
                                        "said",
                                        thresholdEvaluation.confirmed(),
                                        thresholdEvaluation.cleared())));
        if (!fit.enough()) {
            getChildren()
                    .add(
                            Parts.note(
                                    "accent",
                                    words(
                                            "missing",
                                            fit.missingConfirmed(),
                                            fit.missingCleared(),
                                            ThresholdFit.ENOUGH,
                                            kind(fit.kind()))));
            return;
        }
        getChildren().addAll(new AgreementPlot(texts, fit), table(fit));
        if (!fit.changes()) {
            getChildren().add(Parts.note("success", words("fits")));
        }
    }

    private GridPane table(ThresholdFit fit) {
        GridPane table = new GridPane(8, 4);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints figure = new ColumnConstraints(FIGURE);
        figure.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(name, figure, figure);
        table.add(Parts.title(words("now")), 1, 0);
        table.add(Parts.title(words("proposed")), 2, 0);
        column(table, 1, fit.now(), fit.agreement());
        column(table, 2, fit.proposed(), fit.agreement());
        String[] rows = {"asks", "counts", "found", "right"};
        for (int row = 0; row < rows.length; row++) {
            table.add(Parts.label("muted", words(rows[row])), 0, row + 1);
        }
        return table;
    }

    private void column(
            GridPane table, int column, Band lines, ThresholdEvaluation thresholdEvaluation) {
        ThresholdEvaluation.Point asked = thresholdEvaluation.at(lines.review());
        ThresholdEvaluation.Point counted = thresholdEvaluation.at(lines.skip());
        table.add(figure(line(lines.review())), column, 1);
        table.add(figure(line(lines.skip())), column, 2);
        table.add(
                figure(
                        words(
                                "of",
                                thresholdEvaluation.confirmed() - asked.misses(),
                                thresholdEvaluation.confirmed())),
                column,
                3);
        table.add(
                figure(words("of", counted.hits(), counted.hits() + counted.alarms())), column, 4);
    }

    /// Rounded down like what is compared with it, which would read as below it otherwise.
    private static String line(double line) {
        return BigDecimal.valueOf(line).setScale(2, RoundingMode.DOWN).toString();
    }

    private static Label figure(String text) {
        return new Label(text);
    }

    private String kind(Kind kind) {
        return texts.get("app.kind." + kind.wire());
    }

    private String words(String key, Object... arguments) {
        return texts.get("learning." + key, arguments);
    }
}
