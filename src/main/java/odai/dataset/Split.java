package odai.dataset;

import java.util.Locale;

/// The file an example is written to.
public enum Split {
    TRAINING,
    VALIDATION;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
