package odai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import odai.curating.Listing;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.importing.ImportReport;
import odai.importing.Sample;
import odai.settings.Keys;
import odai.settings.Preferences;
import odai.settings.PreferencesFile;
import odai.targets.Target;
import odai.targets.TargetFiles;
import odai.targets.Targets;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.export.ExportPane;
import odai.ui.learning.LearningPane;
import odai.ui.settings.KeysPart;
import odai.ui.settings.SettingsPane;
import odai.ui.settings.TargetPane;
import odai.ui.settings.TargetsPart;
import odai.ui.start.StartPane;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.ui.theme.Overlay;
import odai.ui.theme.Themes;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// A window's life: start screen, a project, another project.
final class Session implements AutoCloseable, StartPane.Ways, Toolbar.Ways {
    private final Workers workers = new Workers();
    private final Background tasks = new Background(workers.tasks(), this::failed);
    private final PreferencesFile preferences;
    private final Desktop desktop;
    private final Keys keys;
    private final TargetFiles targets;
    private final StackPane stage = new StackPane();
    private final Overlay overlay = new Overlay();
    private final StackPane root = new StackPane(stage, overlay);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Odai Curator");
    private Texts texts;
    private StartPane start;
    private @Nullable OpenProject project;
    private volatile AtomicBoolean stopped = new AtomicBoolean();

    Session(PreferencesFile preferences, Desktop desktop, Keys keys) {
        this.preferences = preferences;
        this.keys = keys;
        this.targets = new TargetFiles(preferences.folder().resolve("targets")).load();
        this.desktop = desktop;
        this.texts = texts(preferences.now());
        this.start = begin();
        root.addEventHandler(DragEvent.DRAG_OVER, Session::over);
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static Texts texts(Preferences now) {
        return new Texts(
                now.language().isEmpty() ? Locale.getDefault() : Locale.of(now.language()));
    }

    Scene scene(double width, double height) {
        return Themes.dress(new Scene(root, width, height));
    }

    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    @Nullable OpenProject project() {
        return project;
    }

    private StartPane begin() {
        StartPane pane = new StartPane(texts, this);
        pane.recent(preferences.now().recent());
        stage.getChildren().setAll(pane);
        title.set(texts.get("app.title"));
        return pane;
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(true);
        open(event.getDragboard().getFiles().getFirst().toString());
        event.consume();
    }

    private void key(KeyEvent event) {
        boolean meant = true;
        if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            chooseFolder();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.COMMA) {
            settings();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.E && project != null) {
            export();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.B && project != null) {
            compare();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Q) {
            root.getScene().getWindow().hide();
        } else if (event.getCode() == KeyCode.ESCAPE && project == null) {
            stop();
        } else {
            meant = false;
        }
        if (meant) {
            event.consume();
        }
    }

    @Override
    public void chooseFolder() {
        desktop.chooseFolder(texts.get("app.start.open")).ifPresent(it -> open(it.toString()));
    }

    @Override
    public void chooseFile() {
        desktop.chooseFile(texts.get("app.start.file")).ifPresent(it -> open(it.toString()));
    }

    @Override
    public void sample() {
        openSample(home());
    }

    /// Where projects go that have no place of their own.
    private static Path home() {
        String data = System.getenv("XDG_DATA_HOME");
        Path base =
                data == null || data.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".local", "share")
                        : Path.of(data);
        return base.resolve("odai-curator");
    }

    void openSample(Path folder) {
        start.busy(texts.get("app.opening"), false);
        tasks.run(
                () -> {
                    try {
                        return Sample.copyTo(folder.resolve("sample"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                source -> open(source.toString()));
    }

    /// A project is opened; a data set becomes one, `NAME.odai` beside it.
    @Override
    public void open(String path) {
        leave();
        // what is still on its way is not wanted any more
        stopped.set(true);
        AtomicBoolean wish = new AtomicBoolean();
        stopped = wish;
        start.busy(texts.get("app.opening"), true);
        Progress progress =
                progress(wish, done -> start.busy(texts.get("app.opening.count", done), true));
        tasks.run(
                () -> new Opening(home()).run(Path.of(path), progress),
                outcome -> opened(outcome, wish));
    }

    private static Progress progress(AtomicBoolean wish, LongConsumer show) {
        return Progress.of((done, _) -> Background.show(() -> show.accept(done)), wish::get);
    }

    @Override
    public void stop() {
        stopped.set(true);
    }

    private void opened(Outcome<Opening.Opened> outcome, AtomicBoolean wish) {
        if (wish != stopped) {
            // something else was opened meanwhile
            if (outcome instanceof Outcome.Done<Opening.Opened>(Opening.Opened late)) {
                late.curation().close();
            }
            return;
        }
        switch (outcome) {
            case Outcome.Done<Opening.Opened>(Opening.Opened opened) -> {
                OpenProject made =
                        new OpenProject(
                                opened.curation(),
                                workers,
                                preferences,
                                keys,
                                this::finished,
                                this::failed);
                project = made;
                preferences.change(it -> it.opened(made.folder().toString()));
                show(made, opened.first());
                made.settle();
                made.rejoin();
                targets.broken().forEach(this::failed);
                if (opened.report().isPresent()) {
                    report(opened.report().get());
                } else if (preferences.now().screens()) {
                    made.screen();
                }
            }
            case Outcome.Failed<Opening.Opened>(Problem problem) -> failed(problem);
            case Outcome.Stopped<Opening.Opened> _ -> start.rest("");
        }
    }

    private void show(OpenProject made, Listing first) {
        Shell shell = made.show(first, texts, desktop, this);
        stage.getChildren().setAll(shell);
        title.set(made.name() + " – " + texts.get("app.title"));
        // its parts are in the scene only once they are styled; before that nothing in it takes the
        // focus
        root.applyCss();
        root.layout();
        shell.focusGallery();
    }

    /// Short where all went well; in full where rows were refused.
    private void report(ImportReport report) {
        OpenProject open = project;
        if (open == null) {
            return;
        }
        open.shell().status().rest(ImportReportPane.summary(texts, report));
        if (!report.refused().isEmpty()) {
            overlay.show(new ImportReportPane(texts, report, overlay::hide));
        }
        if (preferences.now().screens()) {
            open.screen();
        }
    }

    @Override
    public void more() {
        desktop.chooseFolder(texts.get("app.menu.more")).ifPresent(this::more);
    }

    private void more(Path source) {
        OpenProject open = project;
        if (open == null) {
            return;
        }
        AtomicBoolean wish = new AtomicBoolean();
        StatusBar status = open.shell().status();
        status.working(texts.get("app.opening"), -1, null, () -> wish.set(true));
        Progress progress =
                progress(
                        wish,
                        done ->
                                status.working(
                                        texts.get("app.opening.count", done),
                                        -1,
                                        null,
                                        () -> wish.set(true)));
        tasks.run(
                () -> Opening.more(source, open.curation(), progress),
                outcome -> {
                    status.rest("");
                    switch (outcome) {
                        case Outcome.Done<ImportReport>(ImportReport report) -> report(report);
                        case Outcome.Failed<ImportReport>(Problem problem) -> failed(problem);
                        case Outcome.Stopped<ImportReport> _ -> status.rest("");
                    }
                });
    }

    @Override
    public void export() {
        if (project != null) {
            overlay.show(new ExportPane(project.model(), workers.tasks(), desktop, overlay::hide));
        }
    }

    @Override
    public void learn() {
        if (project != null) {
            overlay.show(new LearningPane(project.model(), overlay::hide));
        }
    }

    @Override
    public void advise() {
        if (project != null) {
            overlay.show(project.advice(overlay::hide));
        }
    }

    @Override
    public void compare() {
        Optional.ofNullable(project).ifPresent(open -> open.compare(texts, desktop));
    }

    @Override
    public void settings() {
        List<Node> parts =
                List.of(
                        new KeysPart(texts, keys, Targets.all(), tasks),
                        new TargetsPart(texts, targets, this::edit));
        overlay.show(
                new SettingsPane(texts, preferences.now(), this::prefer, parts, overlay::hide));
    }

    private void edit(Target target) {
        overlay.show(new TargetPane(texts, targets, target, this::edited));
    }

    /// The screens offer other targets, or know other things of them.
    private void edited() {
        rebuild();
        settings();
    }

    /// A choice holds at once: another language rebuilds the screens around the same project.
    private void prefer(Preferences now) {
        Preferences before = preferences.now();
        preferences.change(_ -> now);
        if (!before.theme().equals(now.theme())) {
            Themes.install(now.theme());
        }
        if (!before.language().equals(now.language())) {
            texts = texts(now);
            rebuild();
        }
        settings();
    }

    /// The same screens around the same project.
    private void rebuild() {
        OpenProject open = project;
        if (open == null) {
            start = begin();
        } else {
            show(open, open.model().listing().get());
        }
    }

    TargetFiles targets() {
        return targets;
    }

    void hideOverlay() {
        overlay.hide();
    }

    @Override
    public void forget(String path) {
        start.recent(preferences.change(it -> it.forgotten(path)).recent());
    }

    @Override
    public void closeProject() {
        leave();
    }

    @Override
    public void screen() {
        Optional.ofNullable(project).ifPresent(OpenProject::screen);
    }

    /// Back to the start screen; what the curator did reaches the disk first.
    private void leave() {
        Optional.ofNullable(project).ifPresent(OpenProject::close);
        project = null;
        overlay.hide();
        start = begin();
    }

    /// Told by the system too: whoever waits for a job looks at something else.
    private void finished(JobRecord job) {
        Optional<Target> target = Targets.byId(job.target());
        // a simulation that was cancelled, or ended with its program, is no news to anybody
        boolean news =
                job.state() != JobState.CANCELLED || target.filter(Target::simulation).isEmpty();
        if (!news || !preferences.now().notifies()) {
            return;
        }
        String service = Targets.name(job.target());
        String state = texts.get("app.job.state." + job.state().wire());
        String title = texts.get("following.notice.title", service, state);
        String words =
                texts.get(
                        "following.notice." + job.state().wire(), String.valueOf(job.tunedModel()));
        tasks.run(
                () -> {
                    desktop.tell(title, words);
                    return true;
                },
                _ -> {});
    }

    private void failed(Problem problem) {
        String sentence = new ProblemTexts(texts).sentence(problem);
        OpenProject open = project;
        if (open == null) {
            start.rest(sentence);
        } else {
            open.shell().say(sentence);
        }
    }

    @Override
    public void close() {
        stopped.set(true);
        Optional.ofNullable(project).ifPresent(OpenProject::close);
        workers.close();
    }
}
