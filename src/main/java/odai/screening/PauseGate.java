package odai.screening;

/// Lets some of the threads work and makes the others wait; none works in a pause.
final class PauseGate {
    private int open;
    private boolean paused;
    private boolean closing;

    PauseGate(int open) {
        this.open = open;
    }

    /// @param threads how many may work
    synchronized void open(int threads) {
        open = threads;
        notifyAll();
    }

    synchronized void pause(boolean wanted) {
        paused = wanted;
        notifyAll();
    }

    synchronized boolean paused() {
        return paused;
    }

    /// Lets everybody through, to find that there is nothing left.
    synchronized void close() {
        closing = true;
        notifyAll();
    }

    /// Waits until this thread may work.
    ///
    /// @param thread counted from 0
    synchronized void pass(int thread) throws InterruptedException {
        while (!closing && (paused || thread >= open)) {
            wait();
        }
    }
}
