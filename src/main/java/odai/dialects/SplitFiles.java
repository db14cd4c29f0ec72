package odai.dialects;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import odai.dataset.Split;

/// One file for each split, such as `train.json` and `validation.json`, each made when its first
/// row comes.
///
/// @param <F> what rows are written to
final class SplitFiles<F extends Closeable> implements Closeable {
    /// @param <F> what it opens
    @FunctionalInterface
    interface Opening<F> {
        F open(OutputStream out) throws IOException;
    }

    private final FolderFiles folder;
    private final String before;
    private final String after;
    private final Opening<F> opening;
    private final Map<Split, F> files = new EnumMap<>(Split.class);

    /// @param before of the file's name, what comes before the split's word
    /// @param after what comes after it
    SplitFiles(FolderFiles folder, String before, String after, Opening<F> opening) {
        this.folder = folder;
        this.before = before;
        this.after = after;
        this.opening = opening;
    }

    static String word(Split split) {
        return split == Split.TRAINING ? "train" : "validation";
    }

    F of(Split split) throws IOException {
        F known = files.get(split);
        if (known != null) {
            return known;
        }
        F file = opening.open(folder.create(before + word(split) + after));
        files.put(split, file);
        return file;
    }

    /// Whether that split has any row.
    boolean has(Split split) {
        return files.containsKey(split);
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (F file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
