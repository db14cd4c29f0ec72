package odai.ui.gallery;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import odai.dataset.Decision;
import odai.dataset.Kind;
import odai.ui.project.CurationKeys;
import odai.ui.project.ProjectModel;
import odai.ui.project.WhereChangeable;
import odai.ui.task.Desktop;

/// What can be done to the chosen cards, each with its key.
final class CardMenu extends ContextMenu {
    private final ProjectModel model;

    CardMenu(ProjectModel model, Runnable open) {
        this.model = model;
        add("menu.large", "Enter", open);
        getItems().add(new SeparatorMenuItem());
        change("keep", "K", () -> model.curator().decide(Decision.KEEP));
        change("exclude", "X", () -> model.curator().decide(Decision.EXCLUDE));
        change("undecide", "U", () -> model.curator().decide(Decision.UNDECIDED));
        getItems().add(new SeparatorMenuItem());
        for (Kind kind : Kind.values()) {
            change(
                    "kind." + kind.wire(),
                    CurationKeys.letter(kind),
                    () -> model.curator().toggle(kind));
        }
        getItems().add(new SeparatorMenuItem());
        add(
                "menu.copy-id",
                "",
                () -> model.cursor().focused().ifPresent(it -> Desktop.copy(it.odaiId())));
        add(
                "menu.copy-path",
                "",
                () -> model.cursor().focused().ifPresent(it -> Desktop.copy(it.image().path())));
    }

    private void change(String key, String letter, Runnable action) {
        WhereChangeable.only(model, add(key, letter, action));
    }

    private MenuItem add(String key, String letter, Runnable action) {
        MenuItem item = new MenuItem(model.texts().get("app." + key));
        item.setId("menu-" + key.replace('.', '-'));
        if (!letter.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(letter));
        }
        item.setOnAction(_ -> action.run());
        getItems().add(item);
        return item;
    }
}
