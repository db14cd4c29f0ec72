package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import odai.catalog.Catalog;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.curating.Forecast;
import odai.curve.BestEpoch;
import odai.dataset.Checkpoint;
import odai.dataset.FlagWord;
import odai.dataset.Inclusion;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.Split;
import odai.dataset.SplitPlan;
import odai.exporting.JsonlExporter;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.images.Sha256;
import odai.importing.Importer;
import odai.practice.PracticeJudge;
import odai.practice.PracticeServer;
import odai.pricing.Billed;
import odai.pricing.Overfitting;
import odai.pricing.PriceList;
import odai.pricing.TokenRange;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobControl;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.tuning.following.Refusal;
import odai.tuning.repairing.RepairLoop;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The run of January 2025 once more, with the app: 700 examples, one refused in the validation
/// file, 400 skipped without a word on which, ten epochs where six were right, $34.92.
@Timeout(240)
class StoryTest {
    private static final int EXPECTED = 402;
    private static final int SKIPPED = 400;
    private static final int REFUSED_LINE = 52;
    private static final long TOKENS = 1_396_840;
    private static final int EPOCHS = 10;
    private static final long MILLIS = 1500;

    @TempDir private Path temp;

    private final Target practice = Targets.byId("practice").orElseThrow();
    private final List<Refusal> told = new ArrayList<>();
    private final List<JobStatus> views = new ArrayList<>();

    /// Refuses the pictures of the story, and bills what was billed.
    private record Judge(Map<String, Kind> refused) implements PracticeJudge {
        @Override
        public Set<Kind> judge(byte[] picture) {
            Kind kind = refused.get(Sha256.of(picture));
            return kind == null ? Set.of() : Set.of(kind);
        }

        @Override
        public long bill(long tokens) {
            return TOKENS / EPOCHS;
        }
    }

    private Curation sevenHundred() {
        DataSet set = new DataSet(temp.resolve("set"));
        for (int i = 0; i < 700; i++) {
            set.picture(i + ".jpg", i);
            var row = DataSet.row("ogiri-bokete-" + i, i + ".jpg", "画像で一言 " + i, "ねこ " + i, "いぬ");
            String type =
                    i < 500 ? "image_to_text" : i < 600 ? "image_text_to_text" : "text_to_text";
            set.row(row.put("type", type));
        }
        Catalog catalog = Projects.done(Catalog.create(temp.resolve("p.odai")));
        Projects.done(new Importer().run(set.write(), catalog, false, Progress.NONE));
        Curation curation = Curation.open(catalog);
        curation.settings().splitPlan(new SplitPlan(0.1, 42, SplitPlan.When.BEFORE));
        curation.settings().inclusion(Inclusion.ALL_USABLE);
        return curation;
    }

    /// The forecast expects two more than the service will skip.
    private static Map<String, Kind> screened(Curation curation) {
        List<ClassifiedExample> training = curation.dealt().training();
        Map<String, Kind> refused = new HashMap<>();
        for (Kind kind : Kind.values()) {
            List<Long> ids = new ArrayList<>();
            for (int i = kind.ordinal(); i < EXPECTED; i += Kind.values().length) {
                ids.add(training.get(i).evidence().id());
                if (i < SKIPPED) {
                    refused.put(sha256(curation, training.get(i)), kind);
                }
            }
            curation.flag(ids, kind, FlagWord.CONFIRMED);
        }
        ClassifiedExample line = curation.dealt().validation().get(REFUSED_LINE - 1);
        refused.put(sha256(curation, line), Kind.PERSON);
        return refused;
    }

    private static String sha256(Curation curation, ClassifiedExample row) {
        return curation.page(List.of(row.evidence().id())).getFirst().image().sha256();
    }

    private RepairLoop rounds(Curation curation, String baseUrl) {
        JobOrder order = new JobOrder(practice, baseUrl, "gpt-4o-2024-08-06", EPOCHS, 42, "bokete");
        return new RepairLoop(
                curation,
                () ->
                        new Submission(
                                curation,
                                order,
                                JsonlExporter.Request.of(curation, practice),
                                ApiKey.NONE,
                                views::add,
                                new JobControl(),
                                Clock.systemUTC()),
                0,
                told::add);
    }

    @Test
    void theWholeStory() throws IOException {
        try (Curation curation = sevenHundred()) {
            assertThat(curation.dealt().training()).hasSize(630);
            assertThat(curation.dealt().validation()).hasSize(70);
            Judge judge = new Judge(screened(curation));
            var preview = Forecast.of(Forecast.careless(curation), practice.words());
            assertThat(preview.training().sentence())
                    .contains("contains 402 examples")
                    .contains("Using 228 examples");
            try (PracticeServer service =
                    PracticeServer.start(0, judge, Clock.systemUTC(), MILLIS)) {
                RepairLoop repairLoop = rounds(curation, service.baseUrl());
                JobRecord refused = Projects.done(repairLoop.run(true));
                refusedForLine52(refused);
                JobRecord done =
                        Projects.done(
                                repairLoop.repair(
                                        refused, (Refusal.LinesNamed) told.getFirst(), true));
                assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
                assertThat(done.trainingExamples()).isEqualTo(630);
                assertThat(done.validationExamples()).isEqualTo(69);
                skippedWithoutAWordOnWhich(curation, done);
                overfitted();
                paid(done);
            }
        }
    }

    private void refusedForLine52(JobRecord job) {
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message())
                .isEqualTo(
                        "The job failed due to an invalid validation file. Images at example 52"
                                + " violate our usage policy. Please remove them and try again.");
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.LinesNamed.class,
                        linesNamed -> {
                            assertThat(linesNamed.file()).isEqualTo(Split.VALIDATION);
                            assertThat(linesNamed.lines())
                                    .extracting(Refusal.RefusedLine::number)
                                    .containsExactly(52);
                        });
    }

    private void skippedWithoutAWordOnWhich(Curation curation, JobRecord job) {
        String sentence =
                "Training file %s contains 400 examples with images that were skipped for the following reasons: contains CAPTCHAs, contains children, contains faces, contains people. These examples will not be used for training. Please visit our docs to learn how to resolve these issues. Using 230 examples from training file %s."
                        .formatted(job.trainingFile(), job.trainingFile());
        assertThat(views.getLast().events()).extracting(JobEvent::message).contains(sentence);
        var tally = curation.catalog().skips().of(job.id()).orElseThrow();
        assertThat(tally.forecast().sent()).isEqualTo(630);
        assertThat(tally.forecast().expected()).isEqualTo(EXPECTED);
        assertThat(tally.told()).isEqualTo(OptionalInt.of(SKIPPED));
        assertThat(Forecast.learned(curation, "practice").shift())
                .as("from now on a little fewer are expected")
                .isNegative();
    }

    private void overfitted() {
        JobStatus last = views.getLast();
        assertThat(last.curve().memorisesFrom()).contains(6);
        assertThat(last.best())
                .isInstanceOfSatisfying(
                        BestEpoch.CheckpointKept.class,
                        checkpointKept ->
                                assertThat(checkpointKept.model()).endsWith(":ckpt-step-120"));
        assertThat(last.curve().points())
                .as("every step, from the result file")
                .hasSize(200)
                .allSatisfy(point -> assertThat(point.validAccuracy()).isNotNull());
        assertThat(Overfitting.of(230, EPOCHS).level()).isEqualTo(Overfitting.Level.WARNING);
        assertThat(last.checkpoints())
                .as("the last two and one better, older one")
                .extracting(Checkpoint::step)
                .containsExactly(120, 180, 200);
    }

    private void paid(JobRecord job) {
        assertThat(job.trainedTokens()).isEqualTo(TOKENS);
        var model = practice.model(job.model()).orElseThrow();
        var bill = PriceList.of(model).bills(TokenRange.exactly(TOKENS)).getFirst();
        assertThat(bill.low()).isEqualTo(bill.high()).isEqualByComparingTo(new BigDecimal("34.92"));
        Billed billed = Billed.of(job, views.getLast().estimate()).orElseThrow();
        assertThat(billed.dollars()).contains(new BigDecimal("34.92"));
        assertThat(billed.fit()).as("held against the estimate").isPresent();
    }
}
