package odai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.importing.Importer;
import odai.screening.DrawnFindings;
import odai.work.Outcome;
import odai.work.Progress;

/// The stand-in of 700 examples, as often as wanted, as data sets and as projects, made once.
final class DataSets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path work;

    DataSets(Path work) {
        this.work = work;
    }

    Path work() {
        return work;
    }

    /// A file of the developers' data beside the project.
    static Path shared(String name) {
        Path file =
                Path.of(System.getProperty("odai.shared", "../shared"), "data")
                        .resolve(name)
                        .toAbsolutePath()
                        .normalize();
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    "needs " + file + "; -Dodai.shared=FOLDER says where it lies");
        }
        return file;
    }

    /// A data set of `n` examples whose pictures are links to the stand-in's.
    Path standin(int n) throws IOException, InterruptedException {
        Path train = work.resolve("set-" + n).resolve("train");
        if (Files.exists(train.resolve("metadata.jsonl"))) {
            return train;
        }
        Path original = original();
        Files.createDirectories(train);
        List<String> lines = Files.readAllLines(original.resolve("metadata.jsonl"));
        Path part = train.resolve("metadata.part");
        try (Writer out = Files.newBufferedWriter(part)) {
            for (int i = 0; i < n; i++) {
                ObjectNode row = (ObjectNode) JSON.readTree(lines.get(i % lines.size()));
                String round = i / lines.size() + "-";
                String file = row.path("file_name").asText();
                Path link = train.resolve(round + file);
                if (!Files.exists(link)) {
                    Files.createLink(link, original.resolve(file));
                }
                row.put("file_name", round + file);
                row.put("odai_id", round + row.path("odai_id").asText());
                out.write(row + "\n");
            }
        }
        Files.move(part, train.resolve("metadata.jsonl"));
        return train;
    }

    private Path original() throws IOException, InterruptedException {
        Path train = work.resolve("imagefolder").resolve("train");
        if (!Files.exists(train)) {
            Commands.run(
                    List.of(
                            "tar",
                            "xzf",
                            shared("standin/standin-imagefolder.tar.gz").toString(),
                            "-C",
                            work.toString()));
        }
        return train;
    }

    /// The same as a project.
    Path project(int n) throws IOException, InterruptedException {
        Path project = work.resolve("project-" + n + ".odai");
        if (!Files.exists(project)) {
            Path source = standin(n);
            try (Catalog catalog = done(Catalog.create(project))) {
                done(new Importer().run(source, catalog, false, Progress.NONE));
            }
        }
        return project;
    }

    /// The same as if it had been screened: findings drawn at random, as many and as sure as
    /// photographs have.
    Path screened(int n) throws IOException, InterruptedException {
        Path project = work.resolve("screened-" + n + ".odai");
        if (!Files.exists(project)) {
            Path source = standin(n);
            try (Catalog catalog = done(Catalog.create(project))) {
                done(new Importer().run(source, catalog, false, Progress.NONE));
                DrawnFindings.into(catalog);
            }
        }
        return project;
    }

    Curation open(int n) throws IOException, InterruptedException {
        return Curation.open(done(Catalog.open(project(n))));
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
