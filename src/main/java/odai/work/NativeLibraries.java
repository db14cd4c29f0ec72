package odai.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Native libraries are unpacked to the temporary folder and run from there. Where that does not
/// work, it is the folder's trouble: neither the project's nor a bug.
public final class NativeLibraries {
    /// What all of them need, unpacked.
    private static final long NEEDED = 64L << 20;

    private static final Logger LOG = Logger.getLogger(NativeLibraries.class.getName());
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final Duration OLD = Duration.ofDays(1);
    private static final Path MOUNTS = FileNames.path("/proc/self/mounts");

    private static final Path FIRST = temporaryFolder();

    private static volatile @Nullable Path elsewhere;

    private NativeLibraries() {}

    /// Does what loads a native library, or is the first to use one.
    ///
    /// @param folder where it is unpacked
    /// @throws ProblemException with `NativeLibrary` when it cannot be loaded
    public static <T> T loading(Path folder, Supplier<T> work) {
        try {
            return work.get();
        } catch (LinkageError e) {
            throw new ProblemException(problem(folder, e), e);
        }
    }

    /// Where libraries are unpacked unless they say otherwise.
    public static Path temporaryFolder() {
        return FileNames.path(System.getProperty(TEMPORARY, ""));
    }

    /// Has them unpacked elsewhere where the temporary folder takes none, as far as a library asks
    /// where that is; the others ask `elsewhere`. To be called before any is loaded.
    ///
    /// @param others folders of this person's own, tried in this order, made where they are not
    ///   there; what a program that died left in them a day ago is taken away
    /// @return where they are unpacked
    public static Path settle(List<Path> others) {
        if (!takes(FIRST)) {
            for (Path other : others) {
                if (made(other) && takes(other)) {
                    LOG.fine(() -> "libraries are not unpacked to " + FIRST + " but to " + other);
                    System.setProperty(TEMPORARY, other.toString());
                    elsewhere = other;
                    sweep(other, Instant.now().minus(OLD));
                    return other;
                }
            }
        }
        return FIRST;
    }

    /// Where they are unpacked if not to the temporary folder that Java began with.
    public static Optional<Path> elsewhere() {
        return Optional.ofNullable(elsewhere);
    }

    private static boolean made(Path folder) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException e) {
            LOG.log(Level.FINE, "not made: " + folder, e);
            return false;
        }
    }

    private static void sweep(Path folder, Instant before) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (!Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
                    continue;
                }
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    FlatFolder.tidy(entry);
                } else {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "not swept: " + folder, e);
        }
    }

    /// As far as can be told at once.
    private static boolean takes(Path folder) {
        return unusable(folder).isEmpty() && DiskSpace.has(folder, NEEDED);
    }

    /// The temporary folder that Java began with: some libraries know no other.
    public static Path firstFolder() {
        return FIRST;
    }

    /// What a person is told of a library that cannot be loaded.
    ///
    /// @param folder where it is unpacked
    public static ProjectProblem.NativeLibrary problem(Path folder, Throwable error) {
        return new ProjectProblem.NativeLibrary(
                folder.toString(), trouble(folder).orElseGet(() -> reason(error)));
    }

    /// What is the matter with the folder; empty where nothing is.
    private static Optional<String> trouble(Path folder) {
        return unusable(folder)
                .or(() ->
                        DiskSpace.isFull(folder, NEEDED)
                                ? Optional.of(FileTrouble.NO_SPACE.wire())
                                : Optional.empty());
    }

    /// Whatever room there is.
    private static Optional<String> unusable(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(FileTrouble.detail(new NoSuchFileException(folder.toString())));
        }
        if (!Files.isWritable(folder)) {
            return Optional.of(FileTrouble.ACCESS_DENIED.wire());
        }
        return withoutExecution(folder)
                ? Optional.of(FileTrouble.NO_EXECUTION.wire())
                : Optional.empty();
    }

    private static boolean withoutExecution(Path folder) {
        try {
            Path real = folder.toRealPath();
            return Files.isReadable(MOUNTS) && MountTable.noexec(Files.readAllLines(MOUNTS), real);
        } catch (IOException e) {
            // a system without that table: the error's own words have to do
            return false;
        }
    }

    private static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
