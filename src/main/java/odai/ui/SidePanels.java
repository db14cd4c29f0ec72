package odai.ui;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import odai.ui.project.ProjectModel;
import odai.ui.project.SidePanel;
import odai.ui.task.Background;
import odai.ui.theme.FocusOwner;
import org.jspecify.annotations.Nullable;

/// The panels beside the gallery, a tab each. Shows the panel that the project's model names.
final class SidePanels extends TabPane {
    private static final double MIN_WIDTH = 320;

    private final ProjectModel model;
    private final BooleanSupplier covered;
    private boolean focused;

    /// @param covered whether the panels are out of reach of keys
    SidePanels(
            ProjectModel model,
            Region inspector,
            Region preview,
            Region submit,
            BooleanSupplier covered) {
        this.model = model;
        this.covered = covered;
        tab(SidePanel.INSPECTOR, inspector);
        tab(SidePanel.PREVIEW, scroll(preview));
        tab(SidePanel.SUBMIT, submit);
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setMinWidth(MIN_WIDTH);
        getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> model.go(SidePanel.values()[Math.max(0, index.intValue())]));
        model.placeProperty()
                .subscribe(sidePanel -> getSelectionModel().select(sidePanel.ordinal()));
    }

    /// Follows the focus of the window.
    ///
    /// @param window is in the scene also while the panels are folded away
    void follow(Node window) {
        window.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::moved);
    }

    /// A button that is taken away by what it does leaves the focus to its panel: elsewhere the
    /// next key would do what nobody asked for.
    private void moved(@Nullable Node left, @Nullable Node now) {
        boolean gone = focused && left != null && left.getScene() == null;
        focused = FocusOwner.within(this, now);
        if (gone) {
            // the window looks for a place first
            Background.show(() -> {
                if (!covered.getAsBoolean()) {
                    requestFocus();
                }
            });
        }
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        return scroll;
    }

    private void tab(SidePanel sidePanel, Region content) {
        Tab tab =
                new Tab(
                        model.texts().get("app." + sidePanel.name().toLowerCase(Locale.ROOT)),
                        content);
        tab.setId("tab-" + sidePanel.ordinal());
        getTabs().add(tab);
    }
}
