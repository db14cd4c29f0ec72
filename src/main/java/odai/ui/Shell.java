package odai.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import odai.settings.PreferencesFile;
import odai.ui.gallery.FilterPane;
import odai.ui.gallery.GalleryPane;
import odai.ui.inspector.InspectorPane;
import odai.ui.large.LargePane;
import odai.ui.project.ProjectModel;
import odai.ui.project.SidePanel;
import odai.ui.skips.PreviewPane;
import odai.ui.submit.SubmitModel;
import odai.ui.submit.SubmitPane;
import odai.ui.submit.running.SubmitPages;
import odai.ui.task.Desktop;
import odai.ui.theme.FocusOwner;
import org.jspecify.annotations.Nullable;

/// The window of an open project: toolbar, filters, gallery, panels, status line, and the large
/// view above them.
final class Shell extends StackPane {
    private final ProjectModel model;
    private final PreferencesFile preferences;
    private final SidePanels panels;
    private final ProjectColumns columns;
    private final BorderPane frame = new BorderPane();
    private final GalleryPane gallery;
    private final FilterPane filters;
    private final LargePane large;
    private final Toolbar toolbar;
    private final StatusBar status;
    private final SubmitPane submit;
    private final Label trouble = new Label();
    private final NoticeBar notice;
    private @Nullable Region page;
    private @Nullable SidePanel came;

    Shell(
            String project,
            ProjectModel model,
            SubmitModel submission,
            PreferencesFile preferences,
            Desktop desktop,
            Toolbar.ToolbarActions toolbarActions) {
        this.model = model;
        this.preferences = preferences;
        this.gallery = new GalleryPane(model, this::enlarge);
        this.large = new LargePane(model, this::reduce);
        this.filters = new FilterPane(model);
        this.status = new StatusBar(model, this::review);
        this.notice = new NoticeBar(model.texts());
        this.submit =
                new SubmitPane(
                        model,
                        submission,
                        preferences,
                        new SubmitPages(desktop, this::open, this::leavePage));
        this.toolbar =
                new Toolbar(
                        model,
                        project,
                        preferences.now().recent(),
                        toolbarActions,
                        gallery::requestFocus);
        PreviewPane.PreviewActions onward =
                new PreviewPane.PreviewActions(
                        toolbarActions::advise, this::review, toolbarActions::screen);
        this.panels =
                new SidePanels(
                        model,
                        new InspectorPane(model),
                        new PreviewPane(model, onward, desktop),
                        submit,
                        this::covered);
        this.columns = new ProjectColumns(preferences, filters, gallery, panels);
        trouble.setId("trouble");
        trouble.getStyleClass().addAll("status", "error");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.setVisible(false);
        // in the order in which Tab goes through them
        frame.setTop(
                new VBox(
                        toolbar,
                        new ReadOnlyBar(model),
                        notice,
                        new MissingBar(model, toolbarActions::relocate)));
        frame.setCenter(columns);
        frame.setBottom(new VBox(trouble, status));
        large.setVisible(false);
        getChildren().addAll(frame, large);
        sizes();
        panels.follow(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        WindowKeys.listen(this, model, gallery, this::covered);
        RegionKeys.listen(this, this::regions);
    }

    /// What F6 goes through, in order.
    private List<FocusRegion> regions() {
        if (covered()) {
            return List.of();
        }
        List<FocusRegion> regions = new ArrayList<>();
        regions.add(new FocusRegion(toolbar, toolbar::takeFocus));
        if (columns.showsFilters()) {
            regions.add(new FocusRegion(filters, filters::takeFocus));
        }
        regions.add(new FocusRegion(gallery, gallery::requestFocus));
        if (columns.showsPanels()) {
            regions.add(new FocusRegion(panels, panels::requestFocus));
        }
        return regions;
    }

    private void sizes() {
        toolbar.size().setValue(preferences.now().cardWidth());
        gallery.cardWidthProperty()
                .bind(toolbar.size().valueProperty().map(it -> Math.round(it.doubleValue())));
        toolbar.size()
                .valueChangingProperty()
                .subscribe((_, changing) -> {
                    if (!changing) {
                        preferences.change(it -> it.withCardWidth(toolbar.size().getValue()));
                    }
                });
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown() || covered()) {
            return;
        }
        if (event.getCode() == KeyCode.F) {
            toolbar.focusSearch();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                && model.placeProperty().get() == SidePanel.SUBMIT) {
            submit.submit();
            event.consume();
        } else if (event.getCode().isDigitKey()) {
            int place = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
            if (place >= 0 && place < SidePanel.values().length) {
                model.go(SidePanel.values()[place]);
                event.consume();
            }
        }
    }

    private void typed(KeyEvent event) {
        if (FocusOwner.types(getScene()) || covered()) {
            return;
        }
        switch (event.getCharacter()) {
            case "[" -> columns.foldFilters();
            case "]" -> columns.foldPanels();
            default -> {}
        }
    }

    /// Whether something covers it all.
    private boolean covered() {
        return large.isVisible() || page != null;
    }

    /// A screen that takes the whole window until it is left.
    void open(Region full) {
        if (page == null) {
            page = full;
            getChildren().add(full);
            // what it covers is out of reach of keys as well
            frame.setVisible(false);
            full.requestFocus();
        }
    }

    void leavePage() {
        getChildren().remove(page);
        page = null;
        frame.setVisible(true);
        gallery.requestFocus();
    }

    /// What is doubted, one by one: the first of it large, with the keys.
    void review() {
        came = model.placeProperty().get();
        model.go(SidePanel.INSPECTOR);
        model.review(this::enlarge);
    }

    private void enlarge() {
        large.setVisible(true);
        large.show();
        large.requestFocus();
    }

    /// Who came from a panel to go through what is doubted comes back to it.
    private void reduce() {
        large.setVisible(false);
        if (came != null) {
            model.go(came);
            came = null;
        }
        gallery.requestFocus();
        gallery.reveal();
    }

    /// For the tour.
    void large(boolean shown) {
        if (shown) {
            enlarge();
        } else {
            reduce();
        }
    }

    /// For the tour: what `B` does.
    void boxes() {
        large.boxes();
    }

    SubmitPane submit() {
        return submit;
    }

    StatusBar status() {
        return status;
    }

    NoticeBar notice() {
        return notice;
    }

    /// A problem, above the status line until the next one.
    void say(String sentence) {
        trouble.setText(sentence);
        trouble.setVisible(!sentence.isEmpty());
    }

    void takeFocus() {
        (large.isVisible() ? large : gallery).requestFocus();
    }

    /// What was large stays large, and leads back to where it was entered from.
    void follow(Shell before) {
        came = before.came;
        if (before.large.isVisible()) {
            enlarge();
        }
    }
}
