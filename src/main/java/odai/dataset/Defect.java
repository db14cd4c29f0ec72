package odai.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is wrong with an example's file or texts. People read "problem" for it; each has words in
/// both languages.
public enum Defect {
    /// No response with visible text yet.
    NO_RESPONSE(Severity.FATAL),
    /// The file is not where it was.
    MISSING(Severity.FATAL),
    /// The file's content is no longer what was imported.
    CHANGED(Severity.FATAL),
    EMPTY_FILE(Severity.FATAL),
    /// Not a regular file, or outside the data set's folder, or not readable for us.
    UNREADABLE(Severity.FATAL),
    /// A page, a text, a pointer of Git LFS: no picture.
    NOT_A_PICTURE(Severity.FATAL),
    /// A picture in a format that cannot be decoded here (AVIF, HEIC, SVG …).
    UNSUPPORTED_FORMAT(Severity.FATAL),
    /// The header asks for more pixels than any service takes.
    TOO_MANY_PIXELS(Severity.FATAL),
    /// Width or height is zero.
    ZERO_SIZE(Severity.FATAL),
    /// The end marker is missing: part of the picture was lost.
    TRUNCATED(Severity.FATAL),
    /// The decoder gave up or complained.
    CORRUPT(Severity.FATAL),
    /// The program ended while it was decoding this content; it is not tried again unasked.
    ENDED_THE_PROGRAM(Severity.FATAL),

    /// A format that decodes here but that the target does not take (GIF, BMP, TIFF).
    FOREIGN_FORMAT(Severity.REPAIRED),
    CMYK(Severity.REPAIRED),
    GRAYSCALE(Severity.REPAIRED),
    PALETTE(Severity.REPAIRED),
    SIXTEEN_BIT(Severity.REPAIRED),
    /// EXIF says that the picture lies on its side or head.
    ROTATED(Severity.REPAIRED),
    ANIMATED(Severity.REPAIRED),
    /// More bytes than the target takes.
    TOO_LARGE(Severity.REPAIRED),

    /// The name says another format than the content.
    WRONG_EXTENSION(Severity.NOTICE),
    TRAILING_BYTES(Severity.NOTICE),
    /// A part that is not needed to draw the picture is damaged (its checksum is wrong) and is left
    /// out.
    DAMAGED_EXTRAS(Severity.NOTICE),
    /// EXIF carries a position.
    GPS_POSITION(Severity.NOTICE),
    TINY(Severity.NOTICE),
    EXTREME_ASPECT(Severity.NOTICE),
    BLANK(Severity.NOTICE),
    /// The same bytes as another example's picture.
    DUPLICATE(Severity.NOTICE),
    /// Nearly the same picture as another's.
    NEAR_DUPLICATE(Severity.NOTICE),
    /// A text of more characters than anybody would type.
    LONG_TEXT(Severity.NOTICE),
    /// A text that carries chat template tokens such as `<|im_start|>`.
    TEMPLATE_TOKENS(Severity.NOTICE),
    /// The service's moderation flagged what is trained on of the texts: enough of these, and the
    /// whole file is refused.
    TEXTS_FLAGGED(Severity.NOTICE),
    /// The service's moderation flagged the picture.
    PICTURE_FLAGGED(Severity.NOTICE),
    /// The type was not one of the three; read as the nearest.
    UNKNOWN_TYPE(Severity.NOTICE),
    /// Responses were not sorted by score, or numbered oddly; sorted stably.
    UNSORTED_RESPONSES(Severity.NOTICE);

    private final Severity severity;

    Defect(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /// The word in JSON and in the catalog, such as `no-response`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Defect> of(String wire) {
        return Arrays.stream(values()).filter(defect -> defect.wire().equals(wire)).findFirst();
    }
}
