package odai.dataset;

/// One non-destructive edit of an example's picture, applied whenever the picture leaves; the file
/// itself is never changed.
///
/// @param kind the word of the edit's kind, such as `crop`
/// @param box where, in fractions of the upright picture as the edits before this one left it
/// @param option a choice that the kind offers; empty for its usual one
public record PictureEdit(String kind, Box box, String option) {
    public PictureEdit {
        if (kind.isBlank()) {
            throw new IllegalArgumentException("an edit of no kind");
        }
    }
}
