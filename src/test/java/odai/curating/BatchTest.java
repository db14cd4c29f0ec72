package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.FlagWord;
import odai.dataset.ImageFormat;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.dataset.LineSource;
import odai.dataset.Response;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    @TempDir private Path temp;

    @Test
    void aBatchIsWhatIsDealtInItsOrder() {
        try (Curation curation = Curation.open(Projects.of(temp.resolve("p.odai"), 40))) {
            curation.decide(List.of(3L), Decision.EXCLUDE);
            Batch batch = Batch.of(curation);
            assertThat(ids(batch.training()))
                    .isEqualTo(idsOf(curation.dealt().training()))
                    .doesNotContain(3L);
            assertThat(ids(batch.validation())).isEqualTo(idsOf(curation.dealt().validation()));
            assertThat(batch.lines()).isEqualTo(39);
            assertThat(batch.systemText()).isEqualTo("ボケて");
        }
    }

    @Test
    void aSourceIsWhatTheCatalogKnowsOfTextsAndPicture() {
        try (Curation curation = Curation.open(Projects.of(temp.resolve("p.odai"), 3))) {
            LineSource source = curation.catalog().examples().lineSources().get(2L);
            assertThat(source)
                    .isEqualTo(
                            new LineSource(
                                    2,
                                    "example-1",
                                    "画像で一言 1",
                                    List.of("ねこの手も借りたい日 1"),
                                    1001,
                                    ImageFormat.JPEG,
                                    640,
                                    480,
                                    "%064x".formatted(1)));
        }
    }

    @Test
    void whatIsExpectedToBeSkippedDoesNotRemain() {
        try (Curation curation = Curation.open(Projects.of(temp.resolve("p.odai"), 20))) {
            curation.flag(List.of(1L, 2L, 3L, 4L), Kind.FACE, FlagWord.CONFIRMED);
            Batch careful = Batch.of(curation);
            assertThat(careful.expected("openai").remaining())
                    .isEqualTo(Batch.lines(careful.training()));
            Batch careless =
                    Batch.of(curation, curation.settings().splitPlan(), Inclusion.NOT_EXCLUDED);
            assertThat(Batch.lines(careless.training()) - careless.expected("openai").remaining())
                    .isEqualTo(4);
        }
    }

    @Test
    void whatIsExpectedIsTheSameWithoutReadingTexts() {
        try (Curation curation = Curation.open(Projects.of(temp.resolve("p.odai"), 20))) {
            curation.flag(List.of(1L, 2L), Kind.FACE, FlagWord.CONFIRMED);
            assertThat(curation.catalog().examples().severalLines()).isEmpty();
            long several = curation.dealt().training().getFirst().evidence().id();
            curation.apply(
                    new Change.ResponsesEdited(
                            several,
                            List.of(
                                    new Response(1, "あ", null, 1, true),
                                    new Response(2, "い", null, 1, true),
                                    new Response(3, "う", null, 1, false))));
            assertThat(curation.catalog().examples().severalLines()).isEqualTo(Map.of(several, 2));
            Batch batch = Batch.of(curation);
            assertThat(Batch.expected(curation, "openai")).isEqualTo(batch.expected("openai"));
            assertThat(batch.expected("openai").sent()).isEqualTo(batch.training().size() + 1);
        }
    }

    private static List<Long> ids(List<Batch.Item> items) {
        return items.stream().map(Batch.Item::id).toList();
    }

    private static List<Long> idsOf(List<ClassifiedExample> rows) {
        return rows.stream().map(row -> row.evidence().id()).toList();
    }
}
