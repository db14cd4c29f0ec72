package odai.work;

import java.io.File;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// From a name to a path: the one door, so that a name the system cannot express is told in one
/// true sentence wherever it comes from, a command's word, the catalog or the file beside a
/// picture.
public final class FileNames {
    private FileNames() {}

    /// Of a path as the app keeps it.
    ///
    /// @throws ProblemException where the system cannot express it
    public static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new ProblemException(problem(e), e);
        }
    }

    /// The same where a name that cannot be expressed is one that leads nowhere.
    public static Optional<Path> expressible(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Of what a person or a file manager wrote: a path, or a `file:` address.
    ///
    /// @throws ProblemException where the system cannot express it
    public static Path typed(String name) {
        return path(address(name) ? place(name) : name);
    }

    /// Whether it is a `file:` address, in whatever case.
    public static boolean address(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("file:/");
    }

    /// Whether the path's name can be kept as text: on disk a name is bytes, and may be none that
    /// the encoding of file names can read.
    public static boolean readable(Path path) {
        try {
            return Path.of(path.toString()).equals(path);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// What an exception says of a name, where that is what it is about.
    public static Optional<Problem> problem(Throwable error) {
        return switch (error) {
            case ProblemException known -> Optional.of(known.problem());
            case InvalidPathException name -> Optional.of(problem(name));
            default -> Optional.empty();
        };
    }

    private static Problem problem(InvalidPathException error) {
        String name = error.getInput();
        return encodable(name)
                ? new SystemProblem.NameNotAllowed(name)
                : new SystemProblem.NameNotExpressible(name, fileNames().name());
    }

    /// In Windows names are Unicode whatever the locale; elsewhere what could not be read as an
    /// argument was replaced already.
    private static boolean encodable(String name) {
        return File.separatorChar == '\\'
                || fileNames().equals(StandardCharsets.UTF_8)
                || fileNames().newEncoder().canEncode(name);
    }

    private static Charset fileNames() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    /// As file managers write it, and as people do: blanks may be blanks.
    private static String place(String address) {
        try {
            URI uri = URI.create(address.replace(" ", "%20"));
            String host = uri.getHost();
            String path = uri.getPath();
            if (path == null || host != null && !host.equals("localhost")) {
                return address;
            }
            // before a drive's letter the slash is the address's own
            return path.matches("/[A-Za-z]:.*") && File.separatorChar == '\\'
                    ? path.substring(1)
                    : path;
        } catch (IllegalArgumentException _) {
            // no address after all; as a path it is not there, which is said of it
            return address;
        }
    }
}
