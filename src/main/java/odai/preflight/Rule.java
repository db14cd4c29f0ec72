package odai.preflight;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What the preflight looks at, with the weights its rows can have. Every pair has words in both
/// languages: `preflight.<rule>.<weight>`.
public enum Rule {
    ADDRESS(true, RowWeight.OBSTACLE, RowWeight.FINE),
    MODEL(true, RowWeight.OBSTACLE, RowWeight.FINE),
    MODEL_PICTURES(true, RowWeight.OBSTACLE, RowWeight.FINE),
    SUFFIX(true, RowWeight.OBSTACLE, RowWeight.FINE),
    SEED(true, RowWeight.OBSTACLE, RowWeight.FINE),
    EPOCHS(true, RowWeight.OBSTACLE, RowWeight.FINE),
    /// The last day for new jobs.
    DEADLINE(false, RowWeight.OBSTACLE, RowWeight.WARNING, RowWeight.FINE),
    /// The day on which the model stops answering.
    RETIREMENT(false, RowWeight.OBSTACLE, RowWeight.WARNING, RowWeight.FINE),

    /// Lines that remain after the expected skips.
    FEWEST_EXAMPLES(false, RowWeight.OBSTACLE, RowWeight.FINE),
    MOST_EXAMPLES(false, RowWeight.OBSTACLE, RowWeight.FINE),
    FILE_SIZE(false, RowWeight.OBSTACLE, RowWeight.FINE),
    VALIDATION_TRAINS(false, RowWeight.OBSTACLE, RowWeight.WARNING, RowWeight.FINE),
    SKIPS(false, RowWeight.WARNING, RowWeight.FINE),
    /// What the target's word on earlier jobs lets expect.
    LEARNED_SKIPS(false, RowWeight.WARNING, RowWeight.FINE),
    REVIEW(false, RowWeight.WARNING, RowWeight.FINE),
    UNSCREENED(false, RowWeight.WARNING, RowWeight.FINE),
    EVERYTHING(false, RowWeight.WARNING, RowWeight.FINE),
    OVERFITTING(false, RowWeight.WARNING, RowWeight.FINE),

    PICTURES_PER_EXAMPLE(false, RowWeight.OBSTACLE, RowWeight.FINE),
    FORMATS(false, RowWeight.OBSTACLE, RowWeight.WARNING, RowWeight.FINE),
    COLOURS(false, RowWeight.WARNING, RowWeight.FINE),
    PICTURE_BYTES(false, RowWeight.WARNING, RowWeight.FINE),
    PICTURE_PIXELS(false, RowWeight.OBSTACLE, RowWeight.FINE),
    /// The same picture in both files.
    SPLIT_DUPLICATES(false, RowWeight.WARNING, RowWeight.FINE),

    EMPTY_RESPONSES(false, RowWeight.OBSTACLE, RowWeight.FINE),
    EMPTY_ODAI(false, RowWeight.WARNING, RowWeight.FINE),
    SYSTEM_TEXT(false, RowWeight.WARNING, RowWeight.FINE),
    TEXT_LENGTH(false, RowWeight.WARNING, RowWeight.FINE);

    private final boolean value;
    private final Set<RowWeight> rowWeights;

    Rule(boolean value, RowWeight first, RowWeight... others) {
        this.value = value;
        this.rowWeights = EnumSet.of(first, others);
    }

    /// Whether it is about a value somebody typed rather than about the examples.
    public boolean value() {
        return value;
    }

    public Set<RowWeight> weights() {
        return Set.copyOf(rowWeights);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
