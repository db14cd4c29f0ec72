package odai.ui.skips;

import javafx.scene.layout.VBox;
import odai.pricing.AutoEpochs;
import odai.pricing.Overfitting;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// What the forecast leaves to train on, and whether that is enough; in how many epochs, goes by
/// what the submission would send: there the same number is said.
final class RemainsPart extends VBox {
    /// Where fewer than half remain the data set is another one than was meant.
    private static final double HALF = .5;

    /// @param ordered lines that remain of what the submission would send
    /// @param fewest that the service takes at all
    RemainsPart(Texts texts, int remaining, int ordered, int examples, int fewest) {
        super(8);
        setId("remains");
        int epochs = AutoEpochs.expected(ordered);
        int best = Overfitting.of(ordered, epochs).best();
        if (remaining < fewest) {
            getChildren().add(Parts.note("danger", texts.get("skips.too-few", remaining, fewest)));
            return;
        }
        if (ordered >= fewest) {
            getChildren()
                    .add(Parts.label("muted", texts.get("skips.epochs", epochs, best, ordered)));
        }
        if (ordered >= fewest && epochs > best) {
            getChildren().add(Parts.note("attention", texts.get("skips.memorises", epochs, best)));
        }
        if (remaining < HALF * examples) {
            getChildren().add(Parts.note("attention", texts.get("skips.few", remaining, examples)));
        }
    }
}
