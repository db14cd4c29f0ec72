package odai.ui;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import odai.curating.Listing;
import odai.importing.Importer;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.targets.TargetFiles;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.start.StartPane;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.ui.theme.Overlay;
import odai.ui.theme.Themes;
import odai.work.FileNames;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import odai.work.VisibleText;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// A window's life: start screen, a project, another project.
final class WindowSession implements AutoCloseable, StartPane.StartActions {
    private final Workers workers = new Workers();
    private final Background tasks = new Background(workers.tasks(), this::failed);
    private final OneWindow windows;
    private final ProjectOpener projectOpener;
    private final PreferencesFile preferences;
    private final Desktop desktop;
    private final Keys keys;
    private final StackPane stage = new StackPane();
    private final Overlay overlay = new Overlay();
    private final StackPane root = new StackPane(stage, overlay);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Odai Curator");
    private final SettingsCards settings;
    private final JobNotices notices;
    private final ProjectActions actions;
    private final RecoveryOffers recoveryOffers = new RecoveryOffers(tasks, this::open);
    private StartPane start;
    private @Nullable OpenProject project;
    private CompletableFuture<Void> ended = new CompletableFuture<>();

    WindowSession(PreferencesFile preferences, Desktop desktop, Keys keys, OneWindow windows) {
        this.windows = windows;
        this.projectOpener = new ProjectOpener(tasks, windows);
        this.preferences = preferences;
        this.keys = keys;
        this.desktop = desktop;
        this.settings = new SettingsCards(preferences, keys, tasks, overlay, this::rebuild);
        this.notices = new JobNotices(preferences, desktop, tasks, settings::texts);
        this.actions = new ProjectActions(this, projectOpener, desktop, overlay, settings::texts);
        this.start = begin();
        WindowInput.listen(root, this);
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

    /// What can be done with the project that is open.
    ProjectActions actions() {
        return actions;
    }

    TargetFiles targets() {
        return settings.targets();
    }

    private Texts texts() {
        return settings.texts();
    }

    private StartPane begin() {
        StartPane pane = new StartPane(texts(), this);
        pane.recent(preferences.now().recent());
        stage.getChildren().setAll(pane);
        title.set(texts().get("app.title"));
        return pane;
    }

    @Override
    public void chooseFolder() {
        desktop.chooseFolder(texts().get("app.start.open")).ifPresent(it -> open(it.toString()));
    }

    @Override
    public void chooseFile() {
        desktop.chooseFile(texts().get("app.start.file"), Importer.endings())
                .ifPresent(it -> open(it.toString()));
    }

    @Override
    public void sample() {
        openSample(OpeningTask.home());
    }

    void openSample(Path folder) {
        start.busy(texts().get("app.opening"), false);
        projectOpener.sample(folder, source -> open(source.toString()));
    }

    /// A project is opened; a data set becomes one, `NAME.odai` beside it.
    @Override
    public void open(String path) {
        open(path, false);
    }

    /// @param lockless whether a drive that cannot lock is agreed to
    void open(String path, boolean lockless) {
        Path place;
        try {
            place = FileNames.typed(path);
        } catch (ProblemException e) {
            failed(e.problem());
            return;
        }
        OpenProject open = project;
        if (open != null && OneWindow.same(place, open.folder())) {
            desktop.comeToFront();
            return;
        }
        open(place, lockless);
    }

    private void open(Path path, boolean lockless) {
        leave();
        recoveryOffers.about(path);
        start.busy(
                texts().get(OpeningTask.named(path) ? "app.opening.project" : "app.opening"), true);
        projectOpener.open(
                path,
                lockless,
                done -> start.busy(texts().get("app.opening.count", done), true),
                this::opened);
    }

    @Override
    public void stop() {
        projectOpener.stop();
    }

    private void opened(Outcome<OpeningTask.OpenedData> outcome) {
        switch (outcome) {
            case Outcome.Done<OpeningTask.OpenedData>(OpeningTask.OpenedData openedData) ->
                    opened(openedData);
            case Outcome.Failed<OpeningTask.OpenedData>(Problem problem) -> failed(problem);
            case Outcome.Stopped<OpeningTask.OpenedData> _ -> start.rest("");
        }
    }

    private void opened(OpeningTask.OpenedData openedData) {
        Consumer<Problem> told = problem -> projectOpener.afterwards(() -> failed(problem));
        OpenProject made =
                new OpenProject(
                        openedData.curation(),
                        workers,
                        preferences,
                        keys,
                        new ProjectWatch(
                                openedData.curation(),
                                workers,
                                windows,
                                desktop::comeToFront,
                                told),
                        notices::ended,
                        told);
        project = made;
        preferences.change(it -> it.opened(made.folder().toString()));
        show(made, openedData.first());
        made.settle();
        made.watch();
        made.rejoin();
        targets().broken().forEach(this::failed);
        openedData.report().ifPresent(report -> actions.report(made, report));
        recoveryOffers
                .news(made.folder(), texts())
                .ifPresent(words -> made.shell().notice().say(words, true));
        made.screenIfWished();
    }

    private void show(OpenProject made, Listing first) {
        Shell shell = made.show(first, texts(), desktop, actions);
        stage.getChildren().setAll(shell);
        title.set(VisibleText.line(made.name()) + " – " + texts().get("app.title"));
        // its parts are in the scene only once they are styled; before that nothing in it takes the
        // focus
        root.applyCss();
        root.layout();
        shell.takeFocus();
    }

    @Override
    public void settings() {
        settings.show();
    }

    void hideOverlay() {
        overlay.hide();
    }

    @Override
    public void forget(String path) {
        start.recent(preferences.change(it -> it.forgotten(path)).recent());
    }

    void closeProject() {
        leave();
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

    /// Back to the start screen; what the curator did reaches the disk first.
    private void leave() {
        letGo();
        overlay.hide();
        start = begin();
    }

    /// Said where the person looks. What a project that was left has to say comes late, and ends no
    /// other one.
    void failed(Problem problem) {
        OpenProject open = project;
        if (open != null
                && problem instanceof ProjectProblem.Damaged(String path)
                && OneWindow.same(FileNames.path(path), open.folder())) {
            // nothing more can be kept in it; the start screen offers what can be done
            leave();
            open = null;
        }
        if (open == null) {
            recoveryOffers.offer(problem, texts(), start);
        } else {
            open.shell().say(VisibleText.line(new ProblemTexts(texts()).sentence(problem)));
        }
    }

    private void letGo() {
        OpenProject open = project;
        if (open != null) {
            // a text that is being edited is taken over when it loses the focus
            root.requestFocus();
            project = null;
            open.close();
        }
    }

    /// Does not wait; see `ended`.
    @Override
    public void close() {
        projectOpener.stop();
        letGo();
        ended = workers.closeApart();
    }

    /// Completed, once it was closed, as soon as everything is on the disk.
    CompletableFuture<Void> ended() {
        return ended;
    }
}
