package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import odai.dataset.JobEstimate;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobOutcomesTest {
    @TempDir private Path temp;

    private Catalog catalog;
    private JobOutcomes outcomes;
    private long job;

    @BeforeEach
    void open() {
        catalog = Projects.done(Catalog.create(temp.resolve("p.odai")));
        outcomes = catalog.outcomes();
        job = catalog.jobs().add(Jobs.fresh()).id();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void anEstimateIsKeptToTheCent() {
        assertThat(outcomes.estimate(job)).isEmpty();
        JobEstimate first = new JobEstimate(1, 2, 3, null);
        outcomes.expect(job, first);
        assertThat(outcomes.estimate(job)).contains(first);
        JobEstimate next = new JobEstimate(1_396_000, 3_000_000_000L, 10, new BigDecimal("25.05"));
        outcomes.expect(job, next);
        assertThat(outcomes.estimate(job)).as("files written anew").contains(next);
    }

    @Test
    void anEstimateThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new JobEstimate(-1, 2, 3, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JobEstimate(3, 2, 3, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JobEstimate(1, 2, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resultFilesAreKeptByteForByte() {
        byte[] content = "c3RlcA==\n\u0000ä".getBytes(StandardCharsets.UTF_8);
        outcomes.keep(job, "file-b", content);
        outcomes.keep(job, "file-a", new byte[0]);
        assertThat(outcomes.kept(job)).containsExactly("file-a", "file-b");
        assertThat(outcomes.content(job, "file-b")).hasValue(content);
        assertThat(outcomes.content(job, "file-c")).isEmpty();
        assertThat(outcomes.kept(job + 1)).isEmpty();
    }
}
