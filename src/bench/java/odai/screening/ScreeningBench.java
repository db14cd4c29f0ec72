package odai.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import odai.images.Decoded;
import odai.images.ImageDecoder;

/// Pictures a second on one thread, from file to findings. Arguments: a folder of pictures, and
/// whether words are read where that may tell something. Prints a name and a figure a line.
public final class ScreeningBench {
    private static final int ROUNDS = 3;

    private ScreeningBench() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (var all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        double best = Double.MAX_VALUE;
        double decoding = Double.MAX_VALUE;
        try (Screener screener = new Screener(Boolean.parseBoolean(arguments[1]))) {
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                files.forEach(file -> screen(screener, file));
                best = Math.min(best, System.nanoTime() - start);
                start = System.nanoTime();
                files.forEach(ScreeningBench::decode);
                decoding = Math.min(decoding, System.nanoTime() - start);
            }
        }
        print("per-second", files.size() * 1e9 / best);
        print("millis", best / 1e6 / files.size());
        print("decoding-millis", decoding / 1e6 / files.size());
    }

    private static void screen(Screener screener, Path file) {
        screener.screen(1, decode(file).pixels());
    }

    private static Decoded.DecodedPicture decode(Path file) {
        if (new ImageDecoder().decode(file, Screener.LONG_SIDE)
                instanceof Decoded.DecodedPicture decodedPicture) {
            return decodedPicture;
        }
        throw new IllegalStateException(file.toString());
    }

    private static void print(String name, double figure) {
        System.out.println(String.format(Locale.ROOT, "%s %.2f", name, figure));
    }
}
