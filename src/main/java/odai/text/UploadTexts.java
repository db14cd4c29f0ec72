package odai.text;

import java.text.NumberFormat;
import java.time.Duration;

/// How an upload stands: bytes, rate, time left.
public final class UploadTexts {
    private static final double KILO = 1000;

    private final Texts texts;

    public UploadTexts(Texts texts) {
        this.texts = texts;
    }

    /// @param perSecond bytes; 0 while nothing can be said
    public String sentence(long sent, long total, long perSecond) {
        String done = texts.get("uploads.sending", size(sent, total), size(total, total));
        return perSecond <= 0 || sent >= total
                ? done
                : texts.get(
                        "uploads.sending.rate",
                        done,
                        size(perSecond, perSecond),
                        new DurationTexts(texts)
                                .words(Duration.ofSeconds((total - sent) / perSecond + 1)));
    }

    /// Such as `41.2 MB`.
    public String size(long bytes) {
        return size(bytes, bytes);
    }

    /// @param scale what the unit is chosen for, so that two sizes side by side share it
    private String size(long bytes, long scale) {
        String unit = "uploads.bytes";
        double value = bytes;
        double rest = scale;
        for (String larger : new String[] {"uploads.kb", "uploads.mb", "uploads.gb"}) {
            if (rest >= KILO) {
                unit = larger;
                value /= KILO;
                rest /= KILO;
            }
        }
        NumberFormat number = NumberFormat.getInstance(texts.locale());
        int digits = unit.equals("uploads.bytes") ? 0 : 1;
        number.setMinimumFractionDigits(digits);
        number.setMaximumFractionDigits(digits);
        return texts.get(unit, number.format(value));
    }
}
