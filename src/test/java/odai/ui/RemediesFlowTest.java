package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import odai.catalog.Repair;
import odai.dataset.Decision;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
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
                session().failed(new ProjectProblem.Damaged(left.toString()));
            }
        });
        assertThat(session().project()).isSameAs(other);
        assertThat(says(left.toString())).as("it is said all the same").isTrue();
        interact(() -> session().failed(new ProjectProblem.Damaged(other.folder().toString())));
        assertThat(session().project()).as("its own").isNull();
    }

    private Path damaged() throws IOException {
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
        return project;
    }

    private static List<String> kept(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project)) {
            return files.map(it -> String.valueOf(it.getFileName()))
                    .filter(it -> it.startsWith("catalog-damaged-"))
                    .toList();
        }
    }

    @Test
    void oneButtonBringsTheDecisionsBackAndSaysWhatWasRescued() throws IOException {
        Path project = damaged();
        assertThat(text("#start-message"))
                .as("a person's words, and the button says the rest")
                .isEqualTo(
                        "The catalog of "
                                + project
                                + " is damaged. Your pictures are untouched, and the decisions and"
                                + " flags that can still be read can be rescued.");
        press("#remedy");
        until("open again", () -> session().project() != null);
        shows(32);
        assertThat(stored(3).decision()).isEqualTo(Decision.EXCLUDE);
        assertThat(text("#notice-words"))
                .startsWith("Repaired: 32 examples, 1 decision and no flags were rescued")
                .contains("Import the data set again")
                .endsWith("kept in the project as " + kept(project).getFirst() + ".");
        assertThat(kept(project)).hasSize(1);
        interact(() -> session().closeProject());
        open(project);
        assertThat(there("#notice")).as("told once").isFalse();
    }

    @Test
    void whatWasRepairedMeanwhileIsNotRepairedAgain() throws IOException {
        Path project = damaged();
        Projects.done(Repair.prepare(project)).finish();
        press("#remedy");
        until("open again", () -> session().project() != null);
        assertThat(text("#notice-words"))
                .isEqualTo("The catalog is whole by now: nothing was repaired.");
        assertThat(kept(project)).hasSize(1);
        shows(32);
    }
}
