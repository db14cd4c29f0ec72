package odai.ui;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Window;
import odai.curating.Curation;
import odai.screening.Pace;
import odai.screening.ScreeningRun;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.project.ProjectModel;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// Looks at a project's new pictures while the curator works: what is in sight first, on all cores
/// but one while the window is used and on all while it is not.
final class Screening {
    private final Curation curation;
    private final Background tasks;
    private volatile @Nullable ScreeningRun run;
    private volatile AtomicBoolean stopped = new AtomicBoolean();
    private boolean paused;

    Screening(Curation curation, ExecutorService threads, Consumer<Problem> failed) {
        this.curation = curation;
        this.tasks =
                new Background(
                        threads,
                        problem -> {
                            run = null;
                            failed.accept(problem);
                        });
    }

    /// Looks at what nobody has looked at yet; does nothing where a run is on its way or there is
    /// nothing to do.
    void start(Shell shell, ProjectModel model) {
        if (run != null) {
            return;
        }
        AtomicBoolean wish = new AtomicBoolean();
        stopped = wish;
        paused = false;
        tasks.run(
                () -> {
                    ScreeningRun made =
                            new ScreeningRun(curation.catalog(), Workers.cores(), this::saved);
                    run = made;
                    Background.show(() -> watch(made, shell, model));
                    return made.run(progress(made, wish, shell, model.texts()));
                },
                outcome -> ended(outcome, shell, model.texts()));
    }

    private void saved(List<Long> ids) {
        curation.refresh(ids);
    }

    private void watch(ScreeningRun made, Shell shell, ProjectModel model) {
        model.sight().subscribe(made::first);
        shell.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(true)
                .subscribe(used ->
                        made.use(used ? Math.max(1, Workers.cores() - 1) : Workers.cores()));
    }

    private Progress progress(ScreeningRun made, AtomicBoolean wish, Shell shell, Texts texts) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                Background.show(() -> show(made, shell, texts));
            }

            @Override
            public boolean stopped() {
                return wish.get();
            }
        };
    }

    private void show(ScreeningRun made, Shell shell, Texts texts) {
        Pace pace = made.pace();
        if (pace.total() == 0 || run == null) {
            return;
        }
        String words =
                paused
                        ? texts.get("app.screening.paused", pace.done(), pace.total())
                        : texts.get(
                                "app.screening",
                                pace.done(),
                                pace.total(),
                                String.format("%.1f", pace.perSecond()),
                                pace.left().toSeconds());
        shell.status()
                .working(
                        words,
                        (double) pace.done() / pace.total(),
                        () -> pause(made, shell, texts),
                        this::stop);
    }

    private void pause(ScreeningRun made, Shell shell, Texts texts) {
        paused = !paused;
        made.pause(paused);
        show(made, shell, texts);
    }

    private void ended(Outcome<ScreeningRun.Summary> outcome, Shell shell, Texts texts) {
        run = null;
        switch (outcome) {
            case Outcome.Done<ScreeningRun.Summary>(ScreeningRun.Summary done) -> {
                if (done.screened() > 0) {
                    shell.status().rest(texts.get("app.screening.done", done.screened()));
                }
            }
            case Outcome.Failed<ScreeningRun.Summary>(Problem problem) -> {
                shell.status().rest("");
                shell.say(new ProblemTexts(texts).sentence(problem));
            }
            case Outcome.Stopped<ScreeningRun.Summary> _ ->
                    shell.status().rest(texts.get("app.screening.stopped"));
        }
    }

    boolean busy() {
        return run != null;
    }

    /// What is saved stays; the next start goes on from there.
    void stop() {
        stopped.set(true);
        ScreeningRun now = run;
        if (now != null) {
            now.pause(false);
        }
    }
}
