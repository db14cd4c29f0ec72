package odai.dataset;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a job was expected to cost when its files were written.
///
/// @param low fewest tokens that would be billed, all epochs together
/// @param high most
/// @param epochs as asked for, or as expected of the service
/// @param price dollars per million tokens at that time; null where it was not one price
public record JobEstimate(long low, long high, int epochs, @Nullable BigDecimal price) {
    public JobEstimate {
        if (low < 0 || high < low || epochs < 1) {
            throw new IllegalArgumentException(low + " … " + high + ", " + epochs + " epochs");
        }
    }
}
