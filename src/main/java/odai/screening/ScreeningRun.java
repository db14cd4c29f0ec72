package odai.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import odai.catalog.Catalog;
import odai.dataset.Example;
import odai.images.DecodeMarks;
import odai.logging.Unforeseen;
import odai.work.Outcome;
import odai.work.ProblemException;
import odai.work.Progress;
import odai.work.Workers;

/// Screens what is new, changed, or was last looked at by older detectors. Work is done on several
/// threads; one thread, the caller's, saves in small batches, so that a crash costs no more than a
/// batch and the next run goes on where this one ended.
public final class ScreeningRun {
    private static final long WAIT_MILLIS = 100;

    /// So many pictures in a row that break what looks at them, and none can be looked at.
    private static final int IN_VAIN = 20;

    /// Nobody waits for the last picture.
    private static final int NICENESS = 19;

    /// Results that may wait to be saved before their makers do.
    private static final int AHEAD = 32;

    private final Catalog catalog;
    private final int threads;
    private final Consumer<List<Long>> saved;
    private final Function<Screener, Function<Example, ScreenedPicture>> looking;
    private final AtomicInteger inARow = new AtomicInteger();
    private final ScreeningQueue screeningQueue;
    private final PauseGate pauseGate;
    private final BlockingQueue<ScreenedPicture> results;
    private volatile ScreeningProgress screeningProgress;

    /// Finds out what is to be done.
    ///
    /// @param threads how many may ever work; see `use`
    /// @param saved told the ids whose findings are in the catalog now; called from `run`'s thread
    public ScreeningRun(Catalog catalog, int threads, Consumer<List<Long>> saved) {
        this(
                catalog,
                threads,
                saved,
                screener -> new PictureScreener(screener, DecodeMarks.in(catalog.marks()))::look);
    }

    ScreeningRun(
            Catalog catalog,
            int threads,
            Consumer<List<Long>> saved,
            Function<Screener, Function<Example, ScreenedPicture>> looking) {
        this.looking = looking;
        this.catalog = catalog;
        this.threads = threads;
        this.saved = saved;
        this.screeningQueue = new ScreeningQueue(waiting(catalog));
        this.pauseGate = new PauseGate(threads);
        this.results = new ArrayBlockingQueue<>(AHEAD);
        this.screeningProgress = new ScreeningProgress(0, screeningQueue.all(), Duration.ZERO);
    }

    /// What a run did.
    ///
    /// @param screened looked at
    /// @param broken of these, files that could not be opened
    public record Summary(int screened, int broken, Duration working) {}

    /// How many examples this run has to look at.
    public int total() {
        return screeningQueue.all();
    }

    public ScreeningProgress pace() {
        return screeningProgress;
    }

    /// These before all others, from any thread: what somebody is looking at.
    public void first(List<Long> ids) {
        screeningQueue.first(ids);
    }

    /// How many threads may work from now on, from any thread.
    public void use(int some) {
        pauseGate.open(Math.clamp(some, 1, threads));
    }

    /// Holds or goes on, from any thread; what was begun is finished and saved.
    public void pause(boolean wanted) {
        pauseGate.pause(wanted);
    }

    /// Works until all is done or the progress says stop; what is saved stays.
    public Outcome<Summary> run(Progress progress) {
        if (screeningQueue.all() == 0) {
            progress.report(0, 0);
            return Outcome.done(new Summary(0, 0, Duration.ZERO));
        }
        try (Screener screener = new Screener();
                ExecutorService pool = Workers.patient("screen", threads, NICENESS)) {
            List<Future<?>> workers = new ArrayList<>();
            Function<Example, ScreenedPicture> look = looking.apply(screener);
            for (int i = 0; i < threads; i++) {
                int thread = i;
                workers.add(pool.submit(() -> work(thread, look)));
            }
            try {
                return collect(progress, workers);
            } finally {
                screeningQueue.clear();
                pauseGate.close();
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.stopped();
        }
    }

    private static Set<Long> waiting(Catalog catalog) {
        Set<Long> ids = new LinkedHashSet<>();
        ids.addAll(catalog.findings().unscreened(Screener.CASCADE, Screener.CASCADE_VERSION));
        ids.addAll(catalog.findings().unscreened(Screener.HINT, Screener.HINT_VERSION));
        return ids;
    }

    private Void work(int thread, Function<Example, ScreenedPicture> look)
            throws InterruptedException {
        while (true) {
            pauseGate.pass(thread);
            var id = screeningQueue.next();
            if (id.isEmpty()) {
                // those who wait at the gate would wait for ever
                pauseGate.close();
                return null;
            }
            for (Example example : catalog.examples().page(List.of(id.get()))) {
                results.put(looked(example, look));
            }
        }
    }

    /// A picture that breaks what looks at it (no memory for it, a fault of ours) ends nothing: it
    /// is noted down, counted among those that could not be opened, and looked at again by the next
    /// run. Where nothing else happens any more it is not the pictures' fault, and the run fails.
    private ScreenedPicture looked(Example example, Function<Example, ScreenedPicture> look) {
        try {
            ScreenedPicture screenedPicture = look.apply(example);
            inARow.set(0);
            return screenedPicture;
        } catch (ProblemException e) {
            // something a person can act on, and no fault of this picture's
            throw e;
        } catch (RuntimeException | Error e) {
            if (inARow.incrementAndGet() >= IN_VAIN) {
                throw e;
            }
            Unforeseen.note(e);
            return new ScreenedPicture(example.id(), List.of(), Set.of(), Set.of(), true);
        }
    }

    private Outcome<Summary> collect(Progress progress, List<Future<?>> workers)
            throws InterruptedException {
        ResultBatcher resultBatcher = new ResultBatcher(catalog, screeningQueue.all(), saved);
        while (true) {
            boolean over = workers.stream().allMatch(Future::isDone) || progress.stopped();
            ScreenedPicture screenedPicture =
                    results.poll(over ? 0 : WAIT_MILLIS, TimeUnit.MILLISECONDS);
            resultBatcher.tick(!pauseGate.paused());
            if (screenedPicture != null) {
                resultBatcher.add(screenedPicture);
            }
            boolean last = over && screenedPicture == null;
            if (last || resultBatcher.due() || pauseGate.paused()) {
                resultBatcher.save();
                screeningProgress = resultBatcher.pace();
                progress.report(screeningProgress.done(), screeningProgress.total());
            }
            if (last) {
                failures(workers);
                return progress.stopped() && screeningProgress.done() < screeningProgress.total()
                        ? Outcome.stopped()
                        : Outcome.done(resultBatcher.summary());
            }
        }
    }

    private static void failures(List<Future<?>> workers) throws InterruptedException {
        for (Future<?> worker : workers) {
            try {
                if (worker.isDone()) {
                    worker.get();
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException bug) {
                    throw bug;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
