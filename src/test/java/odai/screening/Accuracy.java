package odai.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.images.Pixels;

/// Compares the detectors with the labels of hand-labelled pictures, at the lines of the default
/// policy.
final class Accuracy implements AutoCloseable {
    private final Screener screener = new Screener();
    private final ImageDecoder decoder = new ImageDecoder();

    /// Faces, people and CAPTCHAs at the line from which they count. What is labelled as ambiguous
    /// is left out.
    ///
    /// @param folder with pictures and `labels.csv`: file, faces, people, children, captcha, each
    ///   `y`, `n` or `?`
    Map<Kind, DetectionCounts> labelled(Path folder) throws IOException {
        Map<Kind, Integer> columns = Map.of(Kind.FACE, 1, Kind.PERSON, 2, Kind.CAPTCHA, 4);
        Map<Kind, DetectionCounts> detectionCountses = new EnumMap<>(Kind.class);
        for (String[] row : rows(folder.resolve("labels.csv"))) {
            Map<Kind, Double> sure = sure(folder.resolve(row[0]));
            columns.forEach((kind, column) -> {
                if (!row[column].equals("?")) {
                    DetectionCounts before =
                            detectionCountses.getOrDefault(kind, DetectionCounts.NONE);
                    detectionCountses.put(
                            kind, before.with(row[column].equals("y"), counts(sure, kind)));
                }
            });
        }
        return detectionCountses;
    }

    /// How many of each age band are shown as possible children, at the line for review: hits and
    /// misses of those under ten, alarms of the others.
    ///
    /// @param folder with pictures and `ages.csv`: file, band such as `3-9`
    Map<String, DetectionCounts> ages(Path folder) throws IOException {
        double line = SkipPolicy.DEFAULT.band(Kind.CHILD).review();
        Map<String, DetectionCounts> detectionCountses = new TreeMap<>();
        for (String[] row : rows(folder.resolve("ages.csv"))) {
            boolean found = sure(folder.resolve(row[0])).getOrDefault(Kind.CHILD, 0.0) >= line;
            DetectionCounts before = detectionCountses.getOrDefault(row[1], DetectionCounts.NONE);
            detectionCountses.put(row[1], before.with(from(row[1]) < 10, found));
        }
        return detectionCountses;
    }

    /// @return years
    static int from(String band) {
        return Integer.parseInt(band.split("[-+]", -1)[0]);
    }

    /// What is found in folders that hold nothing else, by folder.
    Map<String, DetectionCounts> folders(Path parent, Kind kind) throws IOException {
        Map<String, DetectionCounts> detectionCountses = new TreeMap<>();
        for (Path folder : list(parent)) {
            DetectionCounts detectionCounts = DetectionCounts.NONE;
            for (Path file : list(folder)) {
                detectionCounts = detectionCounts.with(true, counts(sure(file), kind));
            }
            detectionCountses.put(folder.getFileName().toString(), detectionCounts);
        }
        return detectionCountses;
    }

    static DetectionCounts sum(Stream<DetectionCounts> detectionCountses) {
        return detectionCountses.reduce(DetectionCounts.NONE, DetectionCounts::and);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /// Whether it is found, at the line from which it counts.
    static boolean counts(Map<Kind, Double> sure, Kind kind) {
        return sure.getOrDefault(kind, 0.0) >= SkipPolicy.DEFAULT.band(kind).skip();
    }

    /// How sure the detectors are of each kind in a picture; nothing of one that cannot be opened.
    Map<Kind, Double> sure(Path file) {
        Map<Kind, Double> sure = new EnumMap<>(Kind.class);
        if (decoder.decode(file, Screener.LONG_SIDE)
                instanceof Decoded.DecodedPicture(Pixels pixels)) {
            for (Finding finding : screener.screen(1, pixels).getFirst().findings()) {
                sure.merge(finding.kind(), finding.confidence(), Math::max);
            }
        }
        return sure;
    }

    private static List<String[]> rows(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    @Override
    public void close() {
        screener.close();
    }
}
