package odai.ui.project;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import odai.curating.Judged;
import odai.dataset.VerdictName;

/// What the screens call an example's verdict. Where nothing speaks against a picture because
/// nobody has looked at it, they say so instead of promising that it trains.
public final class VerdictWord {
    private static final String UNSEEN = "unseen";

    /// Every word there is, as the style that colours it.
    public static final List<String> ALL =
            Stream.concat(
                            Arrays.stream(VerdictName.values()).map(VerdictName::wire),
                            Stream.of(UNSEEN))
                    .toList();

    private VerdictWord() {}

    /// The verdict's name for styles and texts; `unseen` where it is only a promise.
    public static String of(Judged row) {
        VerdictName name = row.verdict().name();
        return name == VerdictName.TRAINS && !row.evidence().screened() ? UNSEEN : name.wire();
    }

    /// Writes it, in its colour.
    public static void put(Label into, long id, ProjectModel model) {
        String word = model.verdictWord(id);
        into.setText(model.texts().get("app.verdict." + word));
        into.getStyleClass().setAll("label", "verdict-word", word);
    }
}
