package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.fixtures.DataSet;
import org.junit.jupiter.api.Test;

/// Pictures that were moved while their project was closed.
class RelocateFlowTest extends WindowCase {
    private Path movedSet() throws IOException {
        Path set = DataSet.of(folder.resolve("set"), 6).write();
        open(set);
        assertThat(there("#missing-bar")).as("nothing is missing").isFalse();
        interact(() -> project().model().curator().decide(List.of(2L), Decision.EXCLUDE));
        until("decided", () -> stored(1).decision() == Decision.EXCLUDE);
        Path project = project().folder();
        interact(() -> session().closeProject());
        Files.createDirectories(folder.resolve("elsewhere"));
        Path moved = Files.move(set, folder.resolve("elsewhere").resolve("renamed"));
        open(project);
        until("missed", () -> there("#missing-bar"));
        return moved;
    }

    @Test
    void oneFolderIsNamedAndAllIsAsItWas() throws IOException {
        Path moved = movedSet();
        assertThat(text("#missing-words")).isEqualTo("6 pictures are not where they were.");
        choices.add(folder.resolve("elsewhere"));
        press("#missing-find");
        until("found", () -> !there("#missing-bar"));
        until("said", () -> text("#notice-words").equals("6 pictures found again."));
        assertThat(begun()).as("above the folder that is gone").isEqualTo(folder.toRealPath());
        assertThat(text("#doing")).as("nothing goes on").isEmpty();
        press("#notice-close");
        assertThat(there("#notice")).isFalse();
        for (int i = 0; i < 6; i++) {
            assertThat(Path.of(stored(i).image().path()))
                    .isEqualTo(moved.toRealPath().resolve(i + ".jpg"));
            assertThat(stored(i).defects()).doesNotContain(Defect.MISSING);
        }
        assertThat(stored(1).decision()).isEqualTo(Decision.EXCLUDE);
    }

    @Test
    void whatIsNotFoundStaysMissedAndCanBeShownAlone() throws IOException {
        Path moved = movedSet();
        Files.delete(moved.resolve("4.jpg"));
        choices.add(moved);
        press("#missing-find");
        until("most", () -> text("#missing-words").startsWith("One picture is not"));
        press("#missing-show");
        shows(1);
        assertThat(project().model().listing().get().ids()).containsExactly(5L);
    }

    @Test
    void aFolderThatHoldsNothingOfItAndNoFolderChangeNothing() throws IOException {
        movedSet();
        choices.add(Files.createDirectories(folder.resolve("empty")));
        press("#missing-find");
        until("said", () -> text("#notice-words").startsWith("No picture found again"));
        assertThat(text("#notice-words")).endsWith("; 6 still missing.");
        press("#missing-find");
        assertThat(text("#missing-words")).startsWith("6 pictures");
        choices.add(folder.resolve("nowhere"));
        press("#missing-find");
        until("trouble", () -> there("#trouble"));
        assertThat(text("#missing-words")).startsWith("6 pictures");
    }
}
