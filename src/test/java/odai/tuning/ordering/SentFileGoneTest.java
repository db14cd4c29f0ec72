package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.fixtures.Projects;
import odai.service.ApiKey;
import odai.service.openai.FileForm;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A file of ours that goes away while it is being sent is not taken for a broken line.
@Timeout(60)
class SentFileGoneTest extends SubmissionCase {
    private void lose(JobStatus view) {
        try {
            if (view.stage() instanceof Stage.Uploading) {
                Files.deleteIfExists(Path.of(view.job().exportFolder()).resolve("train.jsonl"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsNamedAndNothingIsTriedAgain() {
        Submission submission =
                new Submission(
                        curation,
                        order(server.baseUrl()),
                        JsonlExporter.Request.of(curation, target),
                        ApiKey.NONE,
                        this::lose,
                        Progress.NONE);
        assertThat(Projects.problem(submission.run(false)))
                .isEqualTo(
                        new ServiceProblem.FileNotReadable(
                                Path.of(stored().exportFolder()).resolve("train.jsonl").toString(),
                                "not-there"));
        assertThat(stored().state()).isEqualTo(JobState.FAILED);
        assertThat(jobsThere()).isZero();
        assertThat(UnfinishedJobs.of(curation.catalog())).isEmpty();
    }

    @Test
    void aFileWhoseLengthChangesIsNoneThatCanBeSent() throws IOException {
        Path file = Files.write(temp.resolve("x.jsonl"), new byte[1000]);
        for (int length : new int[] {999, 1001}) {
            FileForm form = new FileForm(file, "x.jsonl", "application/jsonl", "fine-tune");
            Files.write(file, new byte[length]);
            assertThatThrownBy(() -> form.writeTo(new ByteArrayOutputStream(), Progress.NONE))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("x.jsonl");
            Files.write(file, new byte[1000]);
        }
    }
}
