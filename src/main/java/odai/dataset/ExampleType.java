package odai.dataset;

import java.util.Optional;

/// What an example shows the model and asks of it. The names on the wire are those of the bokete
/// data sets.
public enum ExampleType {
    IMAGE_TO_TEXT("image_to_text"),
    IMAGE_TEXT_TO_TEXT("image_text_to_text"),
    TEXT_TO_TEXT("text_to_text");

    private final String wire;

    ExampleType(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /// The type of that name; `text_image_to_text`, which a data set card uses in its prose, means
    /// the same as `image_text_to_text`.
    public static Optional<ExampleType> of(String wire) {
        if (wire.equals("text_image_to_text")) {
            return Optional.of(IMAGE_TEXT_TO_TEXT);
        }
        for (ExampleType type : values()) {
            if (type.wire.equals(wire)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
