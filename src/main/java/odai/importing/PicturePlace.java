package odai.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import odai.importing.RowProblem.Reason;
import odai.work.FileNames;

/// Where a row's picture lies: always within the data set's folder, whatever the row says.
final class PicturePlace {
    private static final Pattern FOREIGN =
            Pattern.compile(
                    "^([a-z]:|[a-z][a-z0-9+.-]*://|file:).*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private PicturePlace() {}

    /// @param folder with links resolved
    static Path find(Path folder, String name) throws RefusedRow {
        if (name.isBlank() || name.equals(".") || name.indexOf('\0') >= 0) {
            throw new RefusedRow(Reason.NO_SUCH_PICTURE, name.replace('\0', '␀'));
        }
        if (FOREIGN.matcher(name).matches() || name.startsWith("/") || name.startsWith("\\")) {
            throw new RefusedRow(Reason.OUTSIDE_THE_FOLDER, name);
        }
        try {
            Path place = folder.resolve(name).normalize();
            if (!place.startsWith(folder) || place.equals(folder)) {
                throw new RefusedRow(Reason.OUTSIDE_THE_FOLDER, name);
            }
            return regular(folder, spelled(place, name), name);
        } catch (InvalidPathException e) {
            throw new RefusedRow(Reason.NO_SUCH_PICTURE, name);
        }
    }

    /// As it stands on disk: a name written on a Mac comes decomposed, and is composed elsewhere.
    private static Path spelled(Path place, String name) throws RefusedRow {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return place;
        }
        List<Path> spellings =
                List.of(
                        FileNames.path(Normalizer.normalize(place.toString(), Normalizer.Form.NFC)),
                        FileNames.path(
                                Normalizer.normalize(place.toString(), Normalizer.Form.NFD)));
        for (Path spelling : spellings) {
            if (Files.exists(spelling, LinkOption.NOFOLLOW_LINKS)) {
                return spelling;
            }
        }
        throw new RefusedRow(Reason.NO_SUCH_PICTURE, name);
    }

    private static Path regular(Path folder, Path place, String name) throws RefusedRow {
        try {
            Path real = place.toRealPath();
            if (!real.startsWith(folder)) {
                throw new RefusedRow(Reason.OUTSIDE_THE_FOLDER, name);
            }
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw new RefusedRow(Reason.NOT_A_FILE, name);
            }
            return real;
        } catch (IOException e) {
            // a link that leads nowhere, or round in a circle
            throw new RefusedRow(Reason.NOT_A_FILE, name);
        }
    }
}
