package odai.tuning.repairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;
import odai.dataset.SplitPlan;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.fixtures.FailingJobs;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobControl;
import odai.tuning.JobOrder;
import odai.tuning.following.Refusal;
import odai.tuning.ordering.ResentFiles;
import odai.tuning.ordering.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RepairLoopTest {
    private static final String CREATE = "POST /v1/fine_tuning/jobs";
    private static final String JOB = "GET /v1/fine_tuning/jobs/ftjob-";

    @TempDir private Path temp;

    private final Target practice = Targets.byId("practice").orElseThrow();
    private final List<Refusal> told = new ArrayList<>();
    private ScriptedService service;
    private Curation curation;

    @BeforeEach
    void open() throws IOException {
        service = new ScriptedService();
        Catalog catalog = Projects.imported(temp, 30);
        curation = Curation.open(catalog);
        for (int i = 1; i < 20; i++) {
            service.on("POST /v1/files", 200, ScriptedService.file("file-" + i));
        }
    }

    @AfterEach
    void close() {
        curation.close();
        service.close();
    }

    /// The job of that number ends so; its file is the first of the two that were uploaded for it.
    private void ends(int number, String message) {
        String id = "ftjob-" + number;
        String file = "file-" + (2 * number - 1);
        service.on(CREATE, 200, ScriptedService.job(id, "validating_files", file))
                .on(
                        JOB + number,
                        200,
                        message.isEmpty()
                                ? ScriptedService.job(id, "succeeded", file)
                                : FailingJobs.refused(id, file, message, "validation_file"))
                .on(JOB + number + "/events", 200, ScriptedService.list())
                .on(JOB + number + "/checkpoints", 200, ScriptedService.list());
    }

    private RepairLoop rounds(int most) {
        JobOrder order = new JobOrder(practice, service.baseUrl(), "gpt-4o-2024-08-06", 3, 42, "");
        return new RepairLoop(
                curation,
                () ->
                        new Submission(
                                curation,
                                order,
                                JsonlExporter.Request.of(curation, practice),
                                ApiKey.NONE,
                                _ -> {},
                                new JobControl(),
                                Clock.systemUTC()),
                most,
                told::add);
    }

    private static List<String> examples(JobRecord job, Split split) {
        return Projects.done(Manifest.verify(Path.of(job.exportFolder()))).examples(split);
    }

    /// What is left of a list once these are gone.
    private static List<String> without(List<String> all, String gone) {
        return all.stream().filter(name -> !name.equals(gone)).toList();
    }

    @Test
    void withoutLeaveTheRefusedExampleIsMarkedAndNothingIsSentAgain() {
        ends(1, FailingJobs.STORY.formatted(2));
        JobRecord job = Projects.done(rounds(0).run(true));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(service.asked(CREATE)).isEqualTo(1);
        Refusal.LinesNamed linesNamed = (Refusal.LinesNamed) told.getFirst();
        var example = curation.page(linesNamed.ids()).getFirst();
        assertThat(example.refusal()).isEqualTo(job.message());
        assertThat(example.decision()).isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void afterOneQuestionTheRestIsSentInItsPlace() {
        ends(1, FailingJobs.STORY.formatted(2));
        ends(2, "");
        JobRecord refused = Projects.done(rounds(0).run(true));
        Refusal.LinesNamed linesNamed = (Refusal.LinesNamed) told.getFirst();
        JobRecord repaired = Projects.done(rounds(0).repair(refused, linesNamed, true));
        assertThat(repaired.state()).isEqualTo(JobState.SUCCEEDED);
        String gone = linesNamed.lines().getFirst().odaiId();
        assertThat(examples(refused, Split.VALIDATION)).hasSize(3).contains(gone);
        assertThat(examples(repaired, Split.VALIDATION))
                .as("what was held out stays held out")
                .isEqualTo(without(examples(refused, Split.VALIDATION), gone));
        assertThat(examples(repaired, Split.TRAINING))
                .hasSize(27)
                .isEqualTo(examples(refused, Split.TRAINING));
        var trail = curation.catalog().trails().of(repaired.id());
        assertThat(trail.repairs()).isEqualTo(refused.id());
        assertThat(trail.round()).isEqualTo(1);
        assertThat(service.asked(CREATE)).isEqualTo(2);
    }

    @Test
    void whatWasExcludedOrLetInMeanwhileLeavesTheFilesButMovesNothing() {
        ends(1, FailingJobs.STORY.formatted(2));
        ends(2, "");
        curation.decide(List.of(5L), Decision.EXCLUDE);
        JobRecord refused = Projects.done(rounds(0).run(true));
        List<String> trained = examples(refused, Split.TRAINING);
        curation.decide(List.of(5L), Decision.UNDECIDED);
        long another = curation.catalog().examples().byOdaiId(trained.get(7)).orElseThrow().id();
        curation.decide(List.of(another), Decision.EXCLUDE);
        curation.settings().splitPlan(new SplitPlan(.5, 7, SplitPlan.When.AFTER));
        JobRecord repaired =
                Projects.done(
                        rounds(0).repair(refused, (Refusal.LinesNamed) told.getFirst(), true));
        assertThat(examples(repaired, Split.TRAINING)).isEqualTo(without(trained, trained.get(7)));
        assertThat(examples(repaired, Split.VALIDATION)).hasSize(2);
    }

    @Test
    void anotherJobCanSendTheSameFilesHoweverTheProjectIsDealtNow() {
        ends(1, "");
        ends(2, "");
        JobRecord first = Projects.done(rounds(0).run(true));
        curation.settings().splitPlan(new SplitPlan(.5, 7, SplitPlan.When.AFTER));
        JobOrder order = new JobOrder(practice, service.baseUrl(), "gpt-4o-2024-08-06", 6, 42, "");
        JobRecord second =
                Projects.done(
                        new Submission(
                                        curation,
                                        order,
                                        JsonlExporter.Request.of(curation, practice),
                                        ApiKey.NONE,
                                        _ -> {},
                                        new JobControl(),
                                        Clock.systemUTC())
                                .like(first.id())
                                .run(true));
        for (Split split : Split.values()) {
            assertThat(examples(second, split)).isEqualTo(examples(first, split));
        }
        assertThat(Projects.done(ResentFiles.batch(curation, practice, first.id())).validation())
                .hasSize(3);
        var trail = curation.catalog().trails().of(second.id());
        assertThat(trail.filesOf()).isEqualTo(first.id());
        assertThat(trail.repairs()).isNull();
    }

    @Test
    void aSecondRepairStillSendsTheFirstJobsFiles() {
        ends(1, FailingJobs.STORY.formatted(1));
        ends(2, FailingJobs.STORY.formatted(1));
        ends(3, "");
        JobRecord last = Projects.done(rounds(2).run(true));
        JobRecord first = curation.catalog().jobs().all().getLast();
        assertThat(examples(last, Split.TRAINING)).isEqualTo(examples(first, Split.TRAINING));
        assertThat(examples(last, Split.VALIDATION))
                .isEqualTo(examples(first, Split.VALIDATION).subList(2, 3));
    }

    @Test
    void withLeaveItGoesOnByItselfButNotForEver() {
        for (int i = 1; i <= 5; i++) {
            ends(i, FailingJobs.STORY.formatted(1));
        }
        JobRecord job = Projects.done(rounds(2).run(true));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(service.asked(CREATE)).as("the first and two repairs").isEqualTo(3);
        assertThat(told).hasSize(3);
        assertThat(curation.judged())
                .filteredOn(row -> row.evidence().decision() == Decision.EXCLUDE)
                .hasSize(2);
        assertThat(curation.judged()).filteredOn(row -> row.evidence().refused()).hasSize(3);
    }

    @Test
    void aSubmissionThatIsGoneOnWithIsMarkedAndRepairedLikeAnyOther() {
        ends(1, FailingJobs.STORY.formatted(2));
        ends(2, "");
        service.on("GET /v1/files", 200, ScriptedService.list());
        var catalog = curation.catalog();
        JobRecord left =
                catalog.jobs()
                        .add(
                                Jobs.at(
                                        practice.id(),
                                        JobState.UPLOADING,
                                        catalog.exports().resolve("left")));
        catalog.trails().put(left.id(), JobLineage.first(service.baseUrl()));
        JobRecord job = Projects.done(rounds(1).resume(left, true));
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(catalog.trails().of(job.id()).repairs()).isEqualTo(left.id());
        Refusal.LinesNamed linesNamed = (Refusal.LinesNamed) told.getFirst();
        var example = curation.page(linesNamed.ids()).getFirst();
        assertThat(example.refusal()).isEqualTo(linesNamed.raw());
        assertThat(example.decision()).isEqualTo(Decision.EXCLUDE);
    }

    @Test
    void whatCannotBeMappedIsToldAndNotRepaired() {
        ends(1, "This training file was blocked because too many examples were flagged.");
        JobRecord job = Projects.done(rounds(3).run(true));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(told)
                .containsExactly(new Refusal.Unmapped(job.message(), Refusal.Why.NAMES_NONE));
        assertThat(service.asked(CREATE)).isEqualTo(1);
        assertThat(curation.canUndo()).as("nothing was done to the project").isFalse();
    }

    @Test
    void aJobThatIsNotWaitedForIsNotRepaired() {
        ends(1, FailingJobs.STORY.formatted(1));
        assertThat(Projects.done(rounds(3).run(false)).state())
                .isEqualTo(JobState.VALIDATING_FILES);
        assertThat(told).isEmpty();
    }

    @Test
    void nothingIsRepairedWhereNothingWasSent() {
        service.on("POST /v1/x", 200, "");
        curation.judged()
                .forEach(row -> curation.decide(List.of(row.evidence().id()), Decision.EXCLUDE));
        assertThat(rounds(3).run(true)).isInstanceOf(odai.work.Outcome.Failed.class);
        assertThat(told).isEmpty();
    }
}
