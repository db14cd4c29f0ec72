package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import odai.comparing.ComparedModels;
import odai.dataset.JobRecord;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.Test;

/// A job's curve in the window, from its first steps to what is done with the models it left.
class CurveFlowTest extends WindowCase {
    private void practised(String epochs) {
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("an order", () -> there("#epochs"));
        interact(() -> lookup("#epochs").queryAs(TextField.class).setText(epochs));
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
        press("#submit");
        until("it ends", () -> project().shell().submit().ended());
        until("drawn", () -> there("#curve-large"));
    }

    private JobRecord newest() {
        return project().curation().catalog().jobs().all().getFirst();
    }

    private void follow(String words) {
        interact(() ->
                lookup(".link").queryAllAs(Button.class).stream()
                        .filter(link -> link.getText().equals(words))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private void choose(String menu, int index) {
        MenuItem item = lookup(menu).queryAs(MenuButton.class).getItems().get(index);
        interact(item::fire);
    }

    @Test
    void aCurveIsKeptEnlargedLaidOverAnotherAndExported() throws IOException {
        openSample();
        practised("4");
        JobRecord first = newest();
        var outcomes = project().curation().catalog().outcomes();
        assertThat(outcomes.kept(first.id())).as("the result file").hasSize(1);
        assertThat(outcomes.estimate(first.id())).as("what it was to cost").isPresent();
        assertThat(says("tokens billed")).isTrue();
        follow("Compare this model");
        var settings = project().curation().catalog().settings();
        until("to be compared", () -> ComparedModels.of(settings).size() == 1);
        assertThat(ComparedModels.of(settings).getFirst()).startsWith("ft:");
        press("#order-again");
        practised("2");
        press("#curve-large");
        until("the page", () -> there("#curve-page"));
        until("the other job", () -> lookup("#curve-others").queryAs(MenuButton.class).isVisible());
        choose("#curve-others", 1);
        until("both", () -> lookup(".curve-line.second").tryQuery().isPresent());
        choices.add(folder);
        choose("#curve-export", 1);
        Path table = folder.resolve("curve-" + newest().remoteId() + ".csv");
        until("saved", () -> says("Saved: " + table));
        List<String> rows = Files.readAllLines(table);
        assertThat(rows.getFirst()).startsWith("job,step,epoch,train_loss");
        assertThat(rows).anyMatch(row -> row.startsWith(first.remoteId() + ","));
        push(KeyCode.ESCAPE);
        until("back", () -> !there("#curve-page"));
        assertThat(there("#curve-large")).isTrue();
    }
}
