package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.importing.Importer;
import odai.work.ProblemException;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What another process has stored, where reading it fails at first.
class FollowAgainTest {
    @TempDir private Path temp;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file that is open cannot be moved away")
    void aChangeThatCouldNotBeReadIsReadTheNextTime() throws IOException {
        Path project = temp.resolve("p.odai");
        Catalog catalog = Projects.done(Catalog.create(project));
        Path set = DataSet.of(temp.resolve("set"), 3).write();
        Projects.done(new Importer().run(set, catalog, false, Progress.NONE));
        try (Curation curation = Curation.open(catalog)) {
            try (Catalog beside = Projects.done(Catalog.open(project))) {
                beside.decisions().apply(new Change.Decided(List.of(2L), Decision.EXCLUDE));
                // no new connection gets through, those that are open do not notice
                Path file = project.resolve("catalog.db");
                Path aside = Files.move(file, temp.resolve("aside"));
                Files.createDirectory(file);
                assertThatThrownBy(curation::follow).isInstanceOf(ProblemException.class);
                assertThat(excluded(curation)).isFalse();
                Files.delete(file);
                Files.move(aside, file);
            }
            assertThat(curation.follow()).as("nothing was stored since").isTrue();
            assertThat(excluded(curation)).isTrue();
            assertThat(curation.follow()).as("read").isFalse();
        }
    }

    private static boolean excluded(Curation curation) {
        return curation.judged(2).orElseThrow().evidence().decision() == Decision.EXCLUDE;
    }
}
