package odai.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a picture may contain that a service refuses: exactly the services' four reasons.
public enum Kind {
    FACE,
    PERSON,
    CHILD,
    CAPTCHA;

    /// The word in JSON and on the command line.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire().equalsIgnoreCase(wire))
                .findFirst();
    }
}
