package odai.ui.submit.unfinished;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import odai.service.RemoteFile;
import odai.targets.Target;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.text.UnfinishedTexts;
import odai.text.UploadTexts;
import odai.tuning.JobOrder;
import odai.tuning.ordering.OrphanedFiles;
import odai.tuning.ordering.ServiceJobs;
import odai.ui.theme.Parts;
import odai.work.Outcome;
import odai.work.Problem;

/// Submissions that stopped, each to be continued or given up, and files at services that no job
/// uses, to be looked at and deleted. Not there where nothing is left.
public final class UnfinishedPart extends VBox {
    private static final String LAST = "left-failed";

    private final Texts texts;
    private final UnfinishedModel model;
    private final Consumer<Target> keyed;
    private final UnfinishedTexts sentences;
    private final UploadTexts sizes;
    private boolean asked;

    /// @param keyed told the target before it is asked something that takes a key
    public UnfinishedPart(Texts texts, UnfinishedModel model, Consumer<Target> keyed) {
        super(8);
        this.texts = texts;
        this.model = model;
        this.keyed = keyed;
        this.sentences = new UnfinishedTexts(texts, ZoneId.systemDefault());
        this.sizes = new UploadTexts(texts);
        setId("left");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Looks again, whatever was said before.
    public void look() {
        asked = false;
        model.look(this::show);
    }

    /// Whether the last submission was one of these that went on.
    public boolean asked() {
        return asked;
    }

    /// What became of going on.
    public void failed(Problem problem) {
        setDisable(false);
        getChildren().removeIf(it -> LAST.equals(it.getId()));
        var said = Parts.note("danger", new ProblemTexts(texts).sentence(problem));
        said.setId(LAST);
        // above the rest: there the person looks
        getChildren().addFirst(said);
    }

    private void show(UnfinishedModel.UnfinishedWork unfinishedWork) {
        setDisable(false);
        getChildren().clear();
        setVisible(!unfinishedWork.nothing());
        if (!unfinishedWork.stopped().isEmpty()) {
            getChildren().add(Parts.title(texts.get("uploads.left")));
            unfinishedWork.stopped().forEach(this::stopped);
        }
        unfinishedWork.places().forEach(this::place);
    }

    private void stopped(UnfinishedModel.StoppedJob one) {
        FlowPane ways = new FlowPane(8, 4);
        VBox box = new VBox(8);
        one.order()
                .ifPresent(order -> {
                    Button on = Parts.button(sentences.goOn(one.job()), "", () -> goOn(one, order));
                    on.setId("go-on");
                    ways.getChildren().add(on);
                    if (one.job().state().askedFor() && !order.target().simulation()) {
                        ways.getChildren().add(jobsThere(one, order, box));
                    }
                });
        Button up =
                Parts.button(
                        texts.get("uploads.left.give-up"),
                        "",
                        () -> {
                            once();
                            model.giveUp(one.job(), this::show);
                        });
        up.setId("give-up");
        ways.getChildren().add(up);
        String words =
                one.order()
                        .map(order -> sentences.sentence(one.job(), order.target().name()))
                        .orElseGet(() ->
                                texts.get(
                                        "uploads.left.no-target",
                                        one.job().target(),
                                        sentences.day(one.job())));
        box.getChildren().add(Parts.note("attention", words));
        one.orderable()
                .ifPresent(from ->
                        box.getChildren()
                                .add(
                                        Parts.label(
                                                "muted",
                                                texts.get(
                                                        "uploads.left.orderable",
                                                        sentences.time(from)))));
        box.getChildren().add(ways);
        getChildren().add(box);
    }

    /// Only who has seen the service's jobs can say that the one in question is none of them.
    private Button jobsThere(UnfinishedModel.StoppedJob one, JobOrder order, VBox box) {
        Button look =
                Parts.button(
                        texts.get("uploads.jobs.look", order.target().name()),
                        "",
                        () -> {
                            once();
                            keyed.accept(order.target());
                            model.jobsThere(order, answer -> listed(one, order, box, answer));
                        });
        look.setId("look-at-jobs");
        return look;
    }

    private void listed(
            UnfinishedModel.StoppedJob one,
            JobOrder order,
            VBox box,
            Outcome<ServiceJobs.ListedJobs> answer) {
        setDisable(false);
        box.getChildren().removeIf(ServiceJobsPart.class::isInstance);
        switch (answer) {
            case Outcome.Done<ServiceJobs.ListedJobs>(ServiceJobs.ListedJobs jobs) ->
                    box.getChildren()
                            .add(
                                    new ServiceJobsPart(
                                            texts,
                                            sentences,
                                            jobs,
                                            order.target().name(),
                                            () -> {
                                                asked = true;
                                                once();
                                                model.noneThere(one.job());
                                            }));
            case Outcome.Failed<ServiceJobs.ListedJobs>(Problem problem) -> say(box, problem);
            case Outcome.Stopped<ServiceJobs.ListedJobs> _ -> look();
        }
    }

    /// A second press has nothing to ask for while the first is seen to.
    private void once() {
        setDisable(true);
    }

    private void goOn(UnfinishedModel.StoppedJob one, JobOrder order) {
        asked = true;
        once();
        keyed.accept(order.target());
        model.goOn(one.job());
    }

    private void place(OrphanedFiles.FileLocation fileLocation) {
        String name = fileLocation.target().name();
        VBox box = new VBox(8);
        Button look =
                Parts.link(
                        texts.get("uploads.files.look"),
                        () -> {
                            once();
                            keyed.accept(fileLocation.target());
                            model.find(fileLocation, answer -> found(box, fileLocation, answer));
                        });
        look.setId("look-at-files");
        box.getChildren().setAll(Parts.label("muted", texts.get("uploads.files.may", name)), look);
        getChildren().addAll(Parts.title(texts.get("uploads.files", name)), box);
    }

    private void found(
            VBox box, OrphanedFiles.FileLocation fileLocation, Outcome<List<RemoteFile>> answer) {
        setDisable(false);
        switch (answer) {
            case Outcome.Done<List<RemoteFile>>(List<RemoteFile> files) ->
                    offer(box, fileLocation, files);
            case Outcome.Failed<List<RemoteFile>>(Problem problem) -> say(box, problem);
            case Outcome.Stopped<List<RemoteFile>> _ -> look();
        }
    }

    private void offer(VBox box, OrphanedFiles.FileLocation fileLocation, List<RemoteFile> files) {
        String name = fileLocation.target().name();
        if (files.isEmpty()) {
            box.getChildren().setAll(Parts.label("muted", texts.get("uploads.files.none", name)));
            return;
        }
        box.getChildren()
                .setAll(
                        Parts.label(
                                "muted",
                                texts.get(
                                        "uploads.files.found",
                                        name,
                                        files.size(),
                                        sizes.size(RemoteFile.bytes(files)))));
        files.forEach(file ->
                box.getChildren().add(Parts.row(Parts.label("event", file.name()), size(file))));
        Button delete =
                Parts.button(
                        texts.get("uploads.files.delete", files.size()),
                        "",
                        () -> {
                            once();
                            model.delete(
                                    fileLocation,
                                    files,
                                    answer -> deleted(box, fileLocation, answer));
                        });
        delete.setId("delete-files");
        delete.getStyleClass().add("danger");
        box.getChildren().add(delete);
    }

    private Label size(RemoteFile file) {
        var size = Parts.label("muted", sizes.size(file.bytes()));
        size.setMinWidth(USE_PREF_SIZE);
        return size;
    }

    private void deleted(
            VBox box, OrphanedFiles.FileLocation fileLocation, Outcome<List<RemoteFile>> answer) {
        setDisable(false);
        switch (answer) {
            case Outcome.Done<List<RemoteFile>>(List<RemoteFile> gone) ->
                    box.getChildren()
                            .setAll(
                                    Parts.note(
                                            "success",
                                            texts.get(
                                                    "uploads.files.deleted",
                                                    fileLocation.target().name(),
                                                    gone.size(),
                                                    sizes.size(RemoteFile.bytes(gone)))));
            case Outcome.Failed<List<RemoteFile>>(Problem problem) -> say(box, problem);
            case Outcome.Stopped<List<RemoteFile>> _ -> look();
        }
    }

    private void say(VBox box, Problem problem) {
        box.getChildren().removeIf(it -> it.getStyleClass().contains("note"));
        box.getChildren().add(Parts.note("danger", new ProblemTexts(texts).sentence(problem)));
    }
}
