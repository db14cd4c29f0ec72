package odai.ui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.curating.Listing;
import odai.dataset.ExampleQuery;
import odai.images.ImageDecoder;
import odai.images.Thumbnails;
import odai.importing.ImportReport;
import odai.importing.Importer;
import odai.importing.Sample;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.gallery.GalleryModel;
import odai.ui.start.StartPane;
import odai.ui.task.Background;
import odai.ui.theme.Themes;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// A window's life: start screen, then one project. Builds what the project needs and closes it
/// again.
final class Session implements AutoCloseable {
    private final Texts texts;
    private final Workers workers = new Workers();
    // one thread, in order: what the curator does reaches the disk as it was done
    private final Background writer = new Background(workers.writer(), this::failed);
    private final Background tasks = new Background(workers.tasks(), this::failed);
    private final StackPane root = new StackPane();
    private final StartPane start;
    private @Nullable Curation curation;
    private @Nullable Thumbnails thumbnails;
    private @Nullable Shell shell;
    private @Nullable GalleryModel model;

    Session(Texts texts) {
        this.texts = texts;
        this.start =
                new StartPane(texts, this::choose, this::sample, path -> open(path.toString()));
        root.getChildren().add(start);
    }

    Scene scene(double width, double height) {
        return Themes.dress(new Scene(root, width, height));
    }

    @Nullable Shell shell() {
        return shell;
    }

    @Nullable GalleryModel model() {
        return model;
    }

    private void choose() {
        File folder = new DirectoryChooser().showDialog(root.getScene().getWindow());
        if (folder != null) {
            open(folder.toString());
        }
    }

    private void sample() {
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
        start.say(texts.get("app.opening"));
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
    void open(String path) {
        start.say(texts.get("app.opening"));
        Path source = Path.of(path).toAbsolutePath();
        tasks.run(
                () -> path.endsWith(".odai") ? Catalog.open(source) : imported(source),
                this::opened);
    }

    private Outcome<Catalog> imported(Path source) {
        Outcome<Catalog> made =
                Catalog.create(source.resolveSibling(source.getFileName() + ".odai"));
        if (made instanceof Outcome.Done<Catalog>(Catalog catalog)) {
            Outcome<ImportReport> report =
                    new Importer().run(source, catalog, false, Progress.NONE);
            if (!(report instanceof Outcome.Done<ImportReport>)) {
                catalog.close();
                return report.map(_ -> catalog);
            }
        }
        return made;
    }

    private void opened(Outcome<Catalog> outcome) {
        switch (outcome) {
            case Outcome.Done<Catalog>(Catalog catalog) ->
                    tasks.run(() -> Curation.open(catalog), this::load);
            case Outcome.Failed<Catalog>(Problem problem) -> failed(problem);
            case Outcome.Stopped<Catalog> _ -> start.say("");
        }
    }

    private void load(Curation opened) {
        curation = opened;
        tasks.run(() -> opened.list(ExampleQuery.ALL), first -> show(opened, first));
    }

    private void show(Curation opened, Listing first) {
        Thumbnails pictures = new Thumbnails(opened.catalog().thumbnails(), new ImageDecoder());
        thumbnails = pictures;
        GalleryModel gallery = new GalleryModel(opened, first, pictures, texts, writer);
        model = gallery;
        String name = String.valueOf(opened.catalog().folder().getFileName()).replace(".odai", "");
        Shell made = new Shell(name, gallery, tasks, workers.tasks());
        shell = made;
        root.getChildren().setAll(made);
        // its parts are in the scene only once they are styled; before that nothing in it takes the
        // focus
        root.applyCss();
        root.layout();
        made.focusGallery();
        gallery.choose(0, false, false);
    }

    private void failed(Problem problem) {
        String sentence = new ProblemTexts(texts).sentence(problem);
        Shell open = shell;
        if (open == null) {
            start.say(sentence);
        } else {
            open.say(sentence);
        }
    }

    @Override
    public void close() {
        workers.close();
        if (thumbnails != null) {
            thumbnails.close();
        }
        if (curation != null) {
            curation.close();
        }
    }
}
