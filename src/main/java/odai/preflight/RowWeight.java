package odai.preflight;

import java.util.Locale;

/// How much a row of the preflight matters.
public enum RowWeight {
    /// The service would refuse: nothing is sent.
    OBSTACLE,
    WARNING,
    FINE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
