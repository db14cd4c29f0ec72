package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.FullProject;
import odai.fixtures.Projects;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project on a full disk, where not even the room for a log is left.
class FullDiskLookTest {
    @TempDir private Path temp;

    @Test
    void itIsLookedAtInACopyAndWhoWantsToChangeItHearsOfTheDisk() throws IOException {
        Path project = FullProject.below(temp);
        byte[] before = Files.readAllBytes(project.resolve(Catalog.FILE));
        ProjectProblem full = new ProjectProblem.DiskFull(project.toString());
        try (Catalog catalog = Projects.done(CatalogOpening.lookAt(project, full))) {
            assertThat(catalog.examples().count()).isEqualTo(FullProject.EXAMPLES);
            assertThat(catalog.access()).isEqualTo(Catalog.Access.READ_ONLY);
            assertThat(catalog.unchangeable()).contains(full);
            assertThatThrownBy(() ->
                            catalog.decisions()
                                    .apply(new Change.Decided(List.of(31L), Decision.KEEP)))
                    .isInstanceOfSatisfying(
                            ProblemException.class, it -> assertThat(it.problem()).isEqualTo(full));
        }
        assertThat(project.resolve(Catalog.FILE)).hasBinaryContent(before);
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            assertThat(catalog.unchangeable()).isEmpty();
            catalog.decisions().apply(new Change.Decided(List.of(31L), Decision.KEEP));
        }
    }
}
