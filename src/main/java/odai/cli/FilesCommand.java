package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.service.RemoteFile;
import odai.text.UploadTexts;
import odai.tuning.ordering.OrphanedFiles;
import odai.work.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "files", mixinStandardHelpOptions = true)
final class FilesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Option(names = "--delete")
    private boolean delete;

    @Option(names = "--json")
    private boolean json;

    FilesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return delete
                ? console.onChanging(project.folder(), this::run)
                : console.on(project.folder(), this::run);
    }

    private int run(Curation curation) {
        List<OrphanedFiles.FileLocation> fileLocations = OrphanedFiles.places(curation.catalog());
        if (fileLocations.isEmpty()) {
            console.warn("uploads.cli.no-files");
        }
        return fileLocations.stream()
                .mapToInt(fileLocation -> at(curation, fileLocation))
                .max()
                .orElse(Cli.DONE);
    }

    private int at(Curation curation, OrphanedFiles.FileLocation fileLocation) {
        OrphanedFiles left =
                new OrphanedFiles(
                        curation.catalog(), fileLocation, console.key(fileLocation.target()));
        return console.finish(left.find(), found -> at(fileLocation, left, found));
    }

    private int at(
            OrphanedFiles.FileLocation fileLocation, OrphanedFiles left, List<RemoteFile> found) {
        UploadTexts sizes = new UploadTexts(console.texts());
        String name = fileLocation.target().name();
        if (found.isEmpty()) {
            console.warn("uploads.files.none", name);
            return Cli.DONE;
        }
        found.forEach(file -> say(fileLocation, file, sizes));
        if (!delete) {
            console.warn(
                    "uploads.files.found", name, found.size(), sizes.size(RemoteFile.bytes(found)));
            console.warn("uploads.cli.delete");
            return Cli.DONE;
        }
        Outcome<List<RemoteFile>> deleted = left.delete(found);
        return console.finish(
                deleted,
                gone -> {
                    console.warn(
                            "uploads.files.deleted",
                            name,
                            gone.size(),
                            sizes.size(RemoteFile.bytes(gone)));
                    return Cli.DONE;
                });
    }

    private void say(OrphanedFiles.FileLocation fileLocation, RemoteFile file, UploadTexts sizes) {
        if (json) {
            console.json(
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("target", fileLocation.target().id())
                            .put("id", file.id())
                            .put("name", file.name())
                            .put("bytes", file.bytes()));
        } else {
            console.say("uploads.cli.file", file.id(), sizes.size(file.bytes()), file.name());
        }
    }
}
