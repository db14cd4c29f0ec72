package odai.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import odai.work.FileTrouble;
import odai.work.ImportProblem;
import odai.work.Outcome;

/// Finds out what a path holds: a metadata file, a folder with one (or with `train/`), a folder
/// that is a data set as a whole, or something that is not read.
final class SourceFinder {
    private final ImportFormats formats;

    SourceFinder(ImportFormats formats) {
        this.formats = formats;
    }

    Outcome<DataSetSource> find(Path path) {
        try {
            if (!Files.exists(path)) {
                return Outcome.failed(new ImportProblem.SourceNotFound(path.toString()));
            }
            return Files.isDirectory(path) ? folder(path) : file(path);
        } catch (IOException e) {
            return Outcome.failed(
                    new ImportProblem.SourceUnreadable(path.toString(), FileTrouble.detail(e)));
        }
    }

    private Outcome<DataSetSource> folder(Path folder) throws IOException {
        for (Path place : List.of(folder, folder.resolve("train"))) {
            for (String name : formats.metadataNames()) {
                if (Files.isRegularFile(place.resolve(name))) {
                    return file(place.resolve(name));
                }
            }
        }
        SourcePlace whole = SourcePlace.folder(folder);
        Optional<ImportFormat> format = formats.of(whole);
        return format.isPresent() ? format.get().open(whole) : unread(folder);
    }

    /// What lies in it that this version does not read, if anything does.
    private Outcome<DataSetSource> unread(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                SourcePlace place = SourcePlace.file(file);
                if (UnreadFormat.holds(place)) {
                    return new UnreadFormat().open(place);
                }
            }
        }
        return Outcome.failed(new ImportProblem.NothingToImport(folder.toString()));
    }

    private Outcome<DataSetSource> file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Outcome.failed(
                    new ImportProblem.SourceUnreadable(file.toString(), "not a regular file"));
        }
        SourcePlace place = SourcePlace.file(file);
        Optional<ImportFormat> format = place.blank() ? Optional.empty() : formats.of(place);
        return format.isPresent()
                ? format.get().open(place)
                : Outcome.failed(new ImportProblem.NothingToImport(file.toString()));
    }
}
