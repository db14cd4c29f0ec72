package odai.exporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.curating.Curation;
import odai.dialects.FolderDialect;
import odai.dialects.FolderDialects;
import odai.dialects.LineDialect;
import odai.dialects.LineDialects;
import odai.targets.Target;
import odai.work.Outcome;
import odai.work.Progress;

/// Writes a curated set in any of the forms there are: two files of lines for a service, or a
/// folder for trainers that read files and for the next person.
public final class DatasetExporter {
    /// With the forms that the program ships with.
    public static final DatasetExporter KNOWN =
            new DatasetExporter(LineDialects.KNOWN, FolderDialects.KNOWN);

    private final LineDialects lines;
    private final FolderDialects folders;

    public DatasetExporter(LineDialects lines, FolderDialects folders) {
        this.lines = lines;
        this.folders = folders;
    }

    /// The words of all forms, those of lines first.
    public List<String> words() {
        List<String> words = new ArrayList<>();
        lines.all().stream().map(LineDialect::word).forEach(words::add);
        words.addAll(folders.words());
        return List.copyOf(words);
    }

    /// Whether that form has its pictures as files of their own.
    public boolean isFolder(String word) {
        return folders.find(word).isPresent();
    }

    /// Whether a target takes what is written in that form. Of lines it takes its own only; a
    /// folder is for no service, so that it may be judged by any one's rules.
    public boolean takes(Target target, String word) {
        return isFolder(word) || target.dialect().lines().equals(word);
    }

    /// @param request names a form that is there
    public Outcome<JsonlExporter.Export> run(
            Curation curation, JsonlExporter.Request request, Path folder, Progress progress) {
        Optional<FolderDialect> found = folders.find(request.dialect());
        return found.isPresent()
                ? new FolderExporter(found.get()).run(curation, request, folder, progress)
                : new JsonlExporter(lines).run(curation, request, folder, progress);
    }
}
