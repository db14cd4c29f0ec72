package odai.ui;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import odai.curating.Curation;
import odai.curating.Listing;
import odai.dataset.JobRecord;
import odai.images.ImageDecoder;
import odai.images.Thumbnails;
import odai.pricing.TokenCounter;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.text.Texts;
import odai.ui.advising.AdviceModel;
import odai.ui.advising.AdvicePane;
import odai.ui.compare.CompareModel;
import odai.ui.compare.ComparePane;
import odai.ui.picture.Pictures;
import odai.ui.project.ProjectModel;
import odai.ui.submit.SubmitModel;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.work.Problem;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// A project in the window: what it needs, built once and closed in reverse.
final class OpenProject implements AutoCloseable {
    private final Curation curation;
    private final PreferencesFile preferences;
    private final Thumbnails thumbnails;
    private final Pictures pictures;
    // one thread, in order: what the curator does reaches the disk as it was done
    private final Background writer;
    private final Background reader;
    private final Background reckoner;
    private final Screening screening;
    private final SubmitModel submission;
    private final CompareModel comparing;
    private final AdviceModel advice;
    private final Advising advising;
    private final Keys keys;
    private final ProjectWatch watch;
    private final AtomicBoolean leaving = new AtomicBoolean();
    private CompletableFuture<Boolean> settling = CompletableFuture.completedFuture(true);
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
        this.thumbnails = new Thumbnails(curation.catalog().thumbnails(), new ImageDecoder());
        this.pictures = new Pictures(workers.tasks(), failed);
        this.writer = new Background(workers.writer(), failed);
        this.reader = new Background(workers.reader(), failed);
        this.reckoner = new Background(workers.tasks(), failed);
        this.screening = new Screening(curation, workers.tasks(), failed);
        this.comparing = new CompareModel(curation, workers.tasks(), keys);
        this.advice = new AdviceModel(curation, workers.tasks());
        this.advising = new Advising(advice, screening::busy);
        this.watch = watch;
        this.submission =
                new SubmitModel(curation, workers.tasks(), reckoner, keys, finished, failed);
    }

    Path folder() {
        return curation.catalog().folder();
    }

    String name() {
        return String.valueOf(folder().getFileName()).replaceFirst("\\.odai$", "");
    }

    Curation curation() {
        return curation;
    }

    /// Once, as soon as all is read: not before the first page is shown.
    private void rehearse(Listing listing) {
        if (!rehearsed && listing.counts().known()) {
            rehearsed = true;
            reckoner.perform(curation::rehearse);
        }
    }

    /// Builds its screens, in these words; built anew they show what those before showed.
    Shell show(Listing first, Texts texts, Desktop desktop, Toolbar.Ways ways) {
        ProjectModel before = model;
        Shell around = shell;
        model =
                new ProjectModel(
                        curation, first, thumbnails, pictures, texts, writer, reader, reckoner);
        // the table of words takes a while to load: ahead of the first look at the submission
        reckoner.perform(() -> TokenCounter.shared().count(""));
        if (before == null) {
            model.listing().subscribe(this::rehearse);
        }
        page = null;
        shell = new Shell(name(), model, submission, preferences, desktop, ways);
        screening.shown(shell, model);
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
                && settling.isDone()
                && reader.idle()
                && writer.idle()
                && reckoner.idle();
    }

    /// Once its first page is shown: what opening left for later.
    void settle() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        settling = done;
        reckoner.perform(() -> {
            try {
                Opening.settle(curation, leaving::get);
            } finally {
                done.complete(true);
            }
        });
    }

    /// From now on what goes on beside the window is heard of.
    void watch() {
        watch.start();
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

    /// Looks at what is new, while the curator works.
    void screen() {
        if (changeable()) {
            screening.start();
        }
    }

    /// The same because somebody asks for it.
    void screenNow() {
        screening.now();
    }

    @Override
    public void close() {
        if (model != null) {
            model.leave();
        }
        watch.stop();
        screening.stop();
        comparing.stop();
        advice.stop();
        thumbnails.close();
        leaving.set(true);
        CompletableFuture<Boolean> settled = settling;
        // what was seen and what was paid for is kept
        CompletableFuture<?> kept =
                CompletableFuture.allOf(screening.over(), advice.over(), watch.over());
        submission.leave().whenComplete((_, _) -> finish(CompletableFuture.allOf(settled, kept)));
    }

    /// Behind everything the curator did.
    private void finish(CompletableFuture<Void> settled) {
        try {
            writer.perform(() -> {
                settled.join();
                curation.close();
            });
        } catch (RejectedExecutionException e) {
            // the program is ending, and all of that has been done
            curation.close();
        }
    }
}
