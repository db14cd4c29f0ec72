package odai.ui;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import odai.curating.Curation;
import odai.importing.Relocation;
import odai.importing.RelocationReport;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.project.ProjectModel;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import org.jspecify.annotations.Nullable;

/// Looks for moved pictures below a folder, one folder at a time, while the curator works; the
/// status line says how far it is, and a notice above the gallery what was found. Used on the FX
/// thread.
final class Relocating {
    private final Curation curation;
    private final Background tasks;
    private final Runnable found;
    private AtomicBoolean stopped = new AtomicBoolean();
    private CompletableFuture<Boolean> over = CompletableFuture.completedFuture(true);
    private @Nullable Shell shell;
    private @Nullable ProjectModel model;

    /// @param found told when pictures are there again
    Relocating(
            Curation curation, ExecutorService threads, Runnable found, Consumer<Problem> failed) {
        this.curation = curation;
        this.found = found;
        this.tasks =
                new Background(
                        threads,
                        problem -> {
                            shown().status().rest("");
                            failed.accept(problem);
                        });
    }

    /// From now on these screens say how far it is.
    void shown(Shell newShell, ProjectModel newModel) {
        shell = newShell;
        model = newModel;
    }

    private Shell shown() {
        return Objects.requireNonNull(shell, "shown first");
    }

    private Texts texts() {
        return Objects.requireNonNull(model, "shown first").texts();
    }

    /// Nothing happens while another folder is still looked through.
    void look(Path folder) {
        if (!over.isDone()) {
            return;
        }
        AtomicBoolean wish = new AtomicBoolean();
        stopped = wish;
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        over = end;
        shown().notice().clear();
        working(0, 0);
        Progress progress =
                Progress.of(
                        (done, total) -> Background.show(() -> working(done, total)), wish::get);
        tasks.run(
                () -> {
                    try {
                        Outcome<RelocationReport> outcome =
                                Relocation.run(curation.catalog(), folder, progress);
                        if (outcome instanceof Outcome.Done<RelocationReport>(var report)) {
                            curation.refresh(report.changed());
                        }
                        return outcome;
                    } finally {
                        end.complete(true);
                    }
                },
                this::ended);
    }

    private void working(long done, long total) {
        if (over.isDone()) {
            return;
        }
        String words =
                total == 0
                        ? texts().get("app.missing.searching")
                        : texts().get("app.missing.looking", done, total);
        shown().status().working(words, total == 0 ? -1 : (double) done / total, null, this::stop);
    }

    private void ended(Outcome<RelocationReport> outcome) {
        Texts texts = texts();
        StatusBar status = shown().status();
        switch (outcome) {
            case Outcome.Done<RelocationReport>(RelocationReport report) -> {
                status.rest("");
                shown().notice()
                        .say(
                                texts.get(
                                        "importing.relocated",
                                        report.found().size(),
                                        report.missing(),
                                        report.ambiguous()),
                                report.left().isEmpty());
                if (!report.found().isEmpty()) {
                    found.run();
                }
            }
            case Outcome.Failed<RelocationReport>(Problem problem) -> {
                status.rest("");
                shown().say(new ProblemTexts(texts).sentence(problem));
            }
            case Outcome.Stopped<RelocationReport> _ ->
                    status.rest(texts.get("app.missing.stopped"));
        }
    }

    /// Nothing that was found so far is kept: it is one step.
    void stop() {
        stopped.set(true);
    }

    /// Done once nothing is stored any more.
    CompletableFuture<Boolean> over() {
        return over;
    }
}
