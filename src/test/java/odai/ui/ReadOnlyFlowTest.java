package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import odai.dataset.Decision;
import odai.dataset.ExampleQuery;
import odai.fixtures.ReadOnlyFolder;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A project that can only be looked at does not look as if it could be changed.
class ReadOnlyFlowTest extends WindowCase {
    private static final List<String> CHANGING =
            List.of(
                    "#undo",
                    "#redo",
                    "#sensitivity",
                    "#missing-find",
                    "#flag-face",
                    "#decide-keep",
                    "#decide-exclude",
                    "#decide-undecided",
                    "#add-response");

    private ReadOnlyFolder readOnly;

    @BeforeEach
    void aProjectThatCannotBeWritten() {
        openSample();
        Path project = project().folder();
        until("settled", () -> project().settled());
        interact(() -> session().closeProject());
        until("closed", () -> !Files.exists(project.resolve("catalog.db-wal")));
        readOnly = ReadOnlyFolder.make(project);
        open(project);
        until("counted", () -> project().settled());
    }

    @AfterEach
    void writableAgain() {
        if (readOnly != null) {
            interact(() -> session().closeProject());
            session().close();
            session().ended().join();
            readOnly.close();
        }
    }

    private boolean disabled(String id) {
        return lookup(id).query().isDisabled();
    }

    @Test
    void whatChangesItIsDisabledAndTheBarSaysWhy() {
        assertThat(there("#read-only-bar")).isTrue();
        assertThat(says("look, preview and export")).isTrue();
        until("inspected", () -> there("#odai"));
        for (String id : CHANGING) {
            assertThat(disabled(id)).as(id).isTrue();
        }
        assertThat(lookup("#odai").queryAs(TextInputControl.class).isEditable()).isFalse();
        for (Node tick : lookup(".check-box").queryAll()) {
            assertThat(tick.isDisabled()).as(tick.getId()).isTrue();
        }
        List<MenuItem> menu = lookup("#project-menu").queryAs(MenuButton.class).getItems();
        List<String> closed =
                menu.stream().filter(MenuItem::isDisable).map(MenuItem::getId).toList();
        assertThat(closed)
                .containsExactly("menu-menu-more", "menu-menu-screen", "menu-menu-advise");
    }

    @Test
    void theLargeViewAndTheSubmissionAreDisabledToo() {
        interact(() -> project().shell().large(true));
        until("large", () -> there("#keys"));
        assertThat(lookup("#keys .button").<Node>queryAll())
                .isNotEmpty()
                .allMatch(Node::isDisabled);
        interact(() -> project().shell().large(false));
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("checked", () -> text("#submit").equals("Read-only"));
        assertThat(disabled("#submit")).isTrue();
    }

    @Test
    void aKeySaysWhyItDoesNothing() {
        push(KeyCode.X);
        until("said", () -> there("#trouble"));
        assertThat(text("#trouble")).contains("written");
        assertThat(
                        project()
                                .curation()
                                .list(ExampleQuery.ALL.withDecisions(Set.of(Decision.EXCLUDE)))
                                .ids())
                .isEmpty();
    }
}
