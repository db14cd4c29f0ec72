package odai.ui.submit.running;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.beans.value.ObservableValue;
import odai.catalog.Catalog;
import odai.comparing.ComparedModels;
import odai.dataset.JobRecord;
import odai.targets.Targets;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.ui.curve.CurveActions;
import odai.ui.curve.CurveFiles;
import odai.ui.curve.CurvePage;
import odai.ui.project.ProjectModel;

/// What can be done from a curve, in an open project.
public final class JobCurves implements CurveActions {
    private final ProjectModel model;
    private final SubmitPages submitPages;
    private final Consumer<JobRecord> closely;
    private final ObjIntConsumer<JobRecord> again;

    /// @param closely told the job whose curve somebody wants to see large
    /// @param again back to the order
    public JobCurves(
            ProjectModel model,
            SubmitPages submitPages,
            Consumer<JobRecord> closely,
            ObjIntConsumer<JobRecord> again) {
        this.model = model;
        this.submitPages = submitPages;
        this.closely = closely;
        this.again = again;
    }

    private Catalog catalog() {
        return model.curation().catalog();
    }

    @Override
    public void enlarge(ObservableValue<JobStatus> shown) {
        CurveFiles files = new CurveFiles(model.texts(), submitPages.desktop(), model.reckoner());
        submitPages
                .open()
                .accept(new CurvePage(model.texts(), shown, this, files, submitPages.leave()));
        closely.accept(shown.getValue().job());
    }

    @Override
    public void others(JobRecord than, Consumer<List<JobRecord>> then) {
        model.reckoner()
                .run(
                        () ->
                                catalog().jobs().all().stream()
                                        .filter(job -> job.id() != than.id())
                                        .filter(job -> !catalog().jobs().curve(job.id()).isEmpty())
                                        .toList(),
                        then);
    }

    @Override
    public void remember(JobRecord job, Consumer<JobStatus> then) {
        model.reckoner().run(() -> JobStatus.of(catalog(), job, new Stage.JobEnded()), then);
    }

    @Override
    public void compare(String name) {
        model.curator().set(() -> ComparedModels.add(catalog().settings(), name));
    }

    @Override
    public Optional<String> console(JobRecord job) {
        return Optional.ofNullable(job.remoteId())
                .flatMap(remote ->
                        Targets.byId(job.target()).flatMap(target -> target.consoleOf(remote)));
    }

    @Override
    public void browse(String address) {
        submitPages.desktop().browse(address);
    }

    @Override
    public void again(JobRecord job, int epochs) {
        again.accept(job, epochs);
    }
}
