package odai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Thumbnails of one-megapixel JPEGs on one core, against Pillow's `thumbnail` on the same files.
final class ThumbnailBench implements Bench.Section {
    private static final Path SCRIPT = Path.of("src", "bench", "python", "thumbnail.py");

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        Path folder = data.work().resolve("megapixel");
        Commands.python(SCRIPT, "make", DataSets.shared("screening/photos-cc0.tar.gz"), folder);
        List<FigureRow> figureRows = new ArrayList<>();
        for (int side : new int[] {256, 320}) {
            double theirs = Commands.python(SCRIPT, "time", folder, side).own();
            double ours =
                    Jmh.run(ThumbnailBenchmark.class, "folder=" + folder, "side=" + side)
                            .getFirst()
                            .seconds();
            theirs = (theirs + Commands.python(SCRIPT, "time", folder, side).own()) / 2;
            figureRows.add(
                    new FigureRow(
                            "thumbnails of 1 MP at %d pixels, a core : Pillow".formatted(side),
                            Math.round(1 / ours) + "/s",
                            Math.round(1 / theirs) + "/s",
                            theirs / ours,
                            "×",
                            1.3,
                            true));
        }
        return figureRows;
    }
}
