package odai.ui.compare;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import odai.catalog.Catalog;
import odai.comparing.Cell;
import odai.comparing.ComparedModels;
import odai.comparing.ComparisonRun;
import odai.dataset.Comparison;
import odai.practice.EmbeddedPractice;
import odai.service.ApiKey;
import odai.service.ServiceAccess;
import odai.settings.Keys;
import odai.targets.Target;
import odai.ui.task.Background;
import odai.work.Progress;

/// Asks the models of a comparison, off the FX thread; models that the service refuses are no
/// longer remembered with the project.
final class AskingStage {
    private final Catalog catalog;
    private final ExecutorService threads;
    private final Keys keys;
    private volatile AtomicBoolean stopped = new AtomicBoolean();

    AskingStage(Catalog catalog, ExecutorService threads, Keys keys) {
        this.catalog = catalog;
        this.threads = threads;
        this.keys = keys;
    }

    /// What was stopped before does not stop what is asked from now on.
    void reset() {
        stopped = new AtomicBoolean();
    }

    void stop() {
        stopped.set(true);
    }

    /// Waits for the answers.
    ///
    /// @param hear told of each cell, on the FX thread
    /// @param refused told of refused models, on the FX thread
    void ask(
            Comparison comparison,
            List<Cell> which,
            ComparisonOrder order,
            BiConsumer<Cell, Cell.CellState> hear,
            Consumer<RefusedModels> refused) {
        Target target = order.target();
        ApiKey key = new ApiKey(keys.value(target.id(), target.keyVariable()));
        ServiceAccess access = new ServiceAccess(target, order.address(), key);
        Progress progress = Progress.of(Progress.NONE, stopped::get);
        Consumer<ServiceAccess> run = it -> run(comparison, which, it, progress, hear, refused);
        if (!target.simulation()) {
            run.accept(access);
            return;
        }
        EmbeddedPractice.talking(address -> {
            run.accept(access.at(address));
            return true;
        });
    }

    private void run(
            Comparison comparison,
            List<Cell> which,
            ServiceAccess access,
            Progress progress,
            BiConsumer<Cell, Cell.CellState> hear,
            Consumer<RefusedModels> refused) {
        RefusedModels refusedModels = new RefusedModels();
        new ComparisonRun(
                        catalog,
                        comparison,
                        access,
                        (cell, cellState) -> {
                            refusedModels.hear(cell, cellState);
                            Background.show(() -> hear.accept(cell, cellState));
                        },
                        progress)
                .run(which, threads);
        ComparedModels.remove(catalog.settings(), refusedModels.models());
        Background.show(() -> refused.accept(refusedModels));
    }
}
