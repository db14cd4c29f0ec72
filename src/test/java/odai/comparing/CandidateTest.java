package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.targets.Target;
import odai.targets.Targets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateTest {
    private static final String BASE = "gpt-4o-2024-08-06";

    @TempDir private Path temp;

    private final Target practice = Targets.byId("practice").orElseThrow();
    private Catalog catalog;

    @BeforeEach
    void open() {
        catalog = Projects.of(temp.resolve("p.odai"), 1);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private void tuned(String model, int... steps) {
        JobRecord made = catalog.jobs().add(Jobs.in(JobState.SUCCEEDED, "ftjob-" + model));
        catalog.jobs().update(Jobs.tuned(made, model));
        catalog.jobs()
                .setCheckpoints(
                        made.id(),
                        Arrays.stream(steps)
                                .mapToObj(step ->
                                        new Checkpoint(
                                                "c" + step,
                                                model + ":ckpt-step-" + step,
                                                new CurvePoint(step, null, null, null, null, null)))
                                .toList());
    }

    private List<Candidate> candidates(String... named) {
        return Candidate.of(practice, catalog.jobs(), List.of(named));
    }

    @Test
    void theTargetsOwnModelComesFirstThenWhatJobsMadeOfItNewestFirst() {
        tuned("ft:old", 20);
        tuned("ft:new", 40, 60);
        assertThat(candidates("gpt-5", BASE))
                .extracting(Candidate::id)
                .containsExactly(
                        BASE,
                        "ft:new",
                        "ft:new:ckpt-step-40",
                        "ft:new:ckpt-step-60",
                        "ft:old",
                        "ft:old:ckpt-step-20",
                        "gpt-5");
        assertThat(candidates("gpt-5").getLast().sort()).isEqualTo(Candidate.Sort.NAMED);
        assertThat(candidates().get(2))
                .isEqualTo(new Candidate("ft:new:ckpt-step-40", Candidate.Sort.CHECKPOINT, 40));
    }

    @Test
    void theUsualComparisonIsTheNewestTunedModelBesideItsBase() {
        assertThat(Candidate.usual(candidates())).containsExactly(BASE);
        tuned("ft:old");
        tuned("ft:new", 40);
        assertThat(Candidate.usual(candidates())).containsExactly(BASE, "ft:new");
    }

    @Test
    void otherTargetsJobsAreNotItsModels() {
        tuned("ft:here");
        Target openai = Targets.byId("openai").orElseThrow();
        assertThat(Candidate.of(openai, catalog.jobs(), List.of()))
                .extracting(Candidate::id)
                .doesNotContain("ft:here");
    }

    @Test
    void modelsPutThereForComparisonAreKeptOnceAndInOrder() {
        assertThat(ComparedModels.of(catalog.settings())).isEmpty();
        ComparedModels.add(catalog.settings(), "ft:b");
        ComparedModels.add(catalog.settings(), "ft:a");
        ComparedModels.add(catalog.settings(), "ft:b");
        assertThat(ComparedModels.of(catalog.settings())).containsExactly("ft:b", "ft:a");
        ComparedModels.set(catalog.settings(), List.of("ft:c"));
        assertThat(ComparedModels.of(catalog.settings())).containsExactly("ft:c");
    }
}
