package odai.ui.gallery;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.curating.Counts;
import odai.dataset.ExampleQuery;
import odai.dataset.ExampleType;
import odai.dataset.Kind;
import odai.dataset.VerdictName;

/// The filters with their live counts. One value of each filter at a time; a second click lets it
/// go.
public final class FilterPane extends ScrollPane {
    private final GalleryModel model;
    private final VBox side = new VBox();
    private final Map<Label, Function<Counts, Integer>> counts = new LinkedHashMap<>();

    public FilterPane(GalleryModel model) {
        this.model = model;
        side.getStyleClass().add("side");
        setContent(side);
        setFitToWidth(true);
        setFitToHeight(true);
        setMinWidth(200);
        setPrefWidth(232);
        title("app.verdict");
        for (VerdictName verdict : VerdictName.values()) {
            filter(
                    "verdict." + verdict.wire(),
                    all -> all.verdicts().getOrDefault(verdict, 0),
                    on -> query -> query.withVerdicts(on ? Set.of(verdict) : Set.of()));
        }
        title("app.kind");
        for (Kind kind : Kind.values()) {
            filter(
                    "kind." + kind.wire(),
                    all -> all.kinds().getOrDefault(kind, 0),
                    on -> query -> query.withKinds(on ? Set.of(kind) : Set.of()));
        }
        title("app.type");
        for (ExampleType type : ExampleType.values()) {
            filter(
                    "type." + type.wire(),
                    all -> all.types().getOrDefault(type, 0),
                    on -> query -> query.withTypes(on ? Set.of(type) : Set.of()));
        }
        model.listing()
                .subscribe(listing ->
                        counts.forEach((label, count) ->
                                label.setText(
                                        String.format(
                                                Locale.ROOT,
                                                "%,d",
                                                count.apply(listing.counts())))));
    }

    private void title(String key) {
        Label title = new Label(model.texts().get(key));
        title.getStyleClass().add("side-title");
        side.getChildren().add(title);
    }

    private void filter(
            String name,
            Function<Counts, Integer> count,
            Function<Boolean, UnaryOperator<ExampleQuery>> change) {
        Label number = new Label();
        number.getStyleClass().add("muted");
        counts.put(number, count);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton button = new ToggleButton();
        button.setId("filter-" + name.replace('.', '-'));
        button.getStyleClass().setAll("filter");
        HBox line = new HBox(new Label(model.texts().get("app." + name)), gap, number);
        line.prefWidthProperty().bind(side.widthProperty().subtract(40));
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setUserData(name.substring(0, name.indexOf('.')));
        button.setOnAction(_ -> {
            side.getChildren().stream()
                    .filter(node ->
                            node != button && button.getUserData().equals(node.getUserData()))
                    .forEach(node -> ((ToggleButton) node).setSelected(false));
            model.ask(change.apply(button.isSelected()).apply(model.query()));
        });
        side.getChildren().add(button);
    }
}
