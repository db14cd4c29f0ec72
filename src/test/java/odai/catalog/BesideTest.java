package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two that have the same catalog open, as two processes have.
class BesideTest {
    @TempDir private Path temp;

    private static Change decided(Decision decision, Long... ids) {
        return new Change.Decided(List.of(ids), decision);
    }

    @Test
    void whatTheOtherWritesIsAChangeOnceAndOnesOwnIsNone() {
        Path folder = temp.resolve("p.odai");
        try (Catalog one = Projects.of(folder, 3);
                Catalog other = Projects.done(Catalog.open(folder))) {
            assertThat(one.changedElsewhere()).isFalse();
            one.decisions().apply(decided(Decision.KEEP, 1L));
            one.settings().put("a", "1");
            assertThat(one.changedElsewhere()).as("its own").isFalse();
            assertThat(other.changedElsewhere()).isTrue();
            assertThat(other.changedElsewhere()).as("told once").isFalse();
            one.settings().put("a", "1");
            assertThat(other.changedElsewhere()).as("the same again").isFalse();
            other.decisions().apply(decided(Decision.EXCLUDE, 2L));
            one.decisions().apply(decided(Decision.KEEP, 3L));
            assertThat(one.changedElsewhere()).as("also behind its own").isTrue();
        }
    }

    @Test
    void undoAndRedoGoByTheNewestStepWhoeverDidIt() {
        Path folder = temp.resolve("p.odai");
        try (Catalog one = Projects.of(folder, 3);
                Catalog other = Projects.done(Catalog.open(folder))) {
            Change first = decided(Decision.KEEP, 1L);
            Change second = decided(Decision.EXCLUDE, 2L, 3L);
            one.decisions().apply(first);
            other.decisions().apply(second);
            assertThat(one.decisions().undoable().orElseThrow().change()).isEqualTo(second);
            assertThat(one.decisions().undo().orElseThrow().change()).isEqualTo(second);
            assertThat(other.decisions().redoable().orElseThrow().change()).isEqualTo(second);
            assertThat(other.decisions().undo().orElseThrow().change()).isEqualTo(first);
            assertThat(one.decisions().redo().orElseThrow().change()).isEqualTo(first);
        }
    }
}
