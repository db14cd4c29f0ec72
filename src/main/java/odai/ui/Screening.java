package odai.ui;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.util.Duration;
import javafx.util.Subscription;
import odai.curating.Counts;
import odai.curating.Curation;
import odai.screening.ScreeningProgress;
import odai.screening.ScreeningRun;
import odai.text.ProblemTexts;
import odai.text.ScreeningTexts;
import odai.text.Texts;
import odai.ui.project.ProjectModel;
import odai.ui.task.Attention;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// Looks at a project's new pictures while the curator works: what is in sight first, on all cores
/// but one while the window is used and on all while it is not.
final class Screening {
    /// Without a key or the mouse for so long the cores are its own.
    private static final Duration IDLE = Duration.seconds(5);

    private final Curation curation;
    private final Background tasks;
    private final BooleanSupplier wished;
    private volatile @Nullable ScreeningRun run;
    private volatile AtomicBoolean stopped = new AtomicBoolean();
    private Subscription watching = Subscription.EMPTY;
    private boolean going;
    private boolean left;
    private boolean again;
    private boolean paused;
    private boolean declined;

    /// How many nobody has looked at, by the newest counts.
    private int unseen;

    private @Nullable Shell shell;
    private @Nullable ProjectModel model;

    /// @param wished whether new pictures are looked at without being asked for
    Screening(
            Curation curation,
            ExecutorService threads,
            BooleanSupplier wished,
            Consumer<Problem> failed) {
        this.curation = curation;
        this.wished = wished;
        this.tasks =
                new Background(
                        threads,
                        problem -> {
                            failed.accept(problem);
                            next();
                        });
    }

    /// From now on these screens show how far it is; a run on its way goes on.
    void shown(Shell newShell, ProjectModel newModel) {
        shell = newShell;
        model = newModel;
        ScreeningRun now = run;
        if (now != null) {
            watch(now);
        }
    }

    /// Looks at what nobody has looked at yet: at once, or after the run that is on its way, which
    /// knows nothing of pictures that came later.
    void start() {
        declined = false;
        unseen = Integer.MAX_VALUE;
        if (going) {
            again = true;
            return;
        }
        going = true;
        AtomicBoolean wish = new AtomicBoolean();
        stopped = wish;
        paused = false;
        tasks.run(
                () -> {
                    ScreeningRun made =
                            new ScreeningRun(curation.catalog(), Workers.cores(), this::saved);
                    run = made;
                    Background.show(() -> watch(made));
                    return made.run(progress(made, wish));
                },
                this::ended);
    }

    /// Looks by itself at pictures that came otherwise than by an import: found again, back in
    /// their place, brought by a command beside the window. Not after it was stopped: then it waits
    /// to be asked.
    void follow(Counts counts) {
        if (counts.known()) {
            boolean more = counts.unseen() > unseen;
            unseen = counts.unseen();
            if (more && !declined && wished.getAsBoolean()) {
                start();
            }
        }
    }

    private void saved(List<Long> ids) {
        curation.refresh(ids);
    }

    private void watch(ScreeningRun made) {
        watching.unsubscribe();
        if (run != made || left) {
            // it ended, or the project is closing, before anybody could watch it
            return;
        }
        Attention attention = new Attention(shownShell(), IDLE);
        watching =
                Subscription.combine(
                        shownModel().sight().subscribe(made::first),
                        attention.usedProperty().subscribe(used -> made.use(threads(used))),
                        attention::leave);
        show(made);
    }

    private static int threads(boolean used) {
        return used ? Math.max(1, Workers.cores() - 1) : Workers.cores();
    }

    private Shell shownShell() {
        return Objects.requireNonNull(shell, "shown first");
    }

    private ProjectModel shownModel() {
        return Objects.requireNonNull(model, "shown first");
    }

    private Progress progress(ScreeningRun made, AtomicBoolean wish) {
        return Progress.of((_, _) -> Background.show(() -> show(made)), wish::get);
    }

    private void show(ScreeningRun made) {
        ScreeningProgress screeningProgress = made.pace();
        if (screeningProgress.total() == 0 || run == null) {
            return;
        }
        shownModel().looks(!paused);
        Texts texts = shownModel().texts();
        String words =
                paused
                        ? texts.get(
                                "app.screening.paused",
                                screeningProgress.done(),
                                screeningProgress.total())
                        : new ScreeningTexts(texts).progress(screeningProgress);
        shownShell()
                .status()
                .working(
                        words,
                        (double) screeningProgress.done() / screeningProgress.total(),
                        new StatusBar.Pausing(paused, () -> pause(made)),
                        this::stop);
    }

    private void pause(ScreeningRun made) {
        paused = !paused;
        made.pause(paused);
        show(made);
    }

    /// The same at the curator's wish: a pause is over.
    void now() {
        ScreeningRun held = run;
        if (paused && held != null) {
            pause(held);
        } else {
            start();
        }
    }

    private void next() {
        watching.unsubscribe();
        run = null;
        going = false;
        if (model != null) {
            model.looks(false);
        }
        if (again) {
            again = false;
            start();
        }
    }

    private void ended(Outcome<ScreeningRun.Summary> outcome) {
        Texts texts = shownModel().texts();
        StatusBar status = shownShell().status();
        switch (outcome) {
            case Outcome.Done<ScreeningRun.Summary>(ScreeningRun.Summary done) -> {
                if (done.screened() > 0) {
                    status.rest(texts.get("app.screening.done", done.screened(), done.broken()));
                }
            }
            case Outcome.Failed<ScreeningRun.Summary>(Problem problem) -> {
                status.rest("");
                shownShell().say(new ProblemTexts(texts).sentence(problem));
            }
            case Outcome.Stopped<ScreeningRun.Summary> _ ->
                    status.rest(texts.get("app.screening.stopped"));
        }
        next();
    }

    boolean busy() {
        return going;
    }

    /// The project is closing.
    void leave() {
        left = true;
        stop();
        watching.unsubscribe();
    }

    /// What is saved stays; the next start goes on from there.
    void stop() {
        again = false;
        declined = true;
        stopped.set(true);
        ScreeningRun now = run;
        if (now != null) {
            now.pause(false);
        }
    }
}
