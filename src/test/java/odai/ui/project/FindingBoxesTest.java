package odai.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Box;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.ui.ModelCase;
import odai.ui.picture.BoxMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingBoxesTest extends ModelCase {
    @Override
    protected int examples() {
        return 2;
    }

    private List<BoxMark> marks() {
        return on(() -> FindingBoxes.of(stored(1), model()));
    }

    @Test
    void whatShowsNothingHasNoBoxes() {
        assertThat(marks()).isEmpty();
    }

    @Test
    void aFindingOfTheWholePictureHasNoBox() {
        Finding whole = new Finding(Kind.CAPTCHA, .9, null, "test", "1", "");
        curation().catalog().findings().save(List.of(new Screened(1, "test", "1", List.of(whole))));
        curation().refresh(List.of(1L));
        assertThat(marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.93, counts", "0.50, counts", "0.47, doubtful", "0.45, doubtful"})
    void theColourSaysWhetherItCounts(double confidence, String role) {
        see(1, Map.of(Kind.FACE, confidence));
        assertThat(marks()).extracting(BoxMark::role).containsExactly(role);
    }

    @Test
    void theCuratorsWordChangesTheColour() {
        see(1, Map.of(Kind.FACE, .93));
        curation().flag(List.of(1L), Kind.FACE, FlagWord.CLEARED);
        assertThat(marks()).extracting(BoxMark::role).containsExactly("cleared");
        curation().flag(List.of(1L), Kind.FACE, FlagWord.CONFIRMED);
        assertThat(marks()).extracting(BoxMark::role).containsExactly("counts");
    }

    @Test
    void whatIsHardlySeenStandsForAFlagOnlyWhereNothingElseDoes() {
        Box box = new Box(.1, .2, .3, .4);
        List<Finding> faint =
                List.of(
                        new Finding(Kind.FACE, .1, box, "test", "1", ""),
                        new Finding(Kind.FACE, .2, box, "test", "1", ""));
        curation().catalog().findings().save(List.of(new Screened(1, "test", "1", faint)));
        curation().flag(List.of(1L), Kind.FACE, FlagWord.CONFIRMED);
        assertThat(marks()).extracting(BoxMark::words).containsExactly("Face 20 %");
        List<Finding> sure =
                List.of(new Finding(Kind.FACE, .9, box, "test", "1", ""), faint.getFirst());
        curation().catalog().findings().save(List.of(new Screened(1, "test", "1", sure)));
        curation().refresh(List.of(1L));
        assertThat(marks()).extracting(BoxMark::words).containsExactly("Face 90 %");
    }

    @Test
    void theWordsNameKindConfidenceAndDetail() {
        Box box = new Box(.1, .2, .3, .4);
        Finding child = new Finding(Kind.CHILD, .704, box, "test", "1", "9");
        curation().catalog().findings().save(List.of(new Screened(1, "test", "1", List.of(child))));
        curation().refresh(List.of(1L));
        assertThat(marks()).containsExactly(new BoxMark(box, "Child 70 % · 9 years", "counts"));
    }

    @Test
    void everyBoxThatMattersIsDrawn() {
        see(1, Map.of(Kind.FACE, .93, Kind.PERSON, .36, Kind.CHILD, .1));
        assertThat(marks())
                .extracting(BoxMark::words)
                .containsExactlyInAnyOrder("Face 93 %", "Person 36 %");
    }
}
