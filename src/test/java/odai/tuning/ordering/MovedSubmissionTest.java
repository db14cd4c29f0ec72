package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.Catalog;
import odai.comparing.HeldOutSelection;
import odai.curating.Curation;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;
import odai.exporting.Manifest;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A project that is moved between the steps of a job.
@Timeout(120)
class MovedSubmissionTest extends SubmissionCase {
    /// Project and pictures, together.
    private Path move() throws IOException {
        curation.close();
        Path moved = Files.createDirectories(temp.resolve("moved")).toRealPath();
        Files.move(temp.resolve("set"), moved.resolve("set"));
        Path project = Files.move(folder(), moved.resolve("q.odai"));
        curation = Curation.open(Projects.done(Catalog.open(project)));
        return project;
    }

    @Test
    void whatIsResumedIsWrittenIntoTheProjectAndNowhereElse() throws IOException {
        Catalog catalog = curation.catalog();
        Path export = catalog.exports().resolve("left");
        JobRecord left = catalog.jobs().add(Jobs.at("compatible", JobState.UPLOADING, export));
        catalog.trails().put(left.id(), JobLineage.first(server.baseUrl()));
        Path project = move();
        JobRecord job = Projects.done(submission().resume(stored(), false));
        assertThat(job.remoteId()).isNotNull();
        assertThat(Path.of(job.exportFolder())).isEqualTo(project.resolve("exports/left"));
        Projects.done(Manifest.verify(project.resolve("exports/left")));
        assertThat(folder()).as("where the project was").doesNotExist();
    }

    @Test
    void whatAJobWasSentIsKnownAfterwardsForRepairAndComparison() throws IOException {
        JobRecord job = Projects.done(submission().run(false));
        curation.catalog().jobs().update(Jobs.tuned(job, "ft:moved"));
        move();
        HeldOutSelection asked = HeldOutSelection.of(curation, List.of("ft:moved"));
        assertThat(asked.basis()).isEqualTo(HeldOutSelection.Basis.JOBS);
        Manifest sent = Projects.done(Manifest.verify(Path.of(stored().exportFolder())));
        assertThat(sent.examples(Split.VALIDATION)).hasSize(asked.count());
        Projects.done(ResentFiles.batch(curation, target, job.id()));
    }
}
