package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.fixtures.SharedData;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.images.Pixels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures that code and MODELS.md tell of, on the labelled pictures themselves.
@Tag("slow")
class AccuracyTest {
    @TempDir private Path temp;

    /// Hits, misses and false alarms.
    private static final class Tally {
        private int hits;
        private int misses;
        private int alarms;

        void add(String label, boolean found) {
            hits += label.equals("y") && found ? 1 : 0;
            misses += label.equals("y") && !found ? 1 : 0;
            alarms += label.equals("n") && found ? 1 : 0;
        }

        double recall() {
            return (double) hits / (hits + misses);
        }

        double precision() {
            return (double) hits / (hits + alarms);
        }
    }

    @Test
    void facesAndPeopleAreFoundAsOftenAsPromised() throws Exception {
        Path folder = SharedData.unpack("screening/labelset.tar.gz", temp).resolve("labelset");
        Tally faces = new Tally();
        Tally people = new Tally();
        try (Screener screener = new Screener()) {
            for (String[] row : rows(folder.resolve("labels.csv"))) {
                Map<Kind, Double> sure = sure(screener, folder.resolve(row[0]));
                faces.add(row[1], counts(sure, Kind.FACE));
                people.add(row[2], counts(sure, Kind.PERSON));
            }
        }
        assertThat(faces.recall()).isGreaterThanOrEqualTo(.98);
        assertThat(faces.precision()).isGreaterThanOrEqualTo(.95);
        assertThat(people.recall()).isGreaterThanOrEqualTo(.98);
        assertThat(people.precision()).isGreaterThanOrEqualTo(.92);
    }

    @Test
    void childrenAreDoubtfulAndGrownUpsAreNot() throws Exception {
        Path folder =
                SharedData.unpack("screening/faces-by-age.tar.gz", temp).resolve("faces-by-age");
        int young = 0;
        int youngFound = 0;
        int old = 0;
        int oldFound = 0;
        double line = SkipPolicy.DEFAULT.band(Kind.CHILD).review();
        try (Screener screener = new Screener()) {
            for (String[] row : rows(folder.resolve("ages.csv"))) {
                boolean child =
                        sure(screener, folder.resolve(row[0])).getOrDefault(Kind.CHILD, 0.0)
                                >= line;
                int from = Integer.parseInt(row[1].split("[-+]", -1)[0]);
                young += from < 10 ? 1 : 0;
                youngFound += from < 10 && child ? 1 : 0;
                old += from >= 30 ? 1 : 0;
                oldFound += from >= 30 && child ? 1 : 0;
            }
        }
        assertThat((double) youngFound / young).isGreaterThanOrEqualTo(.90);
        assertThat((double) oldFound / old).isLessThanOrEqualTo(.03);
    }

    private static boolean counts(Map<Kind, Double> sure, Kind kind) {
        return sure.getOrDefault(kind, 0.0) >= SkipPolicy.DEFAULT.band(kind).skip();
    }

    private static Map<Kind, Double> sure(Screener screener, Path file) {
        if (!(new ImageDecoder().decode(file, Screener.LONG_SIDE)
                instanceof Decoded.Picture(Pixels pixels))) {
            return Map.of();
        }
        Map<Kind, Double> sure = new HashMap<>();
        for (Finding finding : screener.screen(1, pixels).getFirst().findings()) {
            sure.merge(finding.kind(), finding.confidence(), Math::max);
        }
        return sure;
    }

    private static List<String[]> rows(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
