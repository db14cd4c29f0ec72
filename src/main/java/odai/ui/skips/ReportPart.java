package odai.ui.skips;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import odai.reporting.SkipReport;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.ProblemTexts;
import odai.ui.project.ProjectModel;
import odai.ui.task.Desktop;
import odai.ui.theme.PageLink;
import odai.ui.theme.Parts;
import odai.work.Outcome;
import odai.work.Problem;

/// Writes what the preview says as a page to print and a table to count on, and says where.
final class ReportPart extends VBox {
    private final ProjectModel model;
    private final Desktop desktop;
    private final Button write;
    private boolean writing;
    private final VBox said = new VBox(8);
    private Target target = Targets.byId("openai").orElseThrow();

    ReportPart(ProjectModel model, Desktop desktop) {
        super(8);
        this.model = model;
        this.desktop = desktop;
        write = Parts.button(model.texts().get("reporting.write"), "", this::write);
        write.setId("write-report");
        getChildren().addAll(Parts.title(model.texts().get("reporting.part")), write, said);
    }

    /// In whose words.
    void about(Target service) {
        target = service;
    }

    private void write() {
        // not disabled: the next key would be for whatever comes after it
        if (writing) {
            return;
        }
        writing = true;
        Target service = target;
        Path folder = model.curation().catalog().exports().resolve("report");
        model.reckoner()
                .run(
                        () ->
                                new SkipReport(model.curation(), service, model.texts())
                                        .write(folder),
                        this::done);
    }

    private void done(Outcome<Path> outcome) {
        writing = false;
        switch (outcome) {
            case Outcome.Done<Path>(Path folder) -> written(folder);
            case Outcome.Failed<Path>(Problem problem) ->
                    said.getChildren()
                            .setAll(
                                    Parts.note(
                                            "danger",
                                            new ProblemTexts(model.texts()).sentence(problem)));
            case Outcome.Stopped<Path> _ -> said.getChildren().clear();
        }
    }

    private void written(Path folder) {
        Path page = folder.resolve(SkipReport.PAGE);
        Path table = folder.resolve(SkipReport.TABLE);
        PageLink open =
                new PageLink(
                        model.texts(),
                        Parts.button(model.texts().get("reporting.open"), "", () -> {}),
                        "open-report",
                        page.toUri().toString(),
                        desktop::browse);
        said.getChildren()
                .setAll(
                        Parts.note("success", model.texts().get("reporting.written", page, table)),
                        open);
    }
}
