package odai.catalog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import odai.dataset.ComparedOdai;
import odai.dataset.ImageRef;
import odai.dataset.JobRecord;
import odai.work.FileNames;
import odai.work.FolderKey;
import org.jspecify.annotations.Nullable;

/// The only place where a path becomes text in the catalog, and such text a path again. Stored text
/// has `/` between names on every system. What lies in the project's folder is stored relative to
/// it (`exports/1`), a picture under the folder's parent as well (`../set/a.jpg`), everything else
/// absolute. Out of it come absolute paths only, so that no result depends on the folder a command
/// was started in.
///
/// Works on text: a name that this system cannot express is still shown, and found to be missing.
final class StoredPaths {
    static final long ANY_SIZE = -1;

    private static final String UP = "../";
    private static final String HERE = "./";
    private static final String EXPORTS = "exports";
    private static final Pattern DRIVE = Pattern.compile("(?s)[A-Za-z]:/.*");

    private final String folder;
    private final String inFolder;
    private final String inParent;
    private volatile @Nullable StoredPaths former;

    private StoredPaths(String folder) {
        this.folder = folder;
        this.inFolder = folder.endsWith("/") ? folder : folder + "/";
        this.inParent = folder.substring(0, folder.lastIndexOf('/') + 1);
    }

    /// @param folder the project's, which exists; however it is named (relative, through a link),
    ///   the same one is meant
    static StoredPaths of(Path folder) {
        return new StoredPaths(slashes(FolderKey.real(folder).toString()));
    }

    /// The project's folder, absolute.
    Path folder() {
        return FileNames.path(folder);
    }

    /// As it is noted down to tell later whether the project was moved.
    String noted() {
        return folder;
    }

    /// Where the project lay when its pictures were stored: one that was moved without its pictures
    /// finds them from there.
    void lay(String noted) {
        former = noted.equals(folder) || noted.isEmpty() ? null : new StoredPaths(noted);
    }

    boolean moved() {
        return former != null;
    }

    String stored(ImageRef image) {
        return text(image.path());
    }

    String stored(ComparedOdai odai) {
        return text(odai.picture());
    }

    String stored(JobRecord job) {
        String text = text(job.exportFolder());
        return text.startsWith(UP) ? slashes(normal(job.exportFolder())) : text;
    }

    String stored(Path path) {
        return text(path.toString());
    }

    /// @throws IllegalArgumentException for a relative path: nobody knows relative to what
    private String text(String path) {
        if (path.isEmpty()) {
            return "";
        }
        String plain = slashes(normal(path));
        if (!absolute(plain)) {
            throw new IllegalArgumentException("not an absolute path: " + path);
        }
        if (plain.startsWith(inFolder)) {
            String inside = plain.substring(inFolder.length());
            return absolute(inside) ? HERE + inside : inside;
        }
        return plain.startsWith(inParent) ? UP + plain.substring(inParent.length()) : plain;
    }

    private static String normal(String path) {
        return FileNames.expressible(path).map(it -> it.normalize().toString()).orElse(path);
    }

    private String path(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String plain =
                absolute(text)
                        ? text
                        : text.startsWith(UP)
                                ? inParent + text.substring(UP.length())
                                : inFolder
                                        + (text.startsWith(HERE)
                                                ? text.substring(HERE.length())
                                                : text);
        return File.separatorChar == '/' ? plain : plain.replace('/', File.separatorChar);
    }

    /// Where a picture lies. Looks at the disk only where the project was moved: the picture may
    /// have come along, its name composed another way, or stayed.
    ///
    /// @param bytes the picture's size, by which another of the same name is told
    String picture(String text, long bytes) {
        String found = found(text, bytes);
        return found == null ? path(text) : found;
    }

    /// Whether there is a picture where one was stored.
    boolean there(String text) {
        return there(picture(text, ANY_SIZE), ANY_SIZE);
    }

    /// How a picture's place is stored once the project's present folder is noted down: as it was
    /// found, or where it was when it is in neither place.
    String anchored(String text, long bytes) {
        StoredPaths before = former;
        if (before == null || !text.startsWith(UP)) {
            return text;
        }
        String found = found(text, bytes);
        return text(found == null ? before.path(text) : found);
    }

    private @Nullable String found(String text, long bytes) {
        StoredPaths before = former;
        if (before == null || !text.startsWith(UP)) {
            return null;
        }
        String here = path(text);
        List<String> places =
                List.of(
                        here,
                        Normalizer.normalize(here, Normalizer.Form.NFC),
                        Normalizer.normalize(here, Normalizer.Form.NFD),
                        before.path(text));
        return places.stream().filter(it -> there(it, bytes)).findFirst().orElse(null);
    }

    private static boolean there(String path, long bytes) {
        return FileNames.expressible(path)
                .filter(file -> file.isAbsolute() && Files.isRegularFile(file))
                .filter(file -> bytes == ANY_SIZE || file.toFile().length() == bytes)
                .isPresent();
    }

    /// A folder of the project's own, to be read and written. What is not certainly a place outside
    /// is within the project, whatever the text says.
    String folder(String text) {
        return path(ofThisSystem(text) ? text : inside(text));
    }

    private static boolean ofThisSystem(String text) {
        return FileNames.expressible(text).filter(Path::isAbsolute).isPresent();
    }

    private static String inside(String text) {
        boolean safe =
                !text.isEmpty() && !absolute(text) && !List.of(text.split("/", -1)).contains("..");
        return safe ? text : inExports(text);
    }

    private static String inExports(String text) {
        String name = text.substring(text.lastIndexOf('/') + 1);
        return name.matches("\\.{0,2}") ? EXPORTS : EXPORTS + "/" + name;
    }

    /// What versions before stored as a picture's place: an absolute path.
    String movedPicture(String before) {
        if (absolute(slashes(before))) {
            return text(before);
        }
        String foreign = before.replace('\\', '/');
        return DRIVE.matcher(foreign).matches() ? foreign : before;
    }

    /// What versions before stored as an export's folder: `PROJECT/exports/NAME`, with the project
    /// as it was named, which may have been relative to a folder that nobody knows any more.
    String movedFolder(String before) {
        String plain = before.replace('\\', '/');
        if (plain.matches("(?s)(.*/)?" + EXPORTS + "/[^/]+")) {
            return inExports(plain);
        }
        return absolute(slashes(before)) ? plain : inExports(plain);
    }

    private static String slashes(String path) {
        return path.replace(File.separatorChar, '/');
    }

    /// On this system or on another.
    private static boolean absolute(String text) {
        return text.startsWith("/") || DRIVE.matcher(text).matches();
    }
}
