package odai.ui;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import odai.work.Outcome;

/// A window of another process, as far as a project's claim goes: says what became of it, and every
/// time it is asked to show itself.
public final class OtherWindow {
    private static final long GLANCE_NANOS = 5_000_000;

    private OtherWindow() {}

    /// @param arguments the state folder, the project, and `deaf` for a window that hangs
    public static void main(String[] arguments) throws Exception {
        OneWindow windows = new OneWindow(Path.of(arguments[0]), 500);
        Path project = Path.of(arguments[1]);
        Outcome<Runnable> claim = windows.claim(project);
        System.out.println(claim instanceof Outcome.Done<Runnable> ? "claimed" : claim);
        while (claim instanceof Outcome.Done<Runnable>) {
            if (arguments.length == 2 && windows.asked(project)) {
                System.out.println("shown");
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
