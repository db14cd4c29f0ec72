package odai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import odai.importing.ImportReport;
import odai.importing.Sample;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.Progress;

/// What is on its way into the window: one thing at a time, and stopped when that is wished. Used
/// on the FX thread, where it is also told how far it is and how it ended.
final class Opener {
    private final Background tasks;
    private final OneWindow windows;
    private AtomicBoolean wish = new AtomicBoolean();

    Opener(Background tasks, OneWindow windows) {
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
            Consumer<Outcome<Opening.Opened>> then) {
        stop();
        AtomicBoolean mine = new AtomicBoolean();
        wish = mine;
        tasks.run(
                () ->
                        new Opening(Opening.home(), windows, lockless)
                                .run(path, progress(mine, count)),
                outcome -> {
                    if (mine == wish) {
                        then.accept(outcome);
                    } else if (outcome
                            instanceof Outcome.Done<Opening.Opened>(Opening.Opened late)) {
                        late.curation().close();
                    }
                });
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
                progress(mine, done -> working.accept(texts.get("app.opening.count", done)));
        tasks.run(
                () -> Opening.more(source, into.curation(), progress),
                outcome -> {
                    status.rest("");
                    then.accept(outcome);
                });
    }

    private static Progress progress(AtomicBoolean wish, LongConsumer show) {
        return Progress.of((done, _) -> Background.show(() -> show.accept(done)), wish::get);
    }
}
