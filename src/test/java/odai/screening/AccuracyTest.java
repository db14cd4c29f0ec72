package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import odai.dataset.Kind;
import odai.fixtures.SharedData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures that code and MODELS.md tell of, on the labelled pictures themselves.
@Tag("slow")
class AccuracyTest {
    private static Accuracy accuracy;

    @TempDir private Path temp;

    @BeforeAll
    static void open() {
        accuracy = new Accuracy();
    }

    @AfterAll
    static void close() {
        accuracy.close();
    }

    @Test
    void facesPeopleAndCaptchasAreFoundAsOftenAsPromised() throws Exception {
        Path folder = SharedData.unpack("screening/labelset.tar.gz", temp).resolve("labelset");
        Map<Kind, DetectionCounts> found = accuracy.labelled(folder);
        assertThat(found.get(Kind.FACE).recall()).isGreaterThanOrEqualTo(.98);
        assertThat(found.get(Kind.FACE).precision()).isGreaterThanOrEqualTo(.95);
        assertThat(found.get(Kind.PERSON).recall()).isGreaterThanOrEqualTo(.98);
        assertThat(found.get(Kind.PERSON).precision()).isGreaterThanOrEqualTo(.92);
        assertThat(found.get(Kind.CAPTCHA).recall()).isGreaterThanOrEqualTo(.92);
        assertThat(found.get(Kind.CAPTCHA).alarms()).isLessThanOrEqualTo(5);
    }

    @Test
    void captchasThatNobodyTrainedOnAreFound() throws Exception {
        Path folder = SharedData.unpack("screening/captchas.tar.gz", temp).resolve("captchas");
        Map<String, DetectionCounts> found = accuracy.folders(folder, Kind.CAPTCHA);
        assertThat(Accuracy.sum(found.values().stream()).recall()).isGreaterThanOrEqualTo(.92);
    }

    @Test
    void childrenAreDoubtfulAndGrownUpsAreNot() throws Exception {
        Path folder =
                SharedData.unpack("screening/faces-by-age.tar.gz", temp).resolve("faces-by-age");
        Map<String, DetectionCounts> found = accuracy.ages(folder);
        assertThat(Accuracy.sum(found.values().stream()).recall()).isGreaterThanOrEqualTo(.90);
        DetectionCounts old =
                Accuracy.sum(
                        found.entrySet().stream()
                                .filter(band -> Accuracy.from(band.getKey()) >= 30)
                                .map(Map.Entry::getValue));
        assertThat(old.alarmed()).isLessThanOrEqualTo(.03);
    }
}
