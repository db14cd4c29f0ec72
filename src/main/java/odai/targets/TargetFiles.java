package odai.targets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.ServiceProblem;

/// This user's own targets: `NAME.json` files in a folder, edited by hand or in the settings. One
/// that cannot be used is said so and left alone; the shipped one of that name is used then.
public final class TargetFiles {
    private static final String END = ".json";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Path folder;
    private List<ServiceProblem> broken = List.of();

    public TargetFiles(Path folder) {
        this.folder = folder;
    }

    /// Reads them all, and uses those that can be used from now on.
    ///
    /// @return this
    public synchronized TargetFiles load() {
        List<Target> read = new ArrayList<>();
        List<ServiceProblem> wrong = new ArrayList<>();
        for (Path file : files(wrong)) {
            try {
                read.add(TargetText.read(id(file), Files.readString(file)));
            } catch (IOException | BadTarget e) {
                wrong.add(problem(file, e));
            }
        }
        broken = List.copyOf(wrong);
        Targets.use(read.stream());
        return this;
    }

    /// Files that cannot be used, as of the last look.
    public synchronized List<ServiceProblem> broken() {
        return broken;
    }

    /// Whether there is one of the user's own, broken or not.
    public boolean edited(String id) {
        return Files.exists(file(id));
    }

    public Path file(String id) {
        return folder.resolve(id + END);
    }

    /// What is there to edit: the user's own file, else the shipped one.
    public String text(String id) throws IOException {
        try {
            return Files.readString(file(id));
        } catch (NoSuchFileException e) {
            return Targets.text(id);
        }
    }

    /// Keeps a text that can be used, and uses it at once; nothing is written otherwise.
    public synchronized Outcome<Target> save(String id, String text) {
        Path file = file(id);
        try {
            Target target = TargetText.read(id, text);
            Files.createDirectories(folder);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            load();
            return Outcome.done(target);
        } catch (IOException | BadTarget e) {
            return Outcome.failed(problem(file, e));
        }
    }

    /// Back to the shipped one.
    public synchronized Optional<ServiceProblem> reset(String id) {
        try {
            Files.deleteIfExists(file(id));
            load();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(problem(file(id), e));
        }
    }

    private List<Path> files(List<ServiceProblem> wrong) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(it -> it.toString().endsWith(END))
                    .filter(it -> NAME.matcher(id(it)).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            wrong.add(problem(folder, e));
            return List.of();
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - END.length());
    }

    private static ServiceProblem problem(Path file, Exception e) {
        return new ServiceProblem.TargetUnusable(
                file.toString(),
                e instanceof IOException io
                        ? FileTrouble.detail(io)
                        : String.valueOf(e.getMessage()));
    }
}
