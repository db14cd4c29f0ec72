package odai.service;

/// What a model says to a question that is to be answered in a given form.
///
/// @param declined whether it would not answer
/// @param text JSON in the form that was asked for, as the model wrote it: not checked against the
///   schema; empty where it declined
public record StructuredAnswer(boolean declined, String text) {
    public static final StructuredAnswer DECLINED = new StructuredAnswer(true, "");

    public StructuredAnswer {
        if (declined && !text.isEmpty()) {
            throw new IllegalArgumentException("declined, and yet an answer");
        }
    }

    public static StructuredAnswer of(String text) {
        return new StructuredAnswer(false, text);
    }
}
