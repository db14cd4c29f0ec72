package odai.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The largest file that is sent whole, to a service on loopback: beside curl with the same file,
/// and how far the heap rises.
final class UploadSection implements Bench.Section {
    private static final long BYTES = 512L << 20;
    private static final int ROUNDS = 5;
    private static final byte[] LINE =
            ("{\"messages\":[{\"role\":\"user\",\"content\":\"" + "data".repeat(64) + "\"}]}\n")
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        Path file = file(data.work().resolve("upload-512.jsonl"), BYTES);
        Path small = file(data.work().resolve("upload-64.jsonl"), 64 << 20);
        List<Double> above = new ArrayList<>();
        try (Sink sink = new Sink()) {
            List<Double> seconds =
                    new Runs()
                            .add(() -> ours(sink, file, small, above))
                            .add(() -> curl(sink, file))
                            .medians(ROUNDS);
            if (sink.taken() < 2 * ROUNDS * BYTES) {
                throw new IllegalStateException("not all arrived: " + sink.taken());
            }
            return List.of(
                    FigureRow.ratio(
                            "upload of 512 MB to loopback, beside curl",
                            seconds.get(0),
                            seconds.get(1),
                            0.8),
                    FigureRow.atMost(
                            "heap above idle meanwhile",
                            above.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                            "MB",
                            64));
        }
    }

    private static double ours(Sink sink, Path file, Path small, List<Double> above)
            throws IOException, InterruptedException {
        Map<String, Double> figures =
                Commands.figures(
                        List.of(
                                "odai.tuning.UploadProbe",
                                sink.baseUrl(),
                                file.toString(),
                                small.toString()));
        above.add(figures.get("above-idle-mb"));
        return figures.get("seconds");
    }

    private static double curl(Sink sink, Path file) throws IOException, InterruptedException {
        return Double.parseDouble(
                Commands.run(
                                List.of(
                                        "curl",
                                        "-sf",
                                        "-o",
                                        "/dev/null",
                                        "-w",
                                        "%{time_total}",
                                        "-F",
                                        "purpose=fine-tune",
                                        "-F",
                                        "file=@" + file,
                                        sink.baseUrl() + "/files"))
                        .output()
                        .strip());
    }

    private static Path file(Path path, long bytes) throws IOException {
        if (!Files.exists(path) || Files.size(path) != bytes) {
            try (OutputStream out = Files.newOutputStream(path)) {
                byte[] block = new byte[1 << 20];
                for (int i = 0; i < block.length; i++) {
                    block[i] = LINE[i % LINE.length];
                }
                for (long left = bytes; left > 0; left -= block.length) {
                    out.write(block, 0, (int) Math.min(left, block.length));
                }
            }
        }
        return path;
    }
}
