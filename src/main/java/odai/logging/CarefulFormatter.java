package odai.logging;

import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Redacts the finished text, so that a key in a message, an argument or a stack trace is all the
/// same.
final class CarefulFormatter extends SimpleFormatter {
    private final Redaction redaction;

    CarefulFormatter(Redaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public String format(LogRecord entry) {
        return redaction.of(super.format(entry));
    }
}
