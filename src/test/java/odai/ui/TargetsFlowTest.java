package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Targets edited in the settings.
class TargetsFlowTest extends WindowCase {
    @AfterEach
    void backToTheShipped() {
        interact(() -> session().targets().reset("openai"));
    }

    private TextArea opened() {
        interact(() -> session().actions().settings());
        press("#edit-openai");
        until("the text", () -> there("#target-text"));
        return lookup("#target-text").queryAs(TextArea.class);
    }

    private static Target openai() {
        return Targets.byId("openai").orElseThrow();
    }

    @Test
    void aTargetIsEditedUsedAndTakenBack() {
        openSample();
        TextArea text = opened();
        interact(() -> text.setText(text.getText().replace("\"OpenAI\"", "\"My OpenAI\"")));
        press("#target-save");
        until("the settings again", () -> there("#settings-targets"));
        assertThat(says("My OpenAI")).isTrue();
        assertThat(says("your own, as of 22 November 2026")).isTrue();
        interact(() -> session().hideOverlay());
        interact(() -> project().model().go(SidePanel.SUBMIT));
        @SuppressWarnings("unchecked")
        ComboBox<Target> targets = lookup("#target").queryAs(ComboBox.class);
        assertThat(targets.getItems()).extracting(Target::name).contains("My OpenAI");
        opened();
        press("#target-reset");
        until("the settings again", () -> there("#settings-targets"));
        assertThat(openai().name()).isEqualTo("OpenAI");
    }

    @Test
    void whatCannotBeUsedIsSaidAndTheTextStaysToBeMended() {
        TextArea text = opened();
        interact(() -> text.setText(text.getText().replace("2027-01-06", "soon")));
        press("#target-save");
        until("said", () -> there("#target-trouble"));
        assertThat(text("#target-trouble")).contains("Not saved", "line ", "not a day");
        assertThat(text.getText()).contains("soon");
        press("#target-leave");
        until("the settings again", () -> there("#settings-targets"));
        assertThat(openai().models().getFirst().acceptsJobsUntil()).isNotNull();
        assertThat(session().targets().edited("openai")).isFalse();
    }
}
