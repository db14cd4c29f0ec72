package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import odai.dataset.Kind;
import odai.screening.Label.LabelSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How labels of pictures from elsewhere are read and counted, and that the list keeps its form.
class LabelTest {
    private static final Path LIST = Path.of("packaging", "models", "elsewhere", "labels.csv");

    @TempDir private Path temp;

    @Test
    void columnsAreFoundByTheirNames() throws Exception {
        Path csv = temp.resolve("labels.csv");
        Files.writeString(csv, "sort,captcha,file,people,faces\nphoto,n,a.jpg,y,?\n");
        assertThat(Label.read(csv))
                .containsExactly(
                        new Label(
                                "a.jpg",
                                Map.of(Kind.FACE, "?", Kind.PERSON, "y", Kind.CAPTCHA, "n"),
                                "photo"));
    }

    @Test
    void aWordThatIsNoLabelIsRefused() {
        assertThatThrownBy(() -> label("x", "photo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.jpg");
    }

    @Test
    void whatIsThereIsHitOrMissedAndWhatIsNotIsAnAlarmOrClear() {
        assertThat(count("y", "photo", true, LabelSource.ASIDE))
                .isEqualTo(new DetectionCounts(1, 0, 0, 0));
        assertThat(count("y", "photo", false, LabelSource.ASIDE))
                .isEqualTo(new DetectionCounts(0, 1, 0, 0));
        assertThat(count("n", "drawing", true, LabelSource.ASIDE))
                .isEqualTo(new DetectionCounts(0, 0, 1, 0));
        assertThat(count("n", "drawing", false, LabelSource.NOBODY))
                .isEqualTo(new DetectionCounts(0, 0, 0, 1));
    }

    @Test
    void whoIsDrawnIsLeftAsideOrIsNobody() {
        assertThat(count("?", "statue", true, LabelSource.ASIDE)).isEqualTo(DetectionCounts.NONE);
        assertThat(count("?", "statue", true, LabelSource.NOBODY))
                .isEqualTo(new DetectionCounts(0, 0, 1, 0));
    }

    @Test
    void whoIsRealAndDoubtfulIsAlwaysLeftAside() {
        assertThat(count("?", "photo", true, LabelSource.NOBODY)).isEqualTo(DetectionCounts.NONE);
        assertThat(count("?", "screenshot", true, LabelSource.NOBODY))
                .isEqualTo(DetectionCounts.NONE);
    }

    @Test
    void theListNamesEachPictureOnceAndSaysWhereItIsFrom() throws Exception {
        List<String> lines = Files.readAllLines(LIST);
        assertThat(lines.getFirst())
                .isEqualTo("file,faces,people,children,captcha,sort,sha256,source,path");
        Set<String> files = new HashSet<>();
        Set<String> sums = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            assertThat(row).as(line).hasSize(9);
            assertThat(files.add(row[0])).as(line).isTrue();
            assertThat(sums.add(row[6])).as(line).isTrue();
            assertThat(row[6]).as(line).matches("[0-9a-f]{16}");
            assertThat(row[7]).as(line).matches("(npm|apt):.+@.+");
        }
        assertThat(Label.read(LIST)).hasSameSizeAs(files);
    }

    private static DetectionCounts count(
            String word, String sort, boolean found, LabelSource labelSource) {
        return label(word, sort).added(DetectionCounts.NONE, Kind.FACE, found, labelSource);
    }

    private static Label label(String word, String sort) {
        return new Label("a.jpg", Map.of(Kind.FACE, word), sort);
    }
}
