package odai.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// A short name for a folder, whichever way it is spelled: for what is kept about a project outside
/// of it, such as in the state folder.
public final class FolderKey {
    private FolderKey() {}

    /// The same for every spelling of one folder: relative, through links, with `..`.
    public static String of(Path folder) {
        return UUID.nameUUIDFromBytes(real(folder).toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /// The folder's one name, absolute.
    public static Path real(Path folder) {
        Path plain = folder.toAbsolutePath().normalize();
        for (Path name : List.of(folder, plain)) {
            try {
                return name.toRealPath();
            } catch (IOException e) {
                // not there by this name, or on a network drive that refuses to resolve links
                continue;
            }
        }
        return plain;
    }
}
