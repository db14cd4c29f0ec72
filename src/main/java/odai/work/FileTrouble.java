package odai.work;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a file or folder could not be read or written. What the file system throws often says
/// nothing but the path.
public enum FileTrouble {
    ACCESS_DENIED,
    NOT_THERE,
    IN_THE_WAY,
    NOT_A_FOLDER,
    NO_SPACE,
    /// Mounted so that no program and no library can be run from it.
    NO_EXECUTION;

    /// A problem's detail: the name of a trouble that has words in both languages, else the
    /// system's own words.
    public static String detail(IOException error) {
        return switch (error) {
            case AccessDeniedException _ -> ACCESS_DENIED.wire();
            case NoSuchFileException _ -> NOT_THERE.wire();
            case FileAlreadyExistsException _ -> IN_THE_WAY.wire();
            case NotDirectoryException _ -> NOT_A_FOLDER.wire();
            case FileSystemException other when "Not a directory".equals(other.getReason()) ->
                    NOT_A_FOLDER.wire();
            case FileSystemException other when other.getReason() != null ->
                    String.valueOf(other.getReason());
            default -> String.valueOf(error.getMessage());
        };
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FileTrouble> of(String detail) {
        return Arrays.stream(values()).filter(it -> it.wire().equals(detail)).findFirst();
    }
}
