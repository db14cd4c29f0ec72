package odai.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import odai.work.VisibleText;

/// Redacts the finished text, so that a key in a message, an argument or a stack trace is all the
/// same. A line begins only where one of ours does: what a name or a service says cannot forge any.
final class CarefulFormatter extends SimpleFormatter {
    private final Redaction redaction;

    CarefulFormatter(Redaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public String format(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown == null) {
            return redaction.of(super.format(entry));
        }
        StringBuilder trace = new StringBuilder();
        trace("", thrown, trace, Collections.newSetFromMap(new IdentityHashMap<>()));
        // it would print the trace as the exceptions word it
        entry.setThrown(null);
        try {
            return redaction.of(super.format(entry) + trace);
        } finally {
            entry.setThrown(thrown);
        }
    }

    @Override
    public String formatMessage(LogRecord entry) {
        return VisibleText.line(super.formatMessage(entry));
    }

    private static void trace(
            String before, Throwable of, StringBuilder into, Set<Throwable> told) {
        into.append(before).append(VisibleText.line(String.valueOf(of)));
        into.append(System.lineSeparator());
        if (!told.add(of)) {
            return;
        }
        for (StackTraceElement element : of.getStackTrace()) {
            into.append("\tat ").append(element).append(System.lineSeparator());
        }
        for (Throwable suppressed : of.getSuppressed()) {
            trace("Suppressed: ", suppressed, into, told);
        }
        Throwable cause = of.getCause();
        if (cause != null) {
            trace("Caused by: ", cause, into, told);
        }
    }
}
