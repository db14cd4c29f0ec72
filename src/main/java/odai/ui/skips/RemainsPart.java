package odai.ui.skips;

import javafx.scene.layout.VBox;
import odai.pricing.AutoEpochs;
import odai.pricing.Overfitting;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// What the forecast leaves to train on: how many, in how many epochs, and whether that is enough.
final class RemainsPart extends VBox {
    /// Where fewer than half remain the data set is another one than was meant.
    private static final double HALF = .5;

    /// @param fewest that the service takes at all
    RemainsPart(Texts texts, int remaining, int examples, int fewest) {
        super(8);
        setId("remains");
        int epochs = AutoEpochs.expected(remaining);
        int best = Overfitting.of(remaining, epochs).best();
        if (remaining < fewest) {
            getChildren().add(Parts.note("danger", texts.get("skips.too-few", remaining, fewest)));
            return;
        }
        getChildren().add(Parts.label("muted", texts.get("skips.epochs", epochs, best)));
        if (epochs > best) {
            getChildren().add(Parts.note("attention", texts.get("skips.memorises", epochs, best)));
        }
        if (remaining < HALF * examples) {
            getChildren().add(Parts.note("attention", texts.get("skips.few", remaining, examples)));
        }
    }
}
