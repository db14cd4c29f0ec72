package odai.ui;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import odai.curating.Curation;
import odai.curating.Listing;
import odai.dataset.JobRecord;
import odai.images.DecodeMarks;
import odai.images.ImageDecoder;
import odai.images.Thumbnails;
import odai.logging.Unforeseen;
import odai.pricing.TokenCounter;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.text.Texts;
import odai.ui.advising.AdviceModel;
import odai.ui.advising.AdvicePane;
import odai.ui.compare.CompareModel;
import odai.ui.compare.ComparePane;
import odai.ui.picture.PictureCache;
import odai.ui.project.ProjectModel;
import odai.ui.submit.SubmitModel;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.ProjectScope;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// A project in the window: what it needs, built once and closed in reverse.
final class OpenProject implements AutoCloseable {
    private final Curation curation;
    private final PreferencesFile preferences;
    private final DecodeMarks marks;
    private final Thumbnails thumbnails;
    private final PictureCache pictureCache;
    // one thread, in order: what the curator does reaches the disk as it was done
    private final Background writer;
    private final Background reader;
    private final Background reckoner;
    private final Screening screening;
    private final Relocating relocating;
    private final SubmitModel submission;
    private final CompareModel comparing;
    private final AdviceModel advice;
    private final Advising advising;
    private final Keys keys;
    private final ProjectScope scope;
    private final Consumer<Problem> failed;
    private final ProjectWatch watch;
    private @Nullable ProjectModel model;
    private @Nullable Shell shell;
    private @Nullable ComparePane page;
    private boolean rehearsed;

    OpenProject(
            Curation curation,
            Workers workers,
            PreferencesFile preferences,
            Keys keys,
            ProjectWatch watch,
            Consumer<JobRecord> finished,
            Consumer<Problem> failed) {
        this.curation = curation;
        this.preferences = preferences;
        this.keys = keys;
        this.failed = failed;
        this.scope = workers.scope();
        this.marks = DecodeMarks.in(curation.catalog().marks());
        ImageDecoder decoder = new ImageDecoder(marks);
        this.thumbnails = new Thumbnails(curation.catalog().thumbnails(), decoder);
        this.pictureCache = new PictureCache(decoder, scope.pictures(), failed);
        this.writer = Background.ofChanges(scope.writer(), failed);
        this.reader = new Background(scope.reader(), failed);
        this.reckoner = new Background(scope.tasks(), failed);
        this.screening = new Screening(curation, scope.tasks(), this::screens, failed);
        this.relocating = new Relocating(curation, scope.tasks(), this::screenIfWished, failed);
        this.comparing = new CompareModel(curation.catalog(), curation, scope.tasks(), keys);
        this.advice = new AdviceModel(curation, scope.tasks());
        this.advising = new Advising(advice, screening::busy);
        this.watch = watch;
        this.submission =
                new SubmitModel(curation, scope.tasks(), reckoner, keys, finished, failed);
        scope.onClosing(watch::stop);
        scope.onClosing(screening::leave);
        scope.onClosing(relocating::stop);
        scope.onClosing(comparing::stop);
        scope.onClosing(advice::stop);
        scope.onClosing(submission::leave);
        scope.onClosing(thumbnails::close);
        scope.onClosing(curation.catalog()::endLongReads);
    }

    Path folder() {
        return curation.catalog().folder();
    }

    String name() {
        return String.valueOf(folder().getFileName()).replaceFirst("(?i)\\.odai$", "");
    }

    Curation curation() {
        return curation;
    }

    /// Once, as soon as all is read: not before the first page is shown.
    private void rehearse(Listing listing) {
        if (!rehearsed && listing.counts().known()) {
            rehearsed = true;
            reckoner.perform(() -> curation.warmUpSlider(scope::closing));
        }
    }

    /// Builds its screens, in these words; built anew they show what those before showed.
    Shell show(Listing first, Texts texts, Desktop desktop, Toolbar.ToolbarActions toolbarActions) {
        ProjectModel before = model;
        Shell around = shell;
        model =
                new ProjectModel(
                        curation, first, thumbnails, pictureCache, texts, writer, reader, reckoner);
        // the table of words takes a while to load: ahead of the first look at the submission
        reckoner.perform(() -> TokenCounter.shared().count(""));
        if (before == null) {
            model.listing().subscribe(this::rehearse);
        }
        page = null;
        shell = new Shell(name(), model, submission, preferences, desktop, toolbarActions);
        screening.shown(shell, model);
        relocating.shown(shell, model);
        model.listing().subscribe(listing -> screening.follow(listing.counts()));
        advising.shown(shell.status(), model);
        if (before != null) {
            before.leave();
            model.follow(before);
        }
        if (around != null) {
            shell.follow(around);
        }
        return shell;
    }

    /// Models side by side, as a full page; the same one until the screens are built anew.
    void compare(Texts texts, Desktop desktop) {
        Shell around = shell();
        ComparePane pane = page;
        if (pane == null) {
            pane = new ComparePane(texts, comparing, keys, reckoner, desktop, around::leavePage);
            page = pane;
        }
        around.open(pane);
        pane.show();
    }

    /// What a service may be asked, and what it answered.
    AdvicePane advice(Runnable close) {
        return new AdvicePane(model(), advice, keys, close);
    }

    ProjectModel model() {
        return Objects.requireNonNull(model, "shown first");
    }

    Shell shell() {
        return Objects.requireNonNull(shell, "shown first");
    }

    /// Whether every picture that was asked for is there and looked at, and every count reckoned.
    boolean settled() {
        return thumbnails.idle()
                && !screening.busy()
                && relocating.over().isDone()
                && reader.idle()
                && writer.idle()
                && reckoner.idle();
    }

    /// Once its first page is shown: what opening left for later.
    void settle() {
        reckoner.perform(() -> OpeningTask.settle(curation, scope::closing));
    }

    /// From now on what goes on beside the window is heard of.
    void watch() {
        watch.start(scope.tasks());
    }

    /// Whether what is found and heard can be kept.
    private boolean changeable() {
        return curation.catalog().unchangeable().isEmpty();
    }

    /// Jobs of earlier sessions went on while nobody looked.
    void rejoin() {
        if (changeable()) {
            submission.rejoin();
        }
    }

    /// Where to begin to look for pictures that are not where they were.
    ///
    /// @param then told on the FX thread
    void lostFolder(Consumer<Path> then) {
        reader.run(() -> LostFolder.nearest(curation), then);
    }

    /// Looks for them.
    void relocate(Path folder) {
        relocating.look(folder);
    }

    private boolean screens() {
        return preferences.now().screens() && changeable();
    }

    /// Looks at what is new, while the curator works, where that is wished.
    void screenIfWished() {
        if (screens()) {
            screening.start();
        }
    }

    /// The same because somebody asks for it.
    void screenNow() {
        screening.now();
    }

    /// For what is done to the project as a whole and takes a while: export, more examples.
    Background tasks() {
        return reckoner;
    }

    /// The same threads for who tells by himself what failed.
    ExecutorService threads() {
        return scope.tasks();
    }

    /// Completed once nothing touches the project's files any more.
    CompletableFuture<Void> closed() {
        return scope.closed();
    }

    /// Does not wait: what the curator did, was seen and is paid for is kept before the catalog is
    /// closed behind it.
    @Override
    public void close() {
        if (model != null) {
            model.leave();
        }
        scope.close(
                        () -> {
                            thumbnails.awaitEnd();
                            marks.release();
                            curation.close();
                        })
                .whenComplete((_, error) -> {
                    if (error != null) {
                        Problem problem =
                                error instanceof ProblemException known
                                        ? known.problem()
                                        : Unforeseen.note(error);
                        Background.show(() -> failed.accept(problem));
                    }
                });
    }
}
