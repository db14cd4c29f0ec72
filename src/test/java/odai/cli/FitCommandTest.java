package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Change;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `odai fit`.
class FitCommandTest {
    @TempDir private Path temp;

    private String project() {
        return temp.resolve("p.odai").toString();
    }

    /// So many faces at .3, confirmed, and as many at .12, cleared.
    private void flagged(int each) {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 2 * each)) {
            List<Long> there = new ArrayList<>();
            List<Long> absent = new ArrayList<>();
            for (long id = 1; id <= 2 * each; id++) {
                boolean face = id <= each;
                Finding seen = new Finding(Kind.FACE, face ? .3 : .12, null, "test", "1", "");
                catalog.findings().save(List.of(new Screened(id, "test", "1", List.of(seen))));
                (face ? there : absent).add(id);
            }
            catalog.decisions().apply(new Change.Flagged(there, Kind.FACE, FlagWord.CONFIRMED));
            catalog.decisions().apply(new Change.Flagged(absent, Kind.FACE, FlagWord.CLEARED));
        }
    }

    private JsonNode face(String... more) {
        List<String> line = new ArrayList<>(List.of("fit", project(), "--json"));
        line.addAll(List.of(more));
        return Told.done(line.toArray(String[]::new)).json().path("kinds").path("face");
    }

    @Test
    void aPersonReadsWhatTheLinesAreWorth() {
        flagged(12);
        assertThat(Told.done("fit", project()).out())
                .contains("face: 12 confirmed, 12 cleared")
                .contains(
                        "counts from 0.500: 0 of 12 there asked or counted, 0 of 0 that count right")
                .contains("captcha: 0 confirmed")
                .contains("10 more to confirm, 10 more to clear");
    }

    @Test
    void lookingChangesNothingApplyingDoesAndBackTakesItBack() {
        flagged(12);
        double usual = face().path("now").path("skip").asDouble();
        assertThat(face().path("now").path("skip").asDouble()).isEqualTo(usual);
        double proposed = face("--apply").path("proposed").path("skip").asDouble();
        assertThat(face().path("now").path("skip").asDouble())
                .isEqualTo(proposed)
                .isLessThan(usual);
        assertThat(face("--back").path("now").path("skip").asDouble()).isEqualTo(usual);
    }

    @Test
    void whatWasDoneIsSaid() {
        flagged(12);
        assertThat(Told.done("fit", project()).out()).doesNotContain("Applied", "Nothing to");
        assertThat(Told.done("fit", project(), "--back").out()).contains("Nothing to go back to");
        assertThat(Told.done("fit", project(), "--apply").out()).contains("Applied:");
        assertThat(Told.done("fit", project(), "--apply").out()).contains("Nothing to apply");
        assertThat(Told.done("fit", project(), "--back").out()).contains("Back: the lines");
    }

    /// As the window counts: what is asked about is found.
    @Test
    void whatIsAskedAboutIsFound() {
        flagged(12);
        assertThat(face().path("proposed").path("recall").asDouble()).isEqualTo(1);
        assertThat(face().path("proposed").path("precision").asDouble()).isEqualTo(1);
        assertThat(face().path("now").path("recall").asDouble()).isZero();
    }

    @Test
    void withTooFewFlagsThereIsNothingToApply() {
        flagged(4);
        Told told = Told.done("fit", project(), "--apply", "--json");
        assertThat(told.json().path("applied").asBoolean()).isFalse();
        assertThat(told.json().at("/kinds/face/enough").asBoolean()).isFalse();
    }

    @Test
    void bothWaysAtOnceIsWrongUse() {
        flagged(1);
        Told told = Told.by("fit", project(), "--apply", "--back");
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).contains("Either --apply or --back");
    }
}
