package odai.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import odai.images.ImageEncoder;
import odai.images.Pixels;

/// 50,000 examples, some of them pictures of 10 MB, exported by a fresh Java with a heap of 256 MB.
final class MemoryBench implements Bench.Section {
    private static final int EXAMPLES = 50_000;
    private static final int LARGE = 40;
    private static final int SIDE = 3200;

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        Path project = data.work().resolve("large.odai");
        if (!Files.exists(project)) {
            Path source = data.standin(EXAMPLES);
            Commands.odai("import", source, project);
            Commands.odai("import", large(data.work().resolve("large")), project);
        }
        double passing = export(data, project);
        double converting = export(data, project, "--reencode");
        return List.of(
                FigureRow.rate(
                        "export of 50,040 at -Xmx256m",
                        FigureRow.seconds(passing),
                        EXAMPLES / passing,
                        "/s",
                        1),
                FigureRow.rate(
                        "the same, re-encoding",
                        FigureRow.seconds(converting),
                        EXAMPLES / converting,
                        "/s",
                        1));
    }

    private static double export(DataSets data, Path project, String... more)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "odai.Main",
                                "export",
                                project.toString(),
                                data.work().resolve("export-large").toString(),
                                "--all"));
        command.addAll(List.of(more));
        return Commands.run(command).wall();
    }

    /// Noise compresses badly: a picture of 3200 × 3200 is 10 MB. Under the target's limit, so that
    /// it is passed through whole.
    private static Path large(Path folder) throws IOException {
        Path train = Files.createDirectories(folder.resolve("train"));
        Random random = new Random(5);
        for (int i = 0; i < LARGE; i++) {
            int[] argb = new int[SIDE * SIDE];
            for (int at = 0; at < argb.length; at++) {
                argb[at] = 0xff000000 | random.nextInt(1 << 24) & 0x3f3f3f;
            }
            byte[] jpeg = new ImageEncoder().jpeg(new Pixels(SIDE, SIDE, argb), 85);
            Files.write(train.resolve("large-" + i + ".jpg"), jpeg);
            try (Writer out =
                    Files.newBufferedWriter(
                            train.resolve("metadata.jsonl"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND)) {
                out.write(
                        "{\"odai_id\":\"large-%d\",\"file_name\":\"large-%d.jpg\",\"odai\":\"?\",\"type\":\"image_to_text\",\"responses\":[{\"response_id\":1,\"text\":\"!\",\"score\":1}]}\n"
                                .formatted(i, i));
            }
        }
        return folder;
    }
}
