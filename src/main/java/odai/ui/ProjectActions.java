package odai.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import odai.importing.ImportReport;
import odai.text.Texts;
import odai.ui.export.ExportPane;
import odai.ui.learning.LearningPane;
import odai.ui.task.Desktop;
import odai.ui.theme.Overlay;
import odai.work.Outcome;
import odai.work.Problem;

/// What the toolbar of an open project offers. Nothing happens where no project is open.
final class ProjectActions implements Toolbar.ToolbarActions {
    private final WindowSession session;
    private final ProjectOpener projectOpener;
    private final Desktop desktop;
    private final Overlay overlay;
    private final Supplier<Texts> texts;

    /// @param texts the words of the language that is set
    ProjectActions(
            WindowSession session,
            ProjectOpener projectOpener,
            Desktop desktop,
            Overlay overlay,
            Supplier<Texts> texts) {
        this.session = session;
        this.projectOpener = projectOpener;
        this.desktop = desktop;
        this.overlay = overlay;
        this.texts = texts;
    }

    private void withProject(Consumer<OpenProject> action) {
        Optional.ofNullable(session.project()).ifPresent(action);
    }

    @Override
    public void chooseFolder() {
        session.chooseFolder();
    }

    @Override
    public void chooseFile() {
        session.chooseFile();
    }

    @Override
    public void open(String path) {
        session.open(path);
    }

    @Override
    public void closeProject() {
        session.closeProject();
    }

    @Override
    public void settings() {
        session.settings();
    }

    @Override
    public void more() {
        withProject(open ->
                desktop.chooseFolder(texts.get().get("app.menu.more"))
                        .ifPresent(it ->
                                projectOpener.add(
                                        it, open, texts.get(), outcome -> added(open, outcome))));
    }

    private void added(OpenProject into, Outcome<ImportReport> outcome) {
        if (outcome instanceof Outcome.Failed<ImportReport>(Problem problem)) {
            session.failed(problem);
        } else if (outcome instanceof Outcome.Done<ImportReport>(ImportReport report)
                && into == session.project()) {
            report(into, report);
            into.screenIfWished();
        }
    }

    /// Says what was read.
    void report(OpenProject into, ImportReport report) {
        ImportReportPane.tell(texts.get(), report, into.shell().status(), overlay);
    }

    @Override
    public void relocate() {
        withProject(open ->
                open.lostFolder(from ->
                        desktop.chooseFolder(texts.get().get("app.missing.where"), from)
                                .ifPresent(open::relocate)));
    }

    @Override
    public void export() {
        withProject(open ->
                overlay.show(new ExportPane(open.model(), open.threads(), desktop, overlay::hide)));
    }

    @Override
    public void learn() {
        withProject(open ->
                overlay.show(new LearningPane(open.model(), overlay::hide, open.shell()::review)));
    }

    @Override
    public void advise() {
        withProject(open -> overlay.show(open.advice(overlay::hide)));
    }

    @Override
    public void compare() {
        withProject(open -> open.compare(texts.get(), desktop));
    }

    @Override
    public void screen() {
        withProject(OpenProject::screenNow);
    }
}
