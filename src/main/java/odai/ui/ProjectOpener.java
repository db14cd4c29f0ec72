package odai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import odai.importing.ImportReport;
import odai.importing.Sample;
import odai.logging.Unforeseen;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.ProblemException;
import odai.work.Progress;

/// What is on its way into the window: one thing at a time, and stopped when that is wished. Used
/// on the FX thread, where it is also told how far it is and how it ended.
final class ProjectOpener {
    private final Background tasks;
    private final OneWindow windows;
    private final List<Runnable> waiting = new ArrayList<>();
    private AtomicBoolean wish = new AtomicBoolean();
    private boolean opening;

    ProjectOpener(Background tasks, OneWindow windows) {
        this.tasks = tasks;
        this.windows = windows;
    }

    /// The shipped sample as a data set of the person's own.
    ///
    /// @param then told where it is
    void sample(Path folder, Consumer<Path> then) {
        tasks.run(
                () -> {
                    try {
                        return Sample.copyTo(folder.resolve("sample"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                then);
    }

    /// What is still on its way is not wanted any more: should it arrive, it is closed unseen.
    ///
    /// @param count told how many examples have been read
    /// @param lockless whether a drive that cannot lock is agreed to
    void open(
            Path path,
            boolean lockless,
            LongConsumer count,
            Consumer<Outcome<OpeningTask.OpenedData>> then) {
        stop();
        AtomicBoolean mine = new AtomicBoolean();
        wish = mine;
        opening = true;
        tasks.run(
                () -> outcome(path, lockless, progress(mine::get, count)),
                outcome -> {
                    if (mine == wish) {
                        try {
                            then.accept(outcome);
                        } finally {
                            over();
                        }
                    } else if (outcome
                            instanceof
                            Outcome.Done<OpeningTask.OpenedData>(OpeningTask.OpenedData late)) {
                        late.curation().close();
                    }
                });
    }

    /// However it fails, it has ended.
    private Outcome<OpeningTask.OpenedData> outcome(
            Path path, boolean lockless, Progress progress) {
        try {
            return new OpeningTask(OpeningTask.home(), windows, lockless).run(path, progress);
        } catch (ProblemException e) {
            return Outcome.failed(e.problem());
        } catch (RuntimeException | Error e) {
            return Outcome.failed(Unforeseen.note(e));
        }
    }

    /// Now, or once what is being opened is open or has failed: what is said of another project
    /// meanwhile would be taken for its end.
    void afterwards(Runnable said) {
        if (opening) {
            waiting.add(said);
        } else {
            said.run();
        }
    }

    private void over() {
        opening = false;
        List<Runnable> said = List.copyOf(waiting);
        waiting.clear();
        said.forEach(Runnable::run);
    }

    void stop() {
        wish.set(true);
    }

    /// More examples into a project that is open; its status line says how many there are by now.
    void add(Path source, OpenProject into, Texts texts, Consumer<Outcome<ImportReport>> then) {
        AtomicBoolean mine = new AtomicBoolean();
        StatusBar status = into.shell().status();
        Consumer<String> working = words -> status.working(words, -1, null, () -> mine.set(true));
        working.accept(texts.get("app.opening"));
        Progress progress =
                progress(
                        () -> mine.get() || into.tasks().closing(),
                        done -> working.accept(texts.get("app.opening.count", done)));
        into.tasks()
                .run(
                        () -> OpeningTask.more(source, into.curation(), progress),
                        outcome -> {
                            status.rest("");
                            then.accept(outcome);
                        });
    }

    private static Progress progress(BooleanSupplier wish, LongConsumer show) {
        return Progress.of((done, _) -> Background.show(() -> show.accept(done)), wish);
    }
}
