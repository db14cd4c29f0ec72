package odai.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import odai.dataset.SortOrder;
import odai.dataset.Thresholds;
import odai.screening.SkipPolicy;
import odai.settings.Preferences;
import odai.text.StepTexts;
import odai.ui.project.CuratorActions;
import odai.ui.project.NamedStep;
import odai.ui.project.ProjectModel;
import odai.ui.project.WhereChangeable;
import odai.ui.task.Background;
import odai.ui.theme.Parts;
import odai.ui.theme.RovingFocus;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Project, search, sort, card size, sensitivity, undo and settings.
final class Toolbar extends HBox {
    private static final double SLIDER = 96;

    private final ProjectModel model;
    private final SearchField search;
    private final RovingFocus focus;
    private final Slider size =
            new Slider(Preferences.SMALLEST_CARD, Preferences.LARGEST_CARD, 196);
    private final StepTexts steps;
    private Thresholds usual;
    private Thresholds lines;
    private boolean following;
    private boolean placing;

    /// What the project's menu leads to.
    interface ToolbarActions {
        void chooseFolder();

        void chooseFile();

        void more();

        void relocate();

        void screen();

        void export();

        void closeProject();

        void learn();

        void advise();

        void compare();

        void settings();

        void open(String path);
    }

    Toolbar(
            ProjectModel model,
            String project,
            List<String> recent,
            ToolbarActions toolbarActions,
            Runnable toGallery) {
        this.model = model;
        this.search = new SearchField(model, toGallery);
        this.steps = new StepTexts(model.texts());
        this.usual = model.curation().settings().usual();
        this.lines = model.curation().settings().thresholds();
        getStyleClass().add("toolbar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button undo = Parts.icon(Feather.CORNER_UP_LEFT, words("undo"), model.curator()::undo);
        undo.setId("undo");
        Button redo = Parts.icon(Feather.CORNER_UP_RIGHT, words("redo"), model.curator()::redo);
        redo.setId("redo");
        WhereChangeable.only(model, undo);
        WhereChangeable.only(model, redo);
        // also where a command beside the window did the newest step
        model.changes().subscribe(_ -> model.curator().next(next -> name(undo, redo, next)));
        Button settings =
                Parts.icon(Feather.SETTINGS, words("settings.title"), toolbarActions::settings);
        settings.setId("settings");
        Button learn =
                Parts.icon(
                        Feather.TRENDING_UP,
                        model.texts().get("learning.open"),
                        toolbarActions::learn);
        learn.setId("learn");
        Button compare =
                Parts.icon(
                        Feather.COLUMNS,
                        model.texts().get("comparing.ui.open"),
                        toolbarActions::compare);
        compare.setId("compare");
        size.setId("card-size");
        size.setPrefWidth(SLIDER);
        size.setTooltip(Parts.tip(words("size")));
        size.setAccessibleText(words("size"));
        getChildren()
                .addAll(
                        projectMenu(project, recent, toolbarActions),
                        search,
                        sort(),
                        gap,
                        sensitivityLabel(),
                        sensitivity(),
                        learn,
                        new FontIcon(Feather.GRID),
                        size,
                        compare,
                        undo,
                        redo,
                        settings);
        this.focus =
                new RovingFocus(
                        this,
                        Orientation.HORIZONTAL,
                        it -> it instanceof Control && !(it instanceof Label));
        focus.start(search);
    }

    private void name(Button undo, Button redo, CuratorActions.Next next) {
        Parts.icon(undo, Feather.CORNER_UP_LEFT, named("undo", next.undo()));
        Parts.icon(redo, Feather.CORNER_UP_RIGHT, named("redo", next.redo()));
    }

    private String named(String way, Optional<NamedStep> step) {
        return step.map(it ->
                        model.texts()
                                .get("app." + way + ".named", steps.words(it.change(), it.name())))
                .orElseGet(() -> words(way));
    }

    Slider size() {
        return size;
    }

    /// The control that had the focus last.
    void takeFocus() {
        focus.requestFocus();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private MenuButton projectMenu(
            String project, List<String> recent, ToolbarActions toolbarActions) {
        MenuButton menu = Parts.menu("project-menu", project);
        menu.getStyleClass().addAll("flat", "project-name");
        menu.setMaxWidth(240);
        menu.getItems()
                .addAll(
                        item("menu.export", toolbarActions::export),
                        changing("menu.more", toolbarActions::more),
                        changing("menu.screen", toolbarActions::screen),
                        changing("menu.advise", toolbarActions::advise),
                        new SeparatorMenuItem(),
                        item("start.open", toolbarActions::chooseFolder),
                        item("start.file", toolbarActions::chooseFile));
        recent.stream()
                .skip(1)
                .forEach(path ->
                        menu.getItems().add(Parts.item(path, () -> toolbarActions.open(path))));
        menu.getItems()
                .addAll(new SeparatorMenuItem(), item("menu.close", toolbarActions::closeProject));
        return menu;
    }

    private MenuItem changing(String key, Runnable action) {
        return WhereChangeable.only(model, item(key, action));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = Parts.item(words(key), action);
        item.setId("menu-" + key.replace('.', '-'));
        return item;
    }

    private ComboBox<SortOrder> sort() {
        ComboBox<SortOrder> sort = new ComboBox<>();
        sort.setId("sort");
        sort.getItems().setAll(SortOrder.values());
        sort.setConverter(Parts.shown(order -> words("sort." + wire(order))));
        sort.setTooltip(Parts.tip(words("sort")));
        model.queryProperty().subscribe(query -> sort.setValue(query.order()));
        sort.setOnAction(_ -> {
            SortOrder order = sort.getValue();
            if (order != null && order != model.query().order()) {
                model.ask(model.query().withOrder(order));
            }
        });
        return sort;
    }

    private Label sensitivityLabel() {
        Label label = Parts.label("muted", words("sensitivity"));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// To the right more is asked about; nothing the curator said is touched.
    private Slider sensitivity() {
        Slider slider = new Slider(0, 1, stand());
        slider.setId("sensitivity");
        slider.setPrefWidth(SLIDER);
        slider.setBlockIncrement(0.05);
        slider.setTooltip(Parts.tip(words("sensitivity.tip")));
        slider.setAccessibleText(words("sensitivity"));
        slider.valueProperty()
                .addListener((_, before, now) -> {
                    if (!before.equals(now)) {
                        follow(slider);
                    }
                });
        model.listing().subscribe(_ -> place(slider));
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                slider.setValue(0.5);
            }
        });
        return WhereChangeable.only(model, slider);
    }

    /// Other usual lines are its middle from now on, and lines that somebody else has stored are
    /// where it stands.
    private void place(Slider slider) {
        Thresholds middle = model.curation().settings().usual();
        Thresholds now = model.curation().settings().thresholds();
        if (!middle.equals(usual) || !following && !now.equals(lines)) {
            usual = middle;
            lines = now;
            placing = true;
            slider.setValue(stand());
            placing = false;
        }
    }

    /// The counts follow while the slider moves: whenever one place is reckoned, the next.
    private void follow(Slider slider) {
        if (following || placing) {
            return;
        }
        following = true;
        double place = slider.getValue();
        Thresholds next = SkipPolicy.sensitivity(usual, place);
        lines = next;
        model.curator()
                .set(() -> {
                    try {
                        model.curation().settings().thresholds(next);
                    } finally {
                        Background.show(() -> followed(slider, place));
                    }
                });
    }

    private void followed(Slider slider, double place) {
        following = false;
        if (slider.getValue() != place) {
            follow(slider);
        }
    }

    private double stand() {
        return SkipPolicy.slider(usual, model.curation().settings().thresholds());
    }

    private static String wire(SortOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private String words(String key) {
        return model.texts().get("app." + key);
    }
}
