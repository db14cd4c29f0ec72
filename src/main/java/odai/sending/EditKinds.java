package odai.sending;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import odai.dataset.PictureEdit;
import odai.images.Canvas;
import odai.images.PictureSize;

/// The kinds of picture edits there are.
public record EditKinds(List<EditKind> all) {
    /// The kinds that the program ships with: a new one gets a line here.
    public static final EditKinds KNOWN = of(List.of());

    public EditKinds {
        all = List.copyOf(all);
        Set<String> words = new HashSet<>();
        for (EditKind kind : all) {
            if (!words.add(kind.word())) {
                throw new IllegalArgumentException("two kinds of edits named " + kind.word());
            }
        }
    }

    public static EditKinds of(List<EditKind> all) {
        return new EditKinds(all);
    }

    private Optional<EditKind> kind(String word) {
        return all.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// The first edit of a kind that nobody here knows, such as a newer version's.
    Optional<PictureEdit> unknown(List<PictureEdit> edits) {
        return edits.stream().filter(edit -> kind(edit.kind()).isEmpty()).findFirst();
    }

    /// One after the other.
    void apply(Canvas canvas, List<PictureEdit> edits) {
        for (PictureEdit edit : edits) {
            kind(edit.kind()).orElseThrow().apply(canvas, edit);
        }
    }

    PictureSize size(PictureSize before, List<PictureEdit> edits) {
        PictureSize size = before;
        for (PictureEdit edit : edits) {
            Optional<EditKind> kind = kind(edit.kind());
            size = kind.isPresent() ? kind.get().size(size, edit) : size;
        }
        return size;
    }
}
