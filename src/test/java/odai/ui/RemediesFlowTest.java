package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import odai.dataset.Decision;
import odai.fixtures.DataSet;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;

/// A damaged project is offered to be repaired where it cannot be opened.
class RemediesFlowTest extends WindowCase {
    private static final int PAGE = 4096;

    @Test
    void lateDamageOfAProjectThatWasLeftEndsNoOther() {
        openSample();
        Path left = project().folder();
        open(DataSet.of(folder.resolve("other"), 5).write());
        OpenProject other = project();
        interact(() -> {
            for (int i = 0; i < 20; i++) {
                session().failed(new ProjectProblem.Damaged(left.toString(), "malformed"));
            }
        });
        assertThat(session().project()).isSameAs(other);
        assertThat(says(left.toString())).as("it is said all the same").isTrue();
        interact(() ->
                session().failed(new ProjectProblem.Damaged(other.folder().toString(), "late")));
        assertThat(session().project()).as("its own").isNull();
    }

    @Test
    void oneButtonBringsTheDecisionsBack() throws IOException {
        openSample();
        Path project = project().folder();
        interact(() -> {
            project().model().cursor().choose(3, false, false);
            project().model().curator().decide(Decision.EXCLUDE);
        });
        until("excluded", () -> stored(3).decision() == Decision.EXCLUDE);
        interact(() -> session().closeProject());
        Path file = project.resolve("catalog.db");
        until("closed", () -> !Files.exists(project.resolve("catalog.db-wal")));
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, PAGE, (byte) 0);
        Files.write(file, bytes);
        interact(() -> session().open(project.toString()));
        until("the offer", () -> there("#remedy") && says("1 decision and no flags on 32"));
        assertThat(session().project()).isNull();
        press("#remedy");
        until("open again", () -> session().project() != null);
        shows(32);
        assertThat(stored(3).decision()).isEqualTo(Decision.EXCLUDE);
    }
}
