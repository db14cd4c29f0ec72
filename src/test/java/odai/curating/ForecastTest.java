package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Finding;
import odai.dataset.Inclusion;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.dataset.Thresholds;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.screening.Calibration;
import odai.screening.SkipPolicy;
import odai.screening.SkipRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the service does is the same however careful the curator is.
class ForecastTest {
    private static final int ALL = 60;

    @TempDir private Path temp;
    private Curation curation;

    @AfterEach
    void close() {
        curation.close();
        curation.close();
    }

    @BeforeEach
    void facesOfEveryConfidence() {
        curation = Curation.open(Projects.of(temp.resolve("p.odai"), ALL));
        for (long id = 1; id <= ALL; id++) {
            Finding face = new Finding(Kind.FACE, (double) id / ALL, null, "test", "1", "");
            curation.catalog()
                    .findings()
                    .save(List.of(new Screened(id, "test", "1", List.of(face))));
        }
        curation.refresh(List.of());
    }

    private SkipRange range() {
        return Forecast.range(
                Forecast.careless(curation), curation.settings().usual(), Calibration.NONE);
    }

    private SkipForecast sent() {
        Batch batch = Batch.of(curation, curation.settings().splitPlan(), Inclusion.ALL_USABLE);
        return Forecast.sent(
                batch,
                "practice",
                new SkipPolicy(curation.settings().thresholds()),
                curation.settings().usual());
    }

    @Test
    void theSliderMovesTheVerdictsButNotWhatIsExpectedOfTheService() {
        SkipRange range = range();
        SkipForecast before = sent();
        for (double place : new double[] {0, .25, .75, 1}) {
            curation.settings()
                    .thresholds(SkipPolicy.sensitivity(curation.settings().usual(), place));
            assertThat(range()).isEqualTo(range);
            SkipForecast now = sent();
            assertThat(now.mean()).isEqualTo(before.mean());
            assertThat(now.variance()).isEqualTo(before.variance());
            assertThat(now.expected()).isNotEqualTo(before.expected());
        }
    }

    /// As a job leaves it that skipped so many, whatever was expected.
    private void told(int skipped) {
        var catalog = curation.catalog();
        JobRecord job = catalog.jobs().add(Jobs.in(JobState.SUCCEEDED, "ftjob-1"));
        catalog.skips().expect(job.id(), sent());
        catalog.skips().told(job.id(), skipped, List.of());
    }

    @Test
    void whatTheServiceTaughtIsReckonedWithFromThenOn() {
        Batch before = Batch.of(curation, curation.settings().splitPlan(), Inclusion.ALL_USABLE);
        ExpectedSkips plain = before.expected("practice");
        assertThat(plain.learned()).isFalse();
        assertThat(plain.expected()).isEqualTo(plain.marked());
        int skipped = (int) Math.round(sent().mean()) + 4;
        for (int i = 1; i <= 3; i++) {
            told(skipped);
        }
        Batch after = Batch.of(curation, curation.settings().splitPlan(), Inclusion.ALL_USABLE);
        ExpectedSkips taught = after.expected("practice");
        assertThat(taught.reports()).isEqualTo(3);
        assertThat(taught.marked()).isEqualTo(plain.marked());
        assertThat(taught.expected()).isCloseTo(skipped, within(2));
        assertThat(sent().expected()).as("and kept with the next job").isEqualTo(taught.expected());
        SkipRange range =
                Forecast.range(
                        Forecast.careless(curation),
                        curation.settings().usual(),
                        Forecast.learned(curation, "practice"));
        assertThat(taught.expected()).isBetween(range.low(), range.high());
        assertThat(after.expected("openai")).as("another's word").isEqualTo(plain);
    }

    @Test
    void linesFittedToTheFlagsMoveItAndGoingBackBringsItBack() {
        SkipRange range = range();
        Map<Kind, Thresholds.Band> bands = new EnumMap<>(SkipPolicy.DEFAULT.bands());
        bands.put(Kind.FACE, new Thresholds.Band(.15, .2));
        curation.settings().learn(new Thresholds(bands));
        assertThat(range().low()).isGreaterThan(range.high());
        curation.settings().unlearn();
        assertThat(range()).isEqualTo(range);
    }
}
