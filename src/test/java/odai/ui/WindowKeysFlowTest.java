package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import odai.dataset.Decision;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.ui.gallery.GalleryPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys that decide act wherever the focus is but in a text, and a few strokes lead from anywhere
/// to anywhere.
class WindowKeysFlowTest extends WindowCase {
    @BeforeEach
    void sampleIsOpen() {
        openSample();
    }

    private Node owner() {
        return scene().getFocusOwner();
    }

    private void focus(String id) {
        interact(() -> lookup(id).query().requestFocus());
    }

    private Decision decision(int index) {
        return stored(index).decision();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#undo",
                "#settings",
                "#filter-verdict-trains",
                "#filter-type-text_to_text",
                "#sensitivity",
                "#sort",
                "#project-menu",
                "#tab-0"
            })
    void aDecisionIsHeardWithTheFocusOn(String id) {
        if (id.startsWith("#tab")) {
            interact(() -> lookup(".tab-pane").query().requestFocus());
        } else {
            focus(id);
        }
        push(KeyCode.X);
        until("excluded", () -> decision(0) == Decision.EXCLUDE);
        push(KeyCode.CONTROL, KeyCode.Z);
        until("undone", () -> decision(0) == Decision.UNDECIDED);
    }

    @Test
    void aClickOnAFilterLeavesTheKeysAlive() {
        clickOn("#filter-type-text_to_text");
        shows(6);
        long first = project().model().listing().get().ids().getFirst();
        push(KeyCode.F);
        until("flagged", () -> project().curation().counting(first).contains(Kind.FACE));
        push(KeyCode.K);
        until("kept", () -> stored((int) first - 1).decision() == Decision.KEEP);
    }

    @Test
    void aTextTakesItsLettersItself() {
        focus("#search");
        push(KeyCode.X);
        assertThat(lookup("#search").queryAs(TextField.class).getText()).isEqualTo("x");
        assertThat(decision(0)).isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void undoInATextTakesBackTypingFirst() {
        push(KeyCode.X);
        until("excluded", () -> decision(0) == Decision.EXCLUDE);
        focus("#search");
        TextField search = lookup("#search").queryAs(TextField.class);
        push(KeyCode.Q);
        push(KeyCode.CONTROL, KeyCode.Z);
        until("the typing is undone", () -> search.getText().isEmpty());
        assertThat(decision(0)).isEqualTo(Decision.EXCLUDE);
        push(KeyCode.CONTROL, KeyCode.Z);
        until("the step is undone", () -> decision(0) == Decision.UNDECIDED);
    }

    @Test
    void undoInAnUntouchedTextOfTheInspectorIsTheProjects() {
        push(KeyCode.X);
        until("excluded", () -> decision(0) == Decision.EXCLUDE);
        interact(() -> lookup("#odai").query().requestFocus());
        until("in a text", () -> owner() instanceof TextArea);
        push(KeyCode.CONTROL, KeyCode.Z);
        until("undone", () -> decision(0) == Decision.UNDECIDED);
    }

    @Test
    void keysDoNothingBehindTheSettings() {
        press("#settings");
        push(KeyCode.X);
        push(KeyCode.ESCAPE);
        assertThat(decision(0)).isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void tabLeadsFromTheToolbarToTheGalleryInThreeStops() {
        focus("#settings");
        push(KeyCode.TAB);
        push(KeyCode.TAB);
        assertThat(owner()).isInstanceOf(GalleryPane.class);
        focus("#project-menu");
        push(KeyCode.TAB);
        push(KeyCode.TAB);
        assertThat(owner()).isInstanceOf(GalleryPane.class);
    }

    @Test
    void f6GoesRoundTheRegions() {
        focus("#search");
        push(KeyCode.F6);
        assertThat(owner().getId()).startsWith("filter-");
        push(KeyCode.F6);
        assertThat(owner()).isInstanceOf(GalleryPane.class);
        push(KeyCode.F6);
        assertThat(owner().getStyleClass()).contains("tab-pane");
        push(KeyCode.F6);
        assertThat(owner().getId()).isEqualTo("search");
        push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(owner().getStyleClass()).contains("tab-pane");
    }

    @Test
    void arrowsLeadFromFilterToFilterAndFromToolToTool() {
        focus("#filter-verdict-trains");
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        assertThat(owner().getId())
                .startsWith("filter-verdict-")
                .isNotEqualTo("filter-verdict-trains");
        focus("#search");
        push(KeyCode.RIGHT);
        assertThat(owner().getId()).isEqualTo("sort");
        push(KeyCode.RIGHT);
        assertThat(owner().getId()).isEqualTo("sensitivity");
        push(KeyCode.RIGHT);
        assertThat(owner().getId()).isEqualTo("learn");
    }

    @Test
    void escapeClearsTheSearchAndThenLeavesIt() {
        push(KeyCode.CONTROL, KeyCode.F);
        write("図書館");
        until("found", () -> project().model().listing().get().ids().size() < 32);
        push(KeyCode.ESCAPE);
        shows(32);
        assertThat(owner().getId()).isEqualTo("search");
        push(KeyCode.ESCAPE);
        assertThat(owner()).isInstanceOf(GalleryPane.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTER", "DOWN"})
    void enterAndDownLeadToTheFirstHit(String key) {
        push(KeyCode.END);
        push(KeyCode.CONTROL, KeyCode.F);
        interact(() -> lookup("#search").queryAs(TextField.class).setText("こん"));
        push(KeyCode.valueOf(key));
        until("found", () -> project().model().listing().get().ids().size() < 32);
        assertThat(owner()).isInstanceOf(GalleryPane.class);
        assertFocused(0);
    }

    @Test
    void theCursorStaysOnItsExample() {
        for (int step = 0; step < 5; step++) {
            push(KeyCode.RIGHT);
        }
        long here = project().model().cursor().focused().orElseThrow().id();
        String type = project().model().cursor().focused().orElseThrow().type().wire();
        clickOn("#filter-type-" + type);
        until("filtered", () -> project().model().listing().get().ids().size() < 32);
        assertThat(project().model().cursor().focused().orElseThrow().id()).isEqualTo(here);
        interact(() -> {
            var model = project().model();
            model.ask(model.query().withVerdicts(Set.of(VerdictName.TRAINS)));
        });
        clickOn("#filter-all");
        shows(32);
        assertThat(project().model().cursor().focused().orElseThrow().id()).isEqualTo(here);
    }
}
