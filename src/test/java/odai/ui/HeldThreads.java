package odai.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/// Threads that do nothing until a test lets them, in whatever order it wants.
public final class HeldThreads extends AbstractExecutorService {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean shut;

    @Override
    public synchronized void execute(Runnable task) {
        waiting.add(task);
    }

    public synchronized int waiting() {
        return waiting.size();
    }

    /// Does one of what waits, and waits until its result has reached the FX thread.
    public void release(int index) {
        Runnable task;
        synchronized (this) {
            task = waiting.remove(index);
        }
        task.run();
        FxCase.flush();
    }

    /// Does everything, and what comes of it, until nothing waits.
    public void drain() {
        FxCase.flush();
        while (waiting() > 0) {
            release(0);
        }
    }

    @Override
    public synchronized void shutdown() {
        shut = true;
    }

    @Override
    public synchronized List<Runnable> shutdownNow() {
        shut = true;
        List<Runnable> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }

    @Override
    public synchronized boolean isShutdown() {
        return shut;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shut && waiting.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }
}
