package odai.work;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Makes a thread wait for those that a person waits for. Windows and macOS go by a thread's
/// priority; on Linux the Java runtime leaves it at that and only the system's own niceness counts,
/// which there belongs to each thread (setpriority(2), "C library/kernel differences").
final class ThreadNiceness {
    private static final Logger LOG = Logger.getLogger(ThreadNiceness.class.getName());

    /// PRIO_PROCESS; with 0 for "the calling thread".
    private static final int THREAD = 0;

    private static final Optional<MethodHandle> SET = find();

    private ThreadNiceness() {}

    /// The calling thread, from now on. Where that cannot be said the thread stays as it is.
    ///
    /// @param niceness from 0, like all others, to 19, when nobody else wants the core
    static void now(int niceness) {
        SET.ifPresent(set -> call(set, niceness));
    }

    private static Optional<MethodHandle> find() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("setpriority")
                .map(address ->
                        linker.downcallHandle(
                                address,
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT)));
    }

    private static void call(MethodHandle set, int niceness) {
        try {
            int failed = (int) set.invokeExact(THREAD, 0, niceness);
            if (failed != 0) {
                LOG.fine("setpriority: not allowed here");
            }
        } catch (Throwable e) {
            // a method handle declares everything; a slower window is no reason to stop
            LOG.log(Level.WARNING, "setpriority", e);
        }
    }
}
