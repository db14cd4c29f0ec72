package odai.ui;

import java.util.concurrent.ExecutorService;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.curating.Counts;
import odai.dataset.VerdictName;
import odai.ui.gallery.FilterPane;
import odai.ui.gallery.GalleryModel;
import odai.ui.gallery.GalleryPane;
import odai.ui.panels.InspectorPane;
import odai.ui.panels.PreviewPane;
import odai.ui.panels.SubmitPane;
import odai.ui.task.Background;

/// The window of an open project: filters, gallery, panels, status line.
final class Shell extends BorderPane {
    private final GalleryModel model;
    private final TabPane tabs = new TabPane();
    private final GalleryPane gallery;
    private final Label status = new Label();
    private final Label trouble = new Label();

    Shell(String project, GalleryModel model, Background background, ExecutorService threads) {
        this.model = model;
        this.gallery = new GalleryPane(model);
        tab("inspector", new InspectorPane(model, background));
        tab("preview", new PreviewPane(model, background));
        tab("submit", new SubmitPane(model, threads));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinWidth(320);
        tabs.setPrefWidth(360);
        setTop(toolbar(project));
        FilterPane filters = new FilterPane(model);
        SplitPane centre = new SplitPane(filters, gallery, tabs);
        SplitPane.setResizableWithParent(filters, false);
        SplitPane.setResizableWithParent(tabs, false);
        centre.widthProperty()
                .subscribe(width -> {
                    double all = Math.max(800, width.doubleValue());
                    centre.setDividerPositions(232 / all, 1 - 368 / all);
                });
        setCenter(centre);
        status.setId("status");
        status.getStyleClass().add("status");
        status.setMaxWidth(Double.MAX_VALUE);
        model.listing().subscribe(listing -> status.setText(words(listing.counts())));
        trouble.setId("trouble");
        trouble.getStyleClass().addAll("status", "error");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.setVisible(false);
        setBottom(new VBox(trouble, status));
    }

    /// For the tour: 0 inspector, 1 preview, 2 submit.
    void select(int tab) {
        tabs.getSelectionModel().select(tab);
    }

    /// A problem, above the status line until the next one.
    void say(String sentence) {
        trouble.setText(sentence);
        trouble.setVisible(true);
    }

    void focusGallery() {
        gallery.requestFocus();
    }

    private HBox toolbar(String project) {
        Label name = new Label(project);
        name.setStyle("-fx-font-weight: bold; -fx-font-size: 15px;");
        name.setMinWidth(Region.USE_PREF_SIZE);
        TextField search = new TextField();
        search.setId("search");
        search.setPromptText(model.texts().get("app.search"));
        search.setPrefWidth(340);
        search.textProperty()
                .subscribe(text -> {
                    if (!text.equals(model.query().search())) {
                        model.ask(model.query().withSearch(text));
                    }
                });
        HBox bar = new HBox(name, search);
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    private void tab(String name, Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        tabs.getTabs().add(new Tab(model.texts().get("app." + name), scroll));
    }

    private String words(Counts counts) {
        return model.texts()
                .get(
                        "app.status",
                        counts.total(),
                        of(counts, VerdictName.TRAINS),
                        of(counts, VerdictName.SKIPPED),
                        of(counts, VerdictName.REVIEW),
                        of(counts, VerdictName.EXCLUDED),
                        of(counts, VerdictName.UNUSABLE));
    }

    private static int of(Counts counts, VerdictName verdict) {
        return counts.overall().getOrDefault(verdict, 0);
    }
}
