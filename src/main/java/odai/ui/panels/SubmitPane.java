package odai.ui.panels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import odai.dataset.CurvePoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.exporting.JsonlExporter;
import odai.practice.PracticeServer;
import odai.practice.ProjectJudge;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.ProblemTexts;
import odai.tuning.ApiKey;
import odai.tuning.JobOrder;
import odai.tuning.JobView;
import odai.tuning.Stage;
import odai.tuning.Submission;
import odai.ui.gallery.GalleryModel;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.Progress;
import org.jspecify.annotations.Nullable;

/// One click to the practice service: export, upload, job, events, learning curve.
public final class SubmitPane extends VBox {
    private static final long JOB_MILLIS = 6000;
    private static final int EPOCHS = 10;

    private final GalleryModel model;
    private final Background tasks;
    private final Label state = new Label();
    private final Label hint = new Label();
    private final Button button = new Button();
    private final ListView<String> events = new ListView<>();
    private final XYChart.Series<Number, Number> training = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> validation = new XYChart.Series<>();

    public SubmitPane(GalleryModel model, ExecutorService threads) {
        this.model = model;
        this.tasks =
                new Background(
                        threads,
                        problem ->
                                state.setText(new ProblemTexts(model.texts()).sentence(problem)));
        getStyleClass().add("panel");
        Label practice = new Label(text("submit.practice"));
        practice.setWrapText(true);
        practice.getStyleClass().add("muted");
        state.setWrapText(true);
        state.setId("job-state");
        hint.setWrapText(true);
        button.setId("practise");
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> start());
        model.listing().subscribe(_ -> button.setText(text("submit.button", sent())));
        LineChart<Number, Number> chart = new LineChart<>(new NumberAxis(), new NumberAxis());
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setPrefHeight(200);
        chart.setMinHeight(160);
        chart.getData().add(training);
        chart.getData().add(validation);
        events.setPrefHeight(180);
        getChildren().addAll(practice, button, state, chart, hint, events);
    }

    private int sent() {
        var dealt = model.curation().dealt();
        return dealt.training().size() + dealt.validation().size();
    }

    private void start() {
        button.setDisable(true);
        events.getItems().clear();
        hint.setText("");
        tasks.run(
                this::practise,
                outcome -> {
                    button.setDisable(false);
                    if (outcome instanceof Outcome.Failed<JobRecord> failed) {
                        state.setText(new ProblemTexts(model.texts()).sentence(failed.problem()));
                    }
                });
    }

    private Outcome<JobRecord> practise() {
        Target target = Targets.byId("practice").orElseThrow();
        try (PracticeServer server =
                PracticeServer.start(
                        0, new ProjectJudge(model.curation()), Clock.systemUTC(), JOB_MILLIS)) {
            long seed = model.curation().splitPlan().seed();
            JobOrder order =
                    new JobOrder(
                            target,
                            server.baseUrl(),
                            target.models().getFirst().id(),
                            EPOCHS,
                            seed,
                            "");
            var request = JsonlExporter.Request.of(model.curation(), target);
            return new Submission(
                            model.curation(),
                            order,
                            request,
                            ApiKey.NONE,
                            view -> Background.show(() -> show(view)),
                            Progress.NONE)
                    .run(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(JobView view) {
        state.setText(
                switch (view.stage()) {
                    case Stage.Exporting it -> text("submit.exporting", it.done(), it.total());
                    case Stage.Uploading it -> text("submit.uploading", it.sent(), it.total());
                    case Stage.Creating _ -> text("submit.creating");
                    case Stage.Following _, Stage.Ended _ ->
                            text(
                                    "submit.state",
                                    String.valueOf(view.job().remoteId()),
                                    view.job().state().wire());
                    case Stage.Broken it -> new ProblemTexts(model.texts()).sentence(it.problem());
                    case Stage.Stopped _ -> text("submit.stopped");
                });
        events.getItems().setAll(view.events().reversed().stream().map(JobEvent::message).toList());
        plot(view);
        view.curve()
                .memorisesFrom()
                .ifPresent(epoch -> hint.setText(text("submit.memorises", epoch)));
    }

    private void plot(JobView view) {
        training.getData().clear();
        validation.getData().clear();
        for (CurvePoint point : view.curve().points()) {
            double epoch = view.curve().epochOf(point.step());
            add(training, epoch, point.trainLoss());
            add(validation, epoch, point.fullValidLoss());
        }
    }

    private static void add(XYChart.Series<Number, Number> series, double x, @Nullable Double y) {
        if (y != null) {
            series.getData().add(new XYChart.Data<>(x, y));
        }
    }

    private String text(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
