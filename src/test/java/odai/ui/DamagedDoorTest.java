package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.curating.Curation;
import odai.dataset.ExampleQuery;
import odai.fixtures.DamagedCatalogs;
import odai.fixtures.FullProject;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.Progress;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window does when it opens a project, on damaged catalogs.
class DamagedDoorTest {
    private static final int CATALOGS = 200;

    @TempDir private Path temp;

    @Test
    void everyDamageIsCalledDamageAndNothingIsThrownRaw() {
        Path project = FullProject.below(temp);
        DamagedCatalogs damaged = new DamagedCatalogs(project.resolve("catalog.db"));
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < CATALOGS; i++) {
            String what = i + " " + damaged.put(i, project);
            try {
                Optional<Problem> problem = open(project);
                refused += problem.isPresent() ? 1 : 0;
                problem.filter(it -> !isTrue(it)).ifPresent(it -> wrong.add(what + ": " + it));
            } catch (RuntimeException e) {
                wrong.add(what + ": " + e);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).as("there is something to refuse").isGreaterThan(CATALOGS / 3);
    }

    private Optional<Problem> open(Path project) {
        try {
            return switch (new OpeningTask(
                            temp.resolve("home"), new OneWindow(temp.resolve("state")))
                    .run(project, Progress.NONE)) {
                case Outcome.Done<OpeningTask.OpenedData>(OpeningTask.OpenedData openedData) -> {
                    look(openedData.curation());
                    yield Optional.empty();
                }
                case Outcome.Failed<OpeningTask.OpenedData>(Problem problem) ->
                        Optional.of(problem);
                case Outcome.Stopped<OpeningTask.OpenedData> _ ->
                        throw new AssertionError("stopped");
            };
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    private static void look(Curation curation) {
        try (curation) {
            OpeningTask.settle(curation, () -> false);
            curation.page(curation.list(ExampleQuery.ALL).ids());
            curation.catalog().jobs().all();
            curation.catalog().decisions().undo();
            curation.dealt();
        }
    }

    private static boolean isTrue(Problem problem) {
        return problem instanceof ProjectProblem.Damaged
                // the number in the header says so
                || problem instanceof ProjectProblem.NewerVersion
                // of words a newer version may have, nobody can say more
                || problem instanceof ProjectProblem.UnknownStep;
    }
}
