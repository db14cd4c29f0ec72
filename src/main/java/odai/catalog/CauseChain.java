package odai.catalog;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/// An error and what caused it.
final class CauseChain {
    private CauseChain() {}

    static boolean any(Throwable error, Predicate<Throwable> test) {
        // causes may go round in a circle
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = error; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (test.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
