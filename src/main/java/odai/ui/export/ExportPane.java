package odai.ui.export;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import odai.exporting.JsonlExporter;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.ProblemTexts;
import odai.ui.project.ProjectModel;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.ui.theme.Parts;
import odai.work.FileNames;
import odai.work.Outcome;
import odai.work.Progress;

/// Writes the two files and their manifest where the curator wants them.
public final class ExportPane extends VBox {
    private static final int REPORT_EVERY = 20;

    private final ProjectModel model;
    private final Background tasks;
    private final Runnable close;
    private final TextField folder = new TextField();
    private final TextArea system = new TextArea();
    private boolean systemEdited;
    private final ComboBox<String> target = new ComboBox<>();
    private final CheckBox before = new CheckBox();
    private final CheckBox everything = new CheckBox();
    private final CheckBox reencode = new CheckBox();
    private final CheckBox strip = new CheckBox();
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox result = new VBox();
    private final Button write = new Button();
    private final Button stop;
    private volatile AtomicBoolean stopped = new AtomicBoolean();

    public ExportPane(
            ProjectModel model, ExecutorService threads, Desktop desktop, Runnable close) {
        super(12);
        this.model = model;
        this.close = close;
        this.tasks = new Background(threads, problem -> fail(new Outcome.Failed<>(problem)));
        setId("export-pane");
        getStyleClass().add("dialog-card");
        folder.setId("export-folder");
        folder.setText(model.curation().catalog().exports().resolve("export").toString());
        Button browse =
                Parts.button(
                        words("export.browse"),
                        "",
                        () ->
                                desktop.chooseFolder(words("export.title"))
                                        .ifPresent(path -> folder.setText(path.toString())));
        HBox.setHgrow(folder, Priority.ALWAYS);
        system.setId("system-text");
        system.setText(model.curation().settings().order().systemText());
        system.textProperty().subscribe((_, _) -> systemEdited = true);
        system.setPrefRowCount(2);
        system.setWrapText(true);
        Targets.all().forEach(it -> target.getItems().add(it.id()));
        target.setConverter(Parts.shown(Targets::name));
        target.setId("export-target");
        target.setValue("openai");
        before.setText(words("export.before"));
        before.setSelected(model.curation().settings().splitPlan().when() == SplitPlan.When.BEFORE);
        everything.setText(words("export.all"));
        everything.setId("export-all");
        Label warning = Parts.note("attention", words("export.all-warning"));
        warning.visibleProperty().bind(everything.selectedProperty());
        warning.managedProperty().bind(warning.visibleProperty());
        reencode.setText(words("export.reencode"));
        strip.setText(words("export.strip"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        write.setId("export-write");
        write.getStyleClass().add("accent");
        write.setText(words("export.write"));
        write.setDefaultButton(true);
        write.setOnAction(_ -> write());
        stop = Parts.button(words("stop"), "", () -> stopped.set(true));
        stop.setVisible(false);
        stop.managedProperty().bind(stop.visibleProperty());
        getChildren()
                .addAll(
                        Parts.label("headline", words("export.title")),
                        Parts.label("muted", words("export.about")),
                        Parts.title(words("export.folder")),
                        new HBox(8, folder, browse),
                        Parts.title(words("export.system")),
                        system,
                        Parts.row(Parts.title(words("export.target")), target),
                        before,
                        everything,
                        warning,
                        reencode,
                        strip,
                        bar,
                        result,
                        new HBox(8, write, stop, Parts.button(words("close"), "Esc", this::leave)));
    }

    private void leave() {
        stopped.set(true);
        close.run();
    }

    private void write() {
        AtomicBoolean wish = new AtomicBoolean();
        stopped = wish;
        Target service = Targets.byId(target.getValue()).orElseThrow();
        SplitPlan usual = model.curation().settings().splitPlan();
        SplitPlan plan =
                new SplitPlan(
                        usual.validation(),
                        usual.seed(),
                        before.isSelected() ? SplitPlan.When.BEFORE : SplitPlan.When.AFTER);
        Inclusion inclusion =
                everything.isSelected()
                        ? Inclusion.ALL_USABLE
                        : model.curation().settings().inclusion();
        var settings =
                new JsonlExporter.Settings(
                        reencode.isSelected(),
                        strip.isSelected(),
                        JsonlExporter.Settings.DEFAULT.jpegQuality());
        var request = new JsonlExporter.Request(service, plan, inclusion, settings);
        String to = folder.getText().strip();
        // a text area drops characters such as \r: what is only shown is not stored again
        boolean edited = systemEdited;
        String text = system.getText();
        busy(true);
        result.getChildren().clear();
        tasks.run(
                () -> {
                    if (edited && !text.equals(model.curation().settings().order().systemText())) {
                        model.curation().settings().order().systemText(text);
                    }
                    return new JsonlExporter()
                            .run(model.curation(), request, FileNames.typed(to), progress(wish));
                },
                this::done);
    }

    private Progress progress(AtomicBoolean wish) {
        return Progress.of(
                (done, total) -> {
                    if (done % REPORT_EVERY == 0 || done == total) {
                        Background.show(() -> bar.setProgress((double) done / Math.max(1, total)));
                    }
                },
                () -> wish.get() || tasks.closing());
    }

    private void done(Outcome<JsonlExporter.Export> outcome) {
        busy(false);
        switch (outcome) {
            case Outcome.Done<JsonlExporter.Export>(JsonlExporter.Export it) -> {
                result.getChildren()
                        .setAll(
                                Parts.note(
                                        "success",
                                        words(
                                                "export.done",
                                                it.trainingLines(),
                                                it.validationLines(),
                                                it.reencoded(),
                                                it.folder().toString())));
            }
            case Outcome.Failed<JsonlExporter.Export> failed -> fail(failed);
            case Outcome.Stopped<JsonlExporter.Export> _ ->
                    result.getChildren().setAll(Parts.note("attention", words("submit.stopped")));
        }
    }

    private void fail(Outcome.Failed<?> failed) {
        busy(false);
        result.getChildren()
                .setAll(
                        Parts.note(
                                "danger",
                                new ProblemTexts(model.texts()).sentence(failed.problem())));
    }

    private void busy(boolean now) {
        write.setDisable(now);
        stop.setVisible(now);
        bar.setVisible(now);
        bar.setProgress(0);
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
