package odai.importing;

import java.io.File;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Paths as names that can be compared across systems: a name written on a Mac comes decomposed,
/// and is composed elsewhere.
final class PictureNames {
    private PictureNames() {}

    /// The names of a path, from the outermost.
    static List<String> of(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.replace(File.separatorChar, '/').split("/", -1)) {
            if (!name.isEmpty()) {
                names.add(composed(name));
            }
        }
        return names;
    }

    static List<String> of(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(composed(name.toString())));
        return names;
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /// How many names two paths have in common, from the innermost.
    static int tail(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int same = 0;
        while (same < most
                && one.get(one.size() - 1 - same).equals(other.get(other.size() - 1 - same))) {
            same++;
        }
        return same;
    }
}
