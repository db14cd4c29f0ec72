package odai.dialects;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The pictures of an export in `images/`, numbered, each content once.
final class PictureFiles {
    private final FolderFiles folder;
    private final Map<String, String> names = new HashMap<>();

    PictureFiles(FolderFiles folder) {
        this.folder = folder;
    }

    /// @return the file's name, such as `images/000001.jpg`
    String put(FolderExample example) throws IOException {
        String known = names.get(example.sha256());
        if (known != null) {
            return known;
        }
        String name = numbered("images/", names.size() + 1, example.ending());
        folder.write(name, example.picture());
        names.put(example.sha256(), name);
        return name;
    }

    static String numbered(String folder, int number, String ending) {
        return folder + String.format(Locale.ROOT, "%06d", number) + ending;
    }
}
