package odai.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Native libraries are unpacked to the temporary folder and run from there. Where that does not
/// work, it is the folder's trouble: neither the project's nor a bug.
public final class NativeLibraries {
    /// What all of them need, unpacked.
    private static final long NEEDED = 64L << 20;

    private static final Path MOUNTS = FileNames.path("/proc/self/mounts");

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
        return FileNames.path(System.getProperty("java.io.tmpdir", ""));
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
        if (!Files.isDirectory(folder)) {
            return Optional.of(FileTrouble.detail(new NoSuchFileException(folder.toString())));
        }
        if (!Files.isWritable(folder)) {
            return Optional.of(FileTrouble.ACCESS_DENIED.wire());
        }
        if (DiskSpace.isFull(folder, NEEDED)) {
            return Optional.of(FileTrouble.NO_SPACE.wire());
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
