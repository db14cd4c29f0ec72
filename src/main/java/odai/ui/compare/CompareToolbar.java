package odai.ui.compare;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import odai.dataset.Comparison;
import odai.targets.Targets;
import odai.text.Texts;
import odai.ui.theme.Parts;
import org.kordamp.ikonli.feather.Feather;

/// Above the answers: which two models are judged blind, earlier comparisons, export, and the way
/// back to the gallery.
final class CompareToolbar extends HBox {
    private final Texts texts;
    private final CompareModel model;
    private final MenuButton earlier;

    /// @param pair chooses two models
    /// @param written told where an export was written
    CompareToolbar(
            Texts texts, CompareModel model, Node pair, Consumer<Path> written, Runnable close) {
        super(8);
        this.texts = texts;
        this.model = model;
        earlier = Parts.menu("compare-earlier", texts.get("comparing.ui.earlier"));
        earlier.setOnShowing(_ -> model.earlier(this::list));
        // a menu without items never shows, and so never asks
        earlier.getItems().setAll(new MenuItem("…"));
        MenuButton export = Parts.menu("compare-export", texts.get("comparing.ui.export"));
        export.getItems().addAll(write("md", "Markdown", written), write("csv", "CSV", written));
        export.disableProperty().bind(model.shown().map(Optional::isEmpty));
        Label title = Parts.label("headline", texts.get("comparing.title"));
        title.setWrapText(false);
        HBox left = new HBox(12, title);
        left.setAlignment(Pos.CENTER_LEFT);
        Button away = Parts.icon(Feather.X, texts.get("comparing.ui.close"), close);
        away.setId("compare-close");
        HBox right = new HBox(8, pair, earlier, export, away);
        right.setAlignment(Pos.CENTER_RIGHT);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(left, gap, right);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("toolbar");
    }

    private MenuItem write(String ending, String name, Consumer<Path> written) {
        MenuItem item = Parts.item(name, () -> model.export(ending, texts, written));
        item.setId("export-" + ending);
        return item;
    }

    private void list(List<Comparison> all) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        .withLocale(texts.locale())
                        .withZone(ZoneId.systemDefault());
        earlier.getItems().clear();
        for (Comparison one : all) {
            String row =
                    texts.get(
                            "comparing.ui.earlier.row",
                            day.format(one.created()),
                            Targets.name(one.target()),
                            one.models().size(),
                            one.odai().size());
            earlier.getItems().add(Parts.item(row, () -> model.look(one)));
        }
        if (all.isEmpty()) {
            earlier.getItems().add(new MenuItem(texts.get("comparing.ui.earlier.none")));
        }
    }
}
