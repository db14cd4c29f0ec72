package odai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The window with 50,000 examples, in a Java of its own.
final class WindowSection implements Bench.Section {
    private static final int EXAMPLES = 50_000;

    @Override
    public List<Row> measure(DataSets data) throws Exception {
        Map<String, Double> figures = new HashMap<>();
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dglass.platform=Wide",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "odai.ui.WindowBench",
                        data.project(EXAMPLES).toString(),
                        data.work().resolve("config").toString());
        Commands.run(command)
                .output()
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2 && words[1].matches("[0-9.]+"))
                .forEach(words -> figures.put(words[0], Double.parseDouble(words[1])));
        List<Row> rows = new ArrayList<>();
        rows.add(
                new Row(
                        "scrolling 50,000: frames within 33 ms",
                        "p95 %.1f ms".formatted(figures.get("frame-p95")),
                        "",
                        figures.get("frames"),
                        "%",
                        95,
                        true));
        rows.add(
                Row.atMost(
                        "decision durable, next example shown (p95)",
                        figures.get("decision-p95"),
                        "ms",
                        50));
        rows.add(Row.atMost("the submission's panel opens", figures.get("panel"), "ms", 100));
        rows.add(
                Row.atMost(
                        "heap after browsing 50,000 end to end", figures.get("heap"), "MB", 400));
        return rows;
    }
}
