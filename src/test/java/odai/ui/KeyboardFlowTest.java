package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import odai.ui.gallery.GalleryPane;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A window without a mouse.
class KeyboardFlowTest extends WindowCase {
    private static final int ENOUGH = 120;

    @BeforeEach
    void sampleIsOpen() {
        openSample();
    }

    private Node owner() {
        return scene().getFocusOwner();
    }

    private static boolean within(Node node, String id) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (id.equals(up.getId())) {
                return true;
            }
        }
        return false;
    }

    /// Where Tab leads from the search field, until it is back or nothing new comes.
    private List<Node> walk() {
        push(KeyCode.CONTROL, KeyCode.F);
        Set<Node> seen = new LinkedHashSet<>();
        while (seen.size() < ENOUGH && seen.add(owner())) {
            if (owner() instanceof TextArea) {
                // in a text of several lines Tab is a character
                push(KeyCode.CONTROL, KeyCode.TAB);
            } else {
                push(KeyCode.TAB);
            }
        }
        return new ArrayList<>(seen);
    }

    @Test
    void tabReachesEveryPartOfTheWindow() {
        List<Node> walked = walk();
        for (String id : List.of("search", "filter-verdict-trains", "odai", "status-total")) {
            assertThat(walked).as("Tab reaches #" + id).anyMatch(node -> within(node, id));
        }
        assertThat(walked).hasAtLeastOneElementOfType(GalleryPane.class);
    }

    @Test
    void arrowsReachEveryToolAndEveryFilter() {
        push(KeyCode.CONTROL, KeyCode.F);
        List<String> tools = arrows(KeyCode.RIGHT);
        assertThat(tools)
                .containsSubsequence(
                        "search", "sort", "sensitivity", "card-size", "undo", "redo", "settings");
        push(KeyCode.CONTROL, KeyCode.F);
        push(KeyCode.F6);
        assertThat(arrows(KeyCode.DOWN))
                .containsSubsequence(
                        "filter-verdict-trains",
                        "filter-kind-face",
                        "filter-type-text_to_text",
                        "filter-decision-keep",
                        "filter-split-validation");
    }

    /// The controls that a key leads to, until it leads no further.
    private List<String> arrows(KeyCode key) {
        List<String> ids = new ArrayList<>();
        Node before = null;
        while (ids.size() < ENOUGH && owner() != before) {
            before = owner();
            ids.add(String.valueOf(before.getId()));
            push(key);
        }
        return ids;
    }

    @Test
    void whatHasTheFocusIsThereToBeSeen() {
        for (Node node : walk()) {
            assertThat(node.isFocusTraversable()).as(node.toString()).isTrue();
            assertThat(node.isDisabled()).as(node.toString()).isFalse();
            for (Node up = node; up != null; up = up.getParent()) {
                assertThat(up.isVisible()).as(node + " in " + up).isTrue();
            }
        }
    }

    @Test
    void aFocusThatCameFromTheKeyboardShows() {
        push(KeyCode.CONTROL, KeyCode.F);
        push(KeyCode.TAB);
        assertThat(owner().getPseudoClassStates())
                .contains(
                        PseudoClass.getPseudoClass("focused"),
                        PseudoClass.getPseudoClass("focus-visible"));
    }

    @Test
    void shiftTabLeadsBack() {
        push(KeyCode.CONTROL, KeyCode.F);
        Node search = owner();
        push(KeyCode.TAB);
        assertThat(owner()).isNotSameAs(search);
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(owner()).isSameAs(search);
    }

    @ParameterizedTest
    @EnumSource(SidePanel.class)
    void aDigitLeadsToAPanel(SidePanel sidePanel) {
        push(KeyCode.CONTROL, KeyCode.getKeyCode(String.valueOf(sidePanel.ordinal() + 1)));
        until("there", () -> project().model().placeProperty().get() == sidePanel);
    }

    @Test
    void aDigitWithoutAPanelLeadsNowhere() {
        push(KeyCode.CONTROL, KeyCode.DIGIT9);
        push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(project().model().placeProperty().get()).isEqualTo(SidePanel.INSPECTOR);
    }

    @Test
    void spacePressesTheFilterThatHasTheFocus() {
        Node filter = lookup("#filter-type-text_to_text").query();
        interact(filter::requestFocus);
        push(KeyCode.SPACE);
        shows(6);
        push(KeyCode.SPACE);
        shows(32);
    }

    @Test
    void withoutAFocusedTextTheGalleryListensFromTheStart() {
        assertThat(owner()).isInstanceOf(GalleryPane.class);
        push(KeyCode.RIGHT);
        assertFocused(1);
    }

    @Test
    void theLargeViewGivesTheFocusBackToTheGallery() {
        push(KeyCode.ENTER);
        until("large", () -> there("#large"));
        assertThat(within(owner(), "large")).isTrue();
        push(KeyCode.ESCAPE);
        until("small", () -> !there("#large"));
        assertThat(owner()).isInstanceOf(GalleryPane.class);
    }

    @Test
    void whatLiesBehindTheLargeViewIsNotReached() {
        push(KeyCode.ENTER);
        until("large", () -> there("#large"));
        for (int i = 0; i < 10; i++) {
            push(KeyCode.TAB);
            assertThat(within(owner(), "large")).as(String.valueOf(owner())).isTrue();
        }
    }
}
