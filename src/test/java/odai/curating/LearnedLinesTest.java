package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.Thresholds;
import odai.dataset.VerdictName;
import odai.fixtures.Projects;
import odai.screening.SkipPolicy;
import odai.screening.ThresholdFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines fitted to a project's flags, and the way back.
class LearnedLinesTest {
    @TempDir private Path temp;

    private Path folder() {
        return temp.resolve("p.odai");
    }

    private static Thresholds faceAt(double line) {
        Map<Kind, Thresholds.Band> bands = new EnumMap<>(SkipPolicy.DEFAULT.bands());
        bands.put(Kind.FACE, new Thresholds.Band(line - .05, line));
        return new Thresholds(bands);
    }

    private static void see(Curation curation, long id, double face) {
        Finding finding = new Finding(Kind.FACE, face, null, "test", "1", "");
        curation.catalog()
                .findings()
                .save(List.of(new Screened(id, "test", "1", List.of(finding))));
        curation.refresh(List.of(id));
    }

    @Test
    void whatTheCuratorSaidMovesTheLinesAndTheVerdictsFollow() {
        try (Curation curation = Curation.open(Projects.of(folder(), 25))) {
            for (long id = 1; id <= 25; id++) {
                see(curation, id, id <= 12 ? .3 : .12);
                if (id < 25) {
                    curation.flag(
                            List.of(id),
                            Kind.FACE,
                            id <= 12 ? FlagWord.CONFIRMED : FlagWord.CLEARED);
                }
            }
            see(curation, 25, .29);
            assertThat(curation.verdict(25).name()).isEqualTo(VerdictName.TRAINS);
            curation.settings().learn(ThresholdFit.lines(curation.fits()));
            assertThat(curation.verdict(25).name()).isNotEqualTo(VerdictName.TRAINS);
            curation.settings().unlearn();
            assertThat(curation.verdict(25).name()).isEqualTo(VerdictName.TRAINS);
        }
    }

    @Test
    void theWayBackLeadsToTheLinesThatWereAndSurvivesARestart() {
        Thresholds moved = SkipPolicy.sensitivity(.7);
        try (Curation curation = Curation.open(Projects.of(folder(), 2))) {
            assertThat(curation.settings().learned()).isFalse();
            curation.settings().thresholds(moved);
            curation.settings().learn(faceAt(.3));
        }
        try (Curation curation = Curation.open(Projects.done(Catalog.open(folder())))) {
            assertThat(curation.settings().thresholds()).isEqualTo(faceAt(.3));
            assertThat(curation.settings().usual()).isEqualTo(faceAt(.3));
            assertThat(curation.settings().learned()).isTrue();
            curation.settings().unlearn();
            assertThat(curation.settings().thresholds()).isEqualTo(moved);
            assertThat(curation.settings().usual()).isEqualTo(SkipPolicy.DEFAULT);
            assertThat(curation.settings().learned()).isFalse();
        }
    }

    @Test
    void withNothingLearnedTheWayBackIsNone() {
        try (Curation curation = Curation.open(Projects.of(folder(), 2))) {
            Thresholds moved = SkipPolicy.sensitivity(.2);
            curation.settings().thresholds(moved);
            List<List<Long>> heard = new ArrayList<>();
            curation.onChange(heard::add);
            curation.settings().unlearn();
            assertThat(curation.settings().thresholds()).isEqualTo(moved);
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void learningTwiceGoesBackToTheFirstLesson() {
        try (Curation curation = Curation.open(Projects.of(folder(), 2))) {
            curation.settings().learn(faceAt(.3));
            curation.settings().learn(faceAt(.6));
            curation.settings().unlearn();
            assertThat(curation.settings().thresholds()).isEqualTo(faceAt(.3));
            assertThat(curation.settings().usual()).isEqualTo(faceAt(.3));
        }
    }
}
