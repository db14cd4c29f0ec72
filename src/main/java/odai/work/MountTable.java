package odai.work;

import java.nio.file.Path;
import java.util.List;

/// Linux's list of what is mounted: device, place, kind, options, separated by spaces.
final class MountTable {
    private static final int PLACE = 1;
    private static final int OPTIONS = 3;

    private MountTable() {}

    /// Whether the file system that holds this absolute path forbids to run what lies there. The
    /// longest place that the path begins with counts, and of equal ones the last: it lies on top.
    static boolean noexec(List<String> lines, Path path) {
        int longest = -1;
        boolean noexec = false;
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words.length > OPTIONS) {
                Path place = FileNames.expressible(plain(words[PLACE])).orElse(null);
                if (place != null && path.startsWith(place) && place.getNameCount() >= longest) {
                    longest = place.getNameCount();
                    noexec = List.of(words[OPTIONS].split(",")).contains("noexec");
                }
            }
        }
        return noexec;
    }

    /// Spaces and the like are written as three octal digits.
    private static String plain(String word) {
        return word.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
