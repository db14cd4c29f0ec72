package odai.screening;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.images.Pixels;

/// What each picture of a folder got from each detector and each net, for looking at misses and
/// false alarms: `scores.csv` beside the folder's `labels.csv`. Argument: the folder.
public final class ElsewhereScores {
    private final ModelSet modelSet = new ModelSet(true);
    private final ImageDecoder decoder = new ImageDecoder();

    private ElsewhereScores() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ElsewhereScores scores = new ElsewhereScores();
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("scores.csv"))) {
            out.write(
                    "file,faces,people,captcha,sort,face,person,child,captcha score,flat,"
                            + "sparse top,back top,people top\n");
            for (Label label : Label.read(folder.resolve("labels.csv"))) {
                String seen =
                        String.join(
                                ",",
                                label.file(),
                                label.seen().get(Kind.FACE),
                                label.seen().get(Kind.PERSON),
                                label.seen().get(Kind.CAPTCHA),
                                label.sort());
                out.write(seen + scores.of(folder.resolve(label.file())) + "\n");
            }
            try (Stream<Path> files = Files.walk(folder.resolve("captchas"))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = folder.relativize(file).toString();
                    out.write(name + ",n,n,y,captcha" + scores.of(file) + "\n");
                }
            }
        }
        scores.modelSet.close();
    }

    private String of(Path file) {
        if (!(decoder.decode(file, Screener.LONG_SIDE)
                instanceof Decoded.DecodedPicture(Pixels pixels))) {
            return ",,,,,,,,broken";
        }
        ModelOutputs modelOutputs = modelSet.look(pixels);
        return numbers(
                modelOutputs.face(),
                modelOutputs.person(),
                best(new ChildDetector(), modelOutputs),
                best(new CaptchaDetector(), modelOutputs),
                modelOutputs.flat(),
                Detection.top(modelOutputs.sparse()),
                Detection.top(modelOutputs.back()),
                Detection.top(modelOutputs.people()));
    }

    private static double best(Detector detector, ModelOutputs modelOutputs) {
        return detector.find(modelOutputs).stream()
                .map(Finding::confidence)
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    private static String numbers(double... numbers) {
        StringBuilder line = new StringBuilder();
        for (double number : numbers) {
            line.append(String.format(Locale.ROOT, ",%.3f", number));
        }
        return line.toString();
    }
}
