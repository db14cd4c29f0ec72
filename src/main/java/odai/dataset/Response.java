package odai.dataset;

import org.jspecify.annotations.Nullable;

/// An answer to an odai.
///
/// @param number unique within the example, from 1, as imported; the curator's own additions go on
///   from there
/// @param text what is trained on
/// @param original as imported, or null if the curator added it
/// @param score likes
/// @param chosen whether it is trained on
public record Response(
        int number, String text, @Nullable String original, long score, boolean chosen) {
    public Response {
        if (number < 1 || score < 0) {
            throw new IllegalArgumentException("response " + number + " with score " + score);
        }
    }

    public boolean edited() {
        return original == null || !original.equals(text);
    }

    public Response withChosen(boolean nowChosen) {
        return new Response(number, text, original, score, nowChosen);
    }
}
