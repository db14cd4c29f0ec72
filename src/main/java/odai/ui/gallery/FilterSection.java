package odai.ui.gallery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.curating.Counts;
import odai.dataset.ExampleQuery;
import odai.ui.project.ProjectModel;

/// One filter: its values with their live counts. A click shows one value, another click lets it
/// go, with Ctrl several go together.
final class FilterSection<V> extends VBox {
    /// @param name of the filter, in ids and texts
    /// @param wire a value's name, in ids and texts
    /// @param always whether a value is listed that has no examples, by what there is in all
    record Aspect<V>(
            String name,
            List<V> values,
            Function<V, String> wire,
            Function<Counts, Map<V, Integer>> counts,
            Function<ExampleQuery, Set<V>> wanted,
            BiFunction<ExampleQuery, Set<V>, ExampleQuery> narrowed,
            BiPredicate<Counts, V> always) {
        Aspect {
            values = List.copyOf(values);
        }
    }

    private record FilterRow<V>(V value, ToggleButton button, Label count) {}

    private final ProjectModel model;
    private final Aspect<V> aspect;
    private final List<FilterRow<V>> filterRows = new ArrayList<>();

    FilterSection(ProjectModel model, Aspect<V> aspect) {
        this.model = model;
        this.aspect = aspect;
        setSpacing(2);
        Label title = new Label(model.texts().get("app." + aspect.name()));
        title.getStyleClass().add("side-title");
        getChildren().add(title);
        aspect.values().forEach(this::line);
        model.listing().subscribe(listing -> count(listing.counts()));
        model.queryProperty().subscribe(this::select);
    }

    private void line(V value) {
        String wire = aspect.wire().apply(value);
        Label count = new Label();
        count.getStyleClass().add("muted");
        // where there is little room the name is cut, and said in full by its tooltip
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(model.texts().get("app." + aspect.name() + "." + wire));
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", wire);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(8, dot, name, gap, count);
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(widthProperty().subtract(20));
        ToggleButton button = new ToggleButton();
        name.textTruncatedProperty()
                .subscribe(cut -> button.setTooltip(cut ? new Tooltip(name.getText()) : null));
        button.setId("filter-" + aspect.name() + "-" + wire);
        button.getStyleClass().setAll("filter");
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnMouseClicked(event -> {
            if (event.isShortcutDown()) {
                toggle(value);
            } else {
                only(value);
            }
        });
        button.setOnAction(event -> {
            // a click has its own rule; this is the key
            select(model.query());
            event.consume();
        });
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                only(value);
                event.consume();
            }
        });
        filterRows.add(new FilterRow<>(value, button, count));
        getChildren().add(button);
    }

    private void only(V value) {
        Set<V> now = aspect.wanted().apply(model.query());
        ask(now.equals(Set.of(value)) ? Set.of() : Set.of(value));
    }

    private void toggle(V value) {
        Set<V> next = new HashSet<>(aspect.wanted().apply(model.query()));
        if (!next.remove(value)) {
            next.add(value);
        }
        ask(next);
    }

    private void ask(Set<V> wanted) {
        model.ask(aspect.narrowed().apply(model.query(), wanted));
    }

    private void select(ExampleQuery query) {
        Set<V> wanted = aspect.wanted().apply(query);
        filterRows.forEach(
                filterRow -> filterRow.button().setSelected(wanted.contains(filterRow.value())));
    }

    private void count(Counts counts) {
        Map<V, Integer> of = new LinkedHashMap<>(aspect.counts().apply(counts));
        Set<V> wanted = aspect.wanted().apply(model.query());
        boolean any = false;
        for (FilterRow<V> filterRow : filterRows) {
            int count = of.getOrDefault(filterRow.value(), 0);
            filterRow.count().setText(counts.known() ? model.texts().number(count) : "");
            boolean shown =
                    aspect.always().test(counts, filterRow.value())
                            || count > 0
                            || wanted.contains(filterRow.value());
            filterRow.button().setVisible(shown);
            any |= shown;
        }
        setVisible(any);
        setManaged(any);
    }
}
