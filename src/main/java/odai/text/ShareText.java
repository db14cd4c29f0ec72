package odai.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A share as a percentage that a person reads and types: `12.5` for .125. Nothing is rounded, so
/// that what is shown and read back is the very same share.
public final class ShareText {
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{0,20})?|\\.[0-9]{1,20}");

    private ShareText() {}

    /// @param share from 0 up to but not including 1
    public static String of(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /// With a point or a comma, with or without a percent sign, in half or full width.
    ///
    /// @return from 0 up to but not including 1; empty for anything else
    public static OptionalDouble read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String number =
                (plain.endsWith("%") ? plain.substring(0, plain.length() - 1).strip() : plain)
                        .replace(',', '.');
        if (!NUMBER.matcher(number).matches()) {
            return OptionalDouble.empty();
        }
        double share = new BigDecimal(number).movePointLeft(2).doubleValue();
        return share < 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
