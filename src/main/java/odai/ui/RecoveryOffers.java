package odai.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import odai.catalog.Catalog;
import odai.catalog.Repair;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.start.StartPane;
import odai.ui.task.Background;
import odai.work.FileNames;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProjectProblem;
import org.jspecify.annotations.Nullable;

/// What the start screen offers where a project cannot simply be opened: one button each. Used on
/// the FX thread.
final class RecoveryOffers {
    private final Background tasks;
    private final BiConsumer<Path, Boolean> open;
    private final Function<Path, Outcome<Repair>> prepare;
    private Path asked = FileNames.path("");

    // whose repair is being prepared or offered
    private @Nullable Path looked;

    // of the last repair, until it is told
    private @Nullable RepairResult result;

    /// @param open a path, and whether a drive that cannot lock is agreed to
    RecoveryOffers(Background tasks, BiConsumer<Path, Boolean> open) {
        this(tasks, open, Repair::prepare);
    }

    RecoveryOffers(
            Background tasks,
            BiConsumer<Path, Boolean> open,
            Function<Path, Outcome<Repair>> prepare) {
        this.tasks = tasks;
        this.open = open;
        this.prepare = prepare;
    }

    /// What is being opened now.
    void about(Path path) {
        asked = path;
        looked = null;
    }

    /// Says what the matter is, and offers what can be done about it.
    void offer(Problem problem, Texts texts, StartPane start) {
        if (problem instanceof ProjectProblem.Damaged damaged
                && FileNames.path(damaged.path()).equals(looked)) {
            // each change that could not be kept says so
            return;
        }
        start.rest(new ProblemTexts(texts).sentence(problem));
        switch (problem) {
            case ProjectProblem.CannotLock _ -> {
                Path path = asked;
                start.offer(texts.get("app.start.lockless"), () -> open.accept(path, true));
            }
            case ProjectProblem.Damaged damaged ->
                    repair(FileNames.path(damaged.path()), texts, start);
            default -> {}
        }
    }

    /// Looks first, so that the button can say what is to be had.
    private void repair(Path folder, Texts texts, StartPane start) {
        Path path = asked;
        looked = folder;
        tasks.run(
                () -> prepare.apply(folder),
                outcome -> {
                    if (!path.equals(asked)) {
                        // another project is being opened by now
                        outcome.map(repair -> {
                            repair.close();
                            return true;
                        });
                    } else if (outcome instanceof Outcome.Done<Repair>(Repair repair)) {
                        offer(repair, texts, start);
                    } else if (outcome instanceof Outcome.Failed<Repair>(Problem worse)) {
                        start.rest(new ProblemTexts(texts).sentence(worse));
                    }
                });
    }

    private void offer(Repair repair, Texts texts, StartPane start) {
        Repair.SalvagePreview salvagePreview = repair.found();
        String key = salvagePreview.fromCopy() == 0 ? "app.start.repair" : "app.start.repair-copy";
        // what was looked at is not left lying about; made again, it is the same
        repair.close();
        start.offer(
                texts.get(
                        key,
                        salvagePreview.decisions(),
                        salvagePreview.flags(),
                        salvagePreview.examples(),
                        salvagePreview.copy()),
                () -> {
                    start.busy(texts.get("app.repairing"), false);
                    tasks.run(() -> repaired(repair.folder()), this::reopen);
                });
    }

    /// @param found null where the catalog was whole by then, so that nothing was done
    /// @param kept name of the damaged catalog; empty where nothing was done
    private record RepairResult(Path folder, Repair.@Nullable SalvagePreview found, String kept) {}

    /// Looked at again: whoever waited for an answer may have repaired it meanwhile.
    private Outcome<RepairResult> repaired(Path folder) {
        return Repair.needed(Catalog.open(folder))
                .then(needed ->
                        needed
                                ? prepare.apply(folder).map(RecoveryOffers::finished)
                                : Outcome.done(new RepairResult(folder, null, "")));
    }

    private static RepairResult finished(Repair repair) {
        try (repair) {
            String kept = String.valueOf(repair.finish().getFileName());
            return new RepairResult(repair.folder(), repair.found(), kept);
        }
    }

    private void reopen(Outcome<RepairResult> outcome) {
        result = outcome instanceof Outcome.Done<RepairResult>(RepairResult done) ? done : null;
        // what failed is said again by the opening
        open.accept(result == null ? asked : result.folder(), false);
    }

    /// How the repair of this project ended, once, where one went before its opening.
    Optional<String> news(Path folder, Texts texts) {
        RepairResult done = result;
        result = null;
        if (done == null || !OneWindow.same(done.folder(), folder)) {
            return Optional.empty();
        }
        Repair.SalvagePreview found = done.found();
        return Optional.of(
                found == null
                        ? texts.get("app.repair.sound")
                        : texts.get(
                                "app.repaired",
                                found.examples(),
                                found.decisions(),
                                found.flags(),
                                found.fromCopy(),
                                done.kept()));
    }
}
