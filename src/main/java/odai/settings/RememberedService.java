package odai.settings;

import java.util.Objects;

/// What was last typed for a service. Never its key.
///
/// @param address base URL; empty for the target's
/// @param model id; empty for the target's first
public record RememberedService(String address, String model) {
    public static final RememberedService NONE = new RememberedService("", "");

    /// Files are edited by hand: what is missing is empty.
    public RememberedService {
        address = Objects.requireNonNullElse(address, "");
        model = Objects.requireNonNullElse(model, "");
    }
}
