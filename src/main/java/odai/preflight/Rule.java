package odai.preflight;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What the preflight looks at, with the weights its rows can have. Every pair has words in both
/// languages: `preflight.<rule>.<weight>`.
public enum Rule {
    ADDRESS(true, Weight.OBSTACLE, Weight.FINE),
    MODEL(true, Weight.OBSTACLE, Weight.FINE),
    MODEL_PICTURES(true, Weight.OBSTACLE, Weight.FINE),
    SUFFIX(true, Weight.OBSTACLE, Weight.FINE),
    SEED(true, Weight.OBSTACLE, Weight.FINE),
    EPOCHS(true, Weight.OBSTACLE, Weight.FINE),
    /// The last day for new jobs.
    DEADLINE(false, Weight.OBSTACLE, Weight.WARNING, Weight.FINE),
    /// The day on which the model stops answering.
    RETIREMENT(false, Weight.OBSTACLE, Weight.WARNING, Weight.FINE),

    /// Lines that remain after the expected skips.
    FEWEST_EXAMPLES(false, Weight.OBSTACLE, Weight.FINE),
    MOST_EXAMPLES(false, Weight.OBSTACLE, Weight.FINE),
    FILE_SIZE(false, Weight.OBSTACLE, Weight.FINE),
    VALIDATION_TRAINS(false, Weight.OBSTACLE, Weight.WARNING, Weight.FINE),
    SKIPS(false, Weight.WARNING, Weight.FINE),
    /// What the target's word on earlier jobs lets expect.
    LEARNED_SKIPS(false, Weight.WARNING, Weight.FINE),
    REVIEW(false, Weight.WARNING, Weight.FINE),
    UNSCREENED(false, Weight.WARNING, Weight.FINE),
    EVERYTHING(false, Weight.WARNING, Weight.FINE),
    OVERFITTING(false, Weight.WARNING, Weight.FINE),

    PICTURES_PER_EXAMPLE(false, Weight.OBSTACLE, Weight.FINE),
    FORMATS(false, Weight.OBSTACLE, Weight.WARNING, Weight.FINE),
    COLOURS(false, Weight.WARNING, Weight.FINE),
    PICTURE_BYTES(false, Weight.WARNING, Weight.FINE),
    PICTURE_PIXELS(false, Weight.OBSTACLE, Weight.FINE),
    /// The same picture in both files.
    SPLIT_DUPLICATES(false, Weight.WARNING, Weight.FINE),

    EMPTY_RESPONSES(false, Weight.OBSTACLE, Weight.FINE),
    EMPTY_ODAI(false, Weight.WARNING, Weight.FINE),
    SYSTEM_TEXT(false, Weight.WARNING, Weight.FINE),
    TEXT_LENGTH(false, Weight.WARNING, Weight.FINE);

    private final boolean value;
    private final Set<Weight> weights;

    Rule(boolean value, Weight first, Weight... others) {
        this.value = value;
        this.weights = EnumSet.of(first, others);
    }

    /// Whether it is about a value somebody typed rather than about the examples.
    public boolean value() {
        return value;
    }

    public Set<Weight> weights() {
        return Set.copyOf(weights);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
