package odai.ui.submit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import odai.dataset.JobRecord;
import odai.settings.PreferencesFile;
import odai.targets.Targets;
import odai.text.ProblemTexts;
import odai.text.UploadTexts;
import odai.tuning.JobOrder;
import odai.ui.project.ProjectModel;
import odai.ui.project.SidePanel;
import odai.ui.project.WhereChangeable;
import odai.ui.submit.order.ChecksPart;
import odai.ui.submit.order.OrderForm;
import odai.ui.submit.order.OtherTargets;
import odai.ui.submit.running.FollowingPart;
import odai.ui.submit.running.JobCurves;
import odai.ui.submit.running.JobPart;
import odai.ui.submit.running.ShownJob;
import odai.ui.submit.running.SubmitPages;
import odai.ui.submit.unfinished.UnfinishedPart;
import odai.ui.task.SceneSubscription;
import odai.ui.theme.FocusOwner;
import odai.ui.theme.Parts;
import odai.work.Problem;
import odai.work.ServiceProblem;

/// From the curated project to a trained model: what is ordered, what stands in the way, what it
/// costs, one button, and then the job.
public final class SubmitPane extends BorderPane {
    private final ProjectModel model;
    private final SubmitModel submission;
    private final OrderForm form;
    private final ChecksPart checks;
    private final JobPart job;
    private final VBox failure = new VBox(8);
    private final VBox footer = new VBox(8);
    private final ScrollPane scroll = new ScrollPane();
    private final UploadTexts sizes;
    private final SendPart send;
    private final UnfinishedPart left;
    private final MenuButton history;
    private final VBox order;

    /// @param pages for what does not fit into the panel
    public SubmitPane(
            ProjectModel model,
            SubmitModel submission,
            PreferencesFile preferences,
            SubmitPages submitPages) {
        this.model = model;
        this.submission = submission;
        this.form = new OrderForm(model, submission.keys(), preferences);
        this.sizes = new UploadTexts(model.texts());
        this.checks = new ChecksPart(model, this::judged);
        this.job =
                new JobPart(
                        model.texts(),
                        new FollowingPart.FollowingActions(
                                ids -> model.only(Set.copyOf(ids)), submission.running()::repair),
                        new JobCurves(model, submitPages, submission::closely, this::again),
                        new JobActions(model.texts(), submission));
        this.left = new UnfinishedPart(model.texts(), submission.left(form::repairs), form::choose);
        job.setVisible(false);
        failure.setId("submit-failure");
        failure.managedProperty().bind(Bindings.isNotEmpty(failure.getChildren()));
        send = new SendPart(model.texts(), this::press);
        history = Parts.menu("jobs", words("jobs.earlier"));
        history.managedProperty().bind(history.visibleProperty());
        history.setVisible(false);
        order =
                new VBox(
                        12,
                        WhereChangeable.only(model, left),
                        WhereChangeable.only(model, form),
                        checks);
        order.managedProperty().bind(order.visibleProperty());
        VBox content = new VBox(12, new RunsPart(model.texts(), submission), order, job, history);
        content.getStyleClass().add("panel");
        scroll.setId("submit-scroll");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        // whatever is scrolled to, what it comes to and what went wrong stay in sight
        footer.getChildren().addAll(failure, send);
        footer.getStyleClass().add("panel-footer");
        footer.managedProperty().bind(footer.visibleProperty());
        footer.visibleProperty().bind(order.visibleProperty());
        setCenter(scroll);
        setBottom(footer);
        scroll.viewportBoundsProperty().subscribe(_ -> align());
        form.changes().subscribe(_ -> changed());
        model.changes().subscribe(_ -> check());
        model.placeProperty().subscribe(_ -> entered());
        // the jobs outlive this panel
        SceneSubscription.whileShown(this, () -> submission.state().subscribe(this::show));
    }

    /// The button ends where the fields end, whether there is a scroll bar beside them or not.
    private void align() {
        double bar = scroll.getWidth() - scroll.getViewportBounds().getWidth();
        Insets beside = new Insets(0, Math.max(0, bar), 0, 0);
        VBox.setMargin(failure, beside);
        VBox.setMargin(send, beside);
    }

    /// What was wrong with another order is said no longer.
    private void changed() {
        if (submission.state().get() instanceof SubmitModel.PanelState.OrderFailed
                && !left.asked()) {
            submission.rest();
        }
        check();
    }

    private void entered() {
        check();
        if (model.placeProperty().get() == SidePanel.SUBMIT) {
            left.look();
        }
    }

    /// Only while it is to be seen.
    private void check() {
        if (model.placeProperty().get() == SidePanel.SUBMIT) {
            checks.look(form);
        }
    }

    private void judged(int lines, long bytes, boolean clear, String cost) {
        String name = form.target().name();
        String words;
        if (!model.changeable()) {
            words = words("status.read-only");
        } else if (!clear) {
            words = words("submit.obstacles");
        } else if (form.target().simulation()) {
            words = words("submit.button", lines);
        } else if (cost.isEmpty()) {
            words = words("submit.unpriced", lines, name, sizes.size(bytes));
        } else {
            words = words("submit.real", lines, name, cost, sizes.size(bytes));
        }
        send.ready(words, may());
    }

    private boolean may() {
        return checks.clear() && model.changeable();
    }

    private void again(JobRecord job, int epochs) {
        submission.rest();
        submission.order(job, order -> form.again(job.id(), order, epochs));
    }

    private void press() {
        form.order().ifPresent(this::start);
    }

    private void start(JobOrder order) {
        if (send.sending()) {
            return;
        }
        // whatever was said before: the same may be said again
        submission.rest();
        // until its first word is shown: a second press must not order again
        send.begin();
        form.remember();
        submission.running().start(order, form.key(), form.repairs(), form.like());
        form.sent();
    }

    private void show(SubmitModel.PanelState panelState) {
        boolean shown = panelState instanceof SubmitModel.PanelState.JobSelected;
        // one thing at a time: the order, or the job it became
        boolean other = order.isVisible() == shown;
        boolean here = FocusOwner.within(this);
        order.setVisible(!shown);
        job.setVisible(shown);
        send.end(may());
        if (other) {
            top(here, panelState);
        }
        failure.getChildren().clear();
        switch (panelState) {
            case SubmitModel.PanelState.Ordering _ -> entered();
            case SubmitModel.PanelState.JobSelected(ShownJob view, boolean underWay) -> {
                job.show(view, underWay);
                if (!underWay) {
                    jobs();
                }
            }
            case SubmitModel.PanelState.OrderFailed(Problem problem) -> failed(problem);
        }
        if (!shown) {
            jobs();
        }
    }

    /// Another thing is read from its top. Where the focus went with what is gone, it is on the
    /// first field, on the order that failed, or, beside a job, on nothing that could be pressed by
    /// mistake.
    private void top(boolean here, SubmitModel.PanelState panelState) {
        if (here) {
            switch (panelState) {
                case SubmitModel.PanelState.Ordering _ -> form.first().requestFocus();
                case SubmitModel.PanelState.JobSelected _ -> scroll.requestFocus();
                case SubmitModel.PanelState.OrderFailed _ -> send.button().requestFocus();
            }
        }
        scroll.setVvalue(0);
    }

    /// Said where it was asked for.
    private void failed(Problem problem) {
        if (left.asked()) {
            left.failed(problem);
        } else {
            failure.getChildren()
                    .add(Parts.note("danger", new ProblemTexts(model.texts()).sentence(problem)));
            if (problem instanceof ServiceProblem service) {
                service.closed()
                        .map(closed -> new OtherTargets(model.texts(), closed, form::choose))
                        .ifPresent(failure.getChildren()::add);
            }
            left.look();
        }
    }

    private void jobs() {
        submission.jobs(this::list);
    }

    private void list(List<JobRecord> jobs) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        .withLocale(model.texts().locale())
                        .withZone(ZoneId.systemDefault());
        history.getItems().clear();
        for (JobRecord past : jobs) {
            String row =
                    words(
                            "jobs.row",
                            day.format(past.created()),
                            Targets.name(past.target()),
                            words("job.state." + past.state().wire()),
                            past.trainingExamples());
            history.getItems().add(Parts.item(row, () -> submission.look(past)));
        }
        history.setVisible(!jobs.isEmpty());
    }

    /// As if the button was pressed; nothing where it cannot be.
    public void submit() {
        if (send.button().isDisabled()) {
            form.tried();
        } else {
            press();
        }
    }

    /// As if the curve was to be seen large; nothing where there is none.
    public void enlarge() {
        job.enlarge();
    }

    /// Whether a job has come to its end.
    public boolean ended() {
        return submission.state().get() instanceof SubmitModel.PanelState.JobSelected it
                && !it.underWay();
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
