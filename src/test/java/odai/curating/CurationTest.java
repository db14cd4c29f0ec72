package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.dataset.Decision;
import odai.dataset.ExampleQuery;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurationTest {
    @TempDir private Path temp;

    @Test
    void countsOfAFilterAreNotNarrowedByItself() {
        try (Curation curation = Curation.open(Projects.of(temp.resolve("p.odai"), 10))) {
            curation.decide(List.of(1L, 2L), Decision.EXCLUDE);
            Listing listing =
                    curation.list(ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.EXCLUDED)));
            assertThat(listing.ids()).containsExactly(1L, 2L);
            assertThat(listing.counts().verdicts())
                    .containsEntry(VerdictName.TRAINS, 8)
                    .containsEntry(VerdictName.EXCLUDED, 2);
            assertThat(listing.counts().decisions()).containsOnlyKeys(Decision.EXCLUDE);
        }
    }

    @Test
    void theKeyTogglesConfirmsThenClears() {
        try (Curation curation = Curation.open(Projects.of(temp.resolve("p.odai"), 2))) {
            curation.toggle(List.of(1L), Kind.FACE);
            assertThat(curation.verdict(1).name()).isEqualTo(VerdictName.SKIPPED);
            curation.toggle(List.of(1L), Kind.FACE);
            assertThat(curation.verdict(1).name()).isEqualTo(VerdictName.TRAINS);
            assertThat(curation.page(List.of(1L)).getFirst().flags().word(Kind.FACE))
                    .isEqualTo(FlagWord.CLEARED);
        }
    }

    @Test
    void listenersHearWhichExamplesChangedAndUndoReachesThem() {
        try (Curation curation = Curation.open(Projects.of(temp.resolve("p.odai"), 3))) {
            List<List<Long>> heard = new ArrayList<>();
            curation.onChange(heard::add);
            curation.decide(List.of(3L), Decision.EXCLUDE);
            curation.undo();
            assertThat(heard).containsExactly(List.of(3L), List.of(3L));
            assertThat(curation.verdict(3).name()).isEqualTo(VerdictName.TRAINS);
            assertThat(curation.canUndo()).isFalse();
            assertThat(curation.canRedo()).isTrue();
        }
    }

    @Test
    void theForecastNamesTheLineThatWouldFailTheJob() {
        try (Curation curation = Curation.open(Projects.of(temp.resolve("p.odai"), 40))) {
            var held = curation.dealt().validation();
            curation.flag(List.of(held.get(2).evidence().id()), Kind.PERSON, FlagWord.CONFIRMED);
            var serviceWords = odai.targets.Targets.byId("openai").orElseThrow().words();
            var preview = Forecast.of(Forecast.careless(curation), serviceWords);
            assertThat(preview.validation().refusedAt()).containsExactly(3);
            assertThat(preview.validation().sentence())
                    .isEqualTo(
                            "The job failed due to an invalid validation file. Images at example 3 violate our usage"
                                    + " policy. Please remove them and try again.");
        }
    }
}
