package odai.ui.submit.order;

import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// The way on where a target takes no more jobs: the others, each one press away.
public final class OtherTargets extends FlowPane {
    /// @param closed the one that takes none, by its name
    public OtherTargets(Texts texts, String closed, Consumer<Target> choose) {
        super(8, 4);
        getStyleClass().add("other-targets");
        Targets.all().stream()
                .filter(other -> !other.name().equals(closed))
                .map(other ->
                        Parts.link(
                                texts.get("uploads.elsewhere", other.name()),
                                () -> choose.accept(other)))
                .forEach(getChildren()::add);
    }
}
