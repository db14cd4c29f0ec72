package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.Decision;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;
import odai.dataset.SplitPlan;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutSelectionTest {
    private static final String BASE = "gpt-4o-2024-08-06";
    private static final String FIRST = "ft:" + BASE + ":me::1";
    private static final String SECOND = "ft:" + BASE + ":me::2";

    @TempDir private Path temp;

    private final Target practice = Targets.byId("practice").orElseThrow();
    private Curation curation;

    @BeforeEach
    void open() {
        Catalog catalog = Projects.imported(temp, 30);
        curation = Curation.open(catalog);
        deal(.2, 1);
    }

    @AfterEach
    void close() {
        curation.close();
    }

    private void deal(double share, long seed) {
        curation.settings().splitPlan(new SplitPlan(share, seed, SplitPlan.When.AFTER));
    }

    /// A job that was sent what would be sent now, and became that model.
    private JobRecord trained(String model) {
        Path export = temp.resolve("export-" + model.substring(model.length() - 1));
        var request = JsonlExporter.Request.of(curation, practice);
        Projects.done(new JsonlExporter().run(curation, request, export, Progress.NONE));
        var jobs = curation.catalog().jobs();
        JobRecord job = jobs.add(Jobs.at("practice", JobState.SUCCEEDED, export));
        jobs.update(Jobs.tuned(job, model));
        return job;
    }

    private List<Long> sent(JobRecord job, Split split) {
        return Projects.done(Manifest.of(Path.of(job.exportFolder()))).examples(split).stream()
                .map(name -> curation.catalog().examples().byOdaiId(name).orElseThrow().id())
                .toList();
    }

    private HeldOutSelection of(String... models) {
        return HeldOutSelection.of(curation, List.of(models));
    }

    @Test
    void whatAModelsJobHeldOutIsAskedHoweverTheProjectIsDealtNow() {
        JobRecord job = trained(FIRST);
        deal(.5, 7);
        HeldOutSelection heldOutSelection = of(BASE, FIRST);
        assertThat(heldOutSelection.basis()).isEqualTo(HeldOutSelection.Basis.JOBS);
        assertThat(heldOutSelection.ids()).hasSize(6).isEqualTo(sent(job, Split.VALIDATION));
        assertThat(heldOutSelection.first(curation, 99))
                .extracting(odai -> odai.example())
                .isEqualTo(heldOutSelection.ids());
        assertThat(of(BASE).basis()).isEqualTo(HeldOutSelection.Basis.TODAY);
        assertThat(of(BASE).count()).isEqualTo(15);
    }

    @Test
    void aCheckpointIsItsJobsModelToo() {
        JobRecord job = trained(FIRST);
        String name = FIRST + ":ckpt-step-9";
        curation.catalog()
                .jobs()
                .setCheckpoints(
                        job.id(),
                        List.of(
                                new Checkpoint(
                                        "ftckpt-1",
                                        name,
                                        new CurvePoint(9, null, null, null, null, null, null))));
        deal(.5, 7);
        assertThat(of(name).ids()).isEqualTo(sent(job, Split.VALIDATION));
    }

    @Test
    void ofSeveralJobsOnlyWhatNoneWasTrainedOn() {
        JobRecord one = trained(FIRST);
        deal(.5, 7);
        JobRecord other = trained(SECOND);
        HeldOutSelection both = of(FIRST, SECOND);
        assertThat(both.basis()).isEqualTo(HeldOutSelection.Basis.JOBS);
        assertThat(both.ids())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(sent(one, Split.TRAINING))
                .doesNotContainAnyElementsOf(sent(other, Split.TRAINING));
    }

    @Test
    void whatTheCuratorExcludedSinceIsNotAsked() {
        JobRecord job = trained(FIRST);
        List<Long> all = sent(job, Split.VALIDATION);
        curation.decide(all.subList(0, 1), Decision.EXCLUDE);
        assertThat(of(FIRST).ids()).isEqualTo(all.subList(1, all.size()));
    }

    @Test
    void whereTheExportIsGoneThatIsKnown() throws IOException {
        JobRecord job = trained(FIRST);
        Files.delete(Path.of(job.exportFolder()).resolve(Manifest.NAME));
        HeldOutSelection heldOutSelection = of(FIRST);
        assertThat(heldOutSelection.basis()).isEqualTo(HeldOutSelection.Basis.UNKNOWN);
        assertThat(heldOutSelection.count()).isEqualTo(6);
    }
}
