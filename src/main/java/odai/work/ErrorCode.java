package odai.work;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

/// A short code that is the same wherever and whenever the same bug strikes, so that two reports
/// can be told to be one: drawn from the kind of error and the places in our own code that it
/// passed through, never from messages or data.
public record ErrorCode(String value) {
    private static final int DIGITS = 6;

    public static ErrorCode of(Throwable error) {
        int hash = 17;
        // causes may go round in a circle
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = error; cause != null && seen.add(cause); cause = cause.getCause()) {
            hash = 31 * hash + cause.getClass().getName().hashCode();
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("odai.")) {
                    hash = 31 * hash + frame.getClassName().hashCode();
                    hash = 31 * hash + frame.getMethodName().hashCode();
                }
            }
        }
        long positive = hash & 0xFFFFFFFFL;
        String text = Long.toString(positive, 36).toUpperCase(Locale.ROOT);
        return new ErrorCode(
                "0".repeat(Math.max(0, DIGITS - text.length()))
                        + text.substring(Math.max(0, text.length() - DIGITS)));
    }
}
