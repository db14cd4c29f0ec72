package odai.ui.submit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.beans.value.ObservableValue;
import odai.catalog.Catalog;
import odai.comparing.ComparedModels;
import odai.dataset.JobRecord;
import odai.targets.Targets;
import odai.tuning.JobView;
import odai.tuning.Stage;
import odai.ui.curve.CurveFiles;
import odai.ui.curve.CurvePage;
import odai.ui.curve.CurveWays;
import odai.ui.project.ProjectModel;

/// What can be done from a curve, in an open project.
final class JobCurves implements CurveWays {
    private final ProjectModel model;
    private final Pages pages;
    private final Consumer<JobRecord> closely;
    private final ObjIntConsumer<JobRecord> again;

    /// @param closely told the job whose curve somebody wants to see large
    /// @param again back to the order
    JobCurves(
            ProjectModel model,
            Pages pages,
            Consumer<JobRecord> closely,
            ObjIntConsumer<JobRecord> again) {
        this.model = model;
        this.pages = pages;
        this.closely = closely;
        this.again = again;
    }

    private Catalog catalog() {
        return model.curation().catalog();
    }

    @Override
    public void enlarge(ObservableValue<JobView> shown) {
        CurveFiles files = new CurveFiles(model.texts(), pages.desktop(), model.reckoner());
        pages.open().accept(new CurvePage(model.texts(), shown, this, files, pages.leave()));
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
    public void remember(JobRecord job, Consumer<JobView> then) {
        model.reckoner().run(() -> JobView.of(catalog(), job, new Stage.Ended()), then);
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
        pages.desktop().browse(address);
    }

    @Override
    public void again(JobRecord job, int epochs) {
        again.accept(job, epochs);
    }
}
