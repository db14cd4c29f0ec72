package odai.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import odai.settings.PreferencesFile;

/// Filters, gallery and panels beside each other. Filters and panels fold away, and stay so until
/// the curator unfolds them.
final class ProjectColumns extends SplitPane {
    private static final double FILTERS = 232;
    private static final double PANELS = 368;
    private static final double MIN_WIDTH = 800;

    private final PreferencesFile preferences;
    private final Region filters;
    private final Region gallery;
    private final Region panels;

    ProjectColumns(PreferencesFile preferences, Region filters, Region gallery, Region panels) {
        this.preferences = preferences;
        this.filters = filters;
        this.gallery = gallery;
        this.panels = panels;
        setResizableWithParent(filters, false);
        setResizableWithParent(panels, false);
        fold();
        widthProperty().subscribe(_ -> divide());
    }

    boolean showsFilters() {
        return preferences.now().filters();
    }

    boolean showsPanels() {
        return preferences.now().panels();
    }

    void foldFilters() {
        preferences.change(it -> it.withFolds(!it.filters(), it.panels()));
        fold();
    }

    void foldPanels() {
        preferences.change(it -> it.withFolds(it.filters(), !it.panels()));
        fold();
    }

    private void fold() {
        List<Node> parts = new ArrayList<>();
        if (showsFilters()) {
            parts.add(filters);
        }
        parts.add(gallery);
        if (showsPanels()) {
            parts.add(panels);
        }
        getItems().setAll(parts);
        divide();
    }

    private void divide() {
        double all = Math.max(MIN_WIDTH, getWidth());
        int index = 0;
        if (showsFilters()) {
            setDividerPosition(index++, FILTERS / all);
        }
        if (showsPanels()) {
            setDividerPosition(index, 1 - PANELS / all);
        }
    }
}
