package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import odai.catalog.ExampleStore.Added;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.dataset.Example;
import odai.dataset.NewExample;
import odai.dataset.Response;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleStoreTest {
    @TempDir private Path temp;

    @Test
    void anExampleComesBackAsItWentIn() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 1)) {
            NewExample given = Projects.example(0);
            Example read = catalog.examples().byOdaiId("example-0").orElseThrow();
            assertThat(read.id()).isEqualTo(1);
            assertThat(read.position()).isZero();
            assertThat(read.odai()).isEqualTo(given.odai()).isEqualTo(read.originalOdai());
            assertThat(read.type()).isEqualTo(given.type());
            assertThat(read.responses()).isEqualTo(given.responses());
            assertThat(read.image()).isEqualTo(given.image());
            assertThat(read.origin()).isEqualTo(given.origin());
            assertThat(read.decision()).isEqualTo(Decision.UNDECIDED);
            assertThat(read.defects()).isEmpty();
            assertThat(read.findings()).isEmpty();
            assertThat(read.refusal()).isNull();
            assertThat(catalog.examples().byOdaiId("EXAMPLE-0")).isEmpty();
        }
    }

    @Test
    void aPageComesInTheOrderAskedForWithoutStrangers() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 10)) {
            assertThat(catalog.examples().page(List.of(7L, 99L, 2L, 5L)))
                    .extracting(Example::id)
                    .containsExactly(7L, 2L, 5L);
            assertThat(catalog.examples().page(List.of())).isEmpty();
        }
    }

    @Test
    void allAreVisitedOnceInImportOrderAndMayBeWrittenToMeanwhile() {
        int count = 450;
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), count)) {
            List<Long> seen = new ArrayList<>();
            catalog.examples()
                    .forEach(example -> {
                        seen.add(example.position());
                        if (example.position() % 100 == 0) {
                            catalog.examples().mark(example.id(), Set.of(Defect.TINY), Set.of());
                        }
                    });
            assertThat(seen).isEqualTo(LongStream.range(0, count).boxed().toList());
            assertThat(catalog.examples().evidence())
                    .filteredOn(it -> it.defects().contains(Defect.TINY))
                    .hasSize(5);
        }
    }

    @Test
    void twiceInOneBatchIsThereOnceAndPositionsHaveNoGaps() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 0)) {
            assertThat(
                            catalog.examples()
                                    .add(
                                            List.of(
                                                    Projects.example(0),
                                                    Projects.example(0),
                                                    otherwise(Projects.example(0)),
                                                    Projects.example(1))))
                    .containsExactly(Added.ADDED, Added.ALREADY_THERE, Added.CONFLICT, Added.ADDED);
            assertThat(catalog.examples().evidence())
                    .extracting(Evidence::position)
                    .containsExactly(0L, 1L);
            assertThat(catalog.examples().byOdaiId("example-0").orElseThrow().responses())
                    .hasSize(2);
        }
    }

    @Test
    void markingAddsAndTakesAwayAndPassesOverStrangers() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 2)) {
            var examples = catalog.examples();
            examples.mark(1, Set.of(Defect.CORRUPT, Defect.TINY), Set.of());
            examples.mark(1, Set.of(Defect.BLANK), Set.of(Defect.TINY, Defect.CMYK));
            examples.mark(99, Set.of(Defect.BLANK), Set.of());
            assertThat(examples.evidence().getFirst().defects())
                    .containsExactlyInAnyOrder(Defect.CORRUPT, Defect.BLANK);
            assertThat(examples.evidence().getLast().defects()).isEmpty();
        }
    }

    @Test
    void anEmptyHashIsNobodysDuplicate() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 0)) {
            for (int i = 0; i < 2; i++) {
                NewExample it = Projects.example(i);
                var image = it.image();
                var unread =
                        new odai.dataset.ImageRef(image.path(), 0, 0, "", image.format(), 0, 0, 1);
                catalog.examples()
                        .add(
                                List.of(
                                        new NewExample(
                                                it.odaiId(),
                                                it.type(),
                                                it.odai(),
                                                it.responses(),
                                                unread,
                                                it.origin(),
                                                Set.of())));
            }
            assertThat(catalog.examples().evidence())
                    .allSatisfy(it -> assertThat(it.defects()).isEmpty());
        }
    }

    @Test
    void theScoreShownFirstIsThatOfTheBestChosenResponse() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 1)) {
            assertThat(top(catalog)).isEqualTo(10);
            respond(catalog, response(1, 50, false), response(2, 3, true));
            assertThat(top(catalog)).isEqualTo(3);
            respond(catalog, response(1, 50, false), response(2, 3, false));
            assertThat(top(catalog)).isEqualTo(50);
            respond(catalog);
            assertThat(top(catalog)).isZero();
        }
    }

    @Test
    void onlyAChosenVisibleResponseIsAResponse() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 1)) {
            respond(catalog, response(1, 50, false));
            assertThat(catalog.examples().evidence().getFirst().defects())
                    .containsExactly(Defect.NO_RESPONSE);
            assertThat(catalog.examples().page(List.of(1L)).getFirst().defects())
                    .containsExactly(Defect.NO_RESPONSE);
        }
    }

    @Property(tries = 200)
    void aSetOfDefectsComesBackFromItsColumn(@ForAll Set<Defect> defects) {
        assertThat(EnumSetColumn.defects(EnumSetColumn.defects(defects))).isEqualTo(defects);
        assertThat(EnumSetColumn.defects(defects).split(",", -1))
                .as("in the enum's order, so that equal sets are equal texts")
                .isSortedAccordingTo((a, b) -> a.equals(b) ? 0 : order(a) - order(b));
    }

    @Test
    void wordsOfALaterVersionArePassedOver() {
        assertThat(EnumSetColumn.defects("tiny,made-up,blank"))
                .isEqualTo(EnumSet.of(Defect.TINY, Defect.BLANK));
        assertThat(EnumSetColumn.flags("", "").confirmed()).isEmpty();
    }

    private static int order(String wire) {
        return Defect.of(wire).map(Enum::ordinal).orElse(-1);
    }

    private static long top(Catalog catalog) {
        long all = catalog.examples().evidence().getFirst().topScore();
        assertThat(catalog.examples().evidence(List.of(1L)).getFirst().topScore()).isEqualTo(all);
        return all;
    }

    private static void respond(Catalog catalog, Response... responses) {
        catalog.decisions().apply(new Change.ResponsesEdited(1, Arrays.asList(responses)));
    }

    private static Response response(int number, long score, boolean chosen) {
        return new Response(number, "text " + number, null, score, chosen);
    }

    private static NewExample otherwise(NewExample it) {
        return new NewExample(
                it.odaiId(), it.type(), "別", it.responses(), it.image(), it.origin(), Set.of());
    }
}
