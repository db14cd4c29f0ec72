package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.Response;
import odai.fixtures.Folders;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;

class DecisionLogTest {
    private static final int EXAMPLES = 6;

    /// What the curator may do next.
    private sealed interface Move {
        record Do(Change change) implements Move {}

        record Undo() implements Move {}

        record Redo() implements Move {}
    }

    /// The law of undo: whatever was done, undone and redone before, the catalog is in the state
    /// that the changes still standing give.
    @Property(tries = 40)
    void theCatalogIsAlwaysWhatTheStandingChangesMakeOfIt(
            @ForAll("moves") @Size(max = 25) List<Move> moves) throws IOException {
        try (Folders folder = Folders.temporary();
                Catalog catalog = Projects.of(folder.path().resolve("p.odai"), EXAMPLES)) {
            List<List<Example>> past = new ArrayList<>();
            List<List<Example>> future = new ArrayList<>();
            List<Example> now = state(catalog);
            for (Move move : moves) {
                switch (move) {
                    case Move.Do(Change change) -> {
                        catalog.decisions().apply(change);
                        past.add(now);
                        future.clear();
                        now = state(catalog);
                    }
                    case Move.Undo _ -> {
                        assertThat(catalog.decisions().undo().isPresent())
                                .isEqualTo(!past.isEmpty());
                        if (!past.isEmpty()) {
                            future.add(now);
                            now = past.removeLast();
                        }
                    }
                    case Move.Redo _ -> {
                        assertThat(catalog.decisions().redo().isPresent())
                                .isEqualTo(!future.isEmpty());
                        if (!future.isEmpty()) {
                            past.add(now);
                            now = future.removeLast();
                        }
                    }
                }
                assertThat(state(catalog)).isEqualTo(now);
                assertThat(catalog.decisions().canUndo()).isEqualTo(!past.isEmpty());
                assertThat(catalog.decisions().canRedo()).isEqualTo(!future.isEmpty());
            }
        }
    }

    @Property(tries = 100)
    void aChangeIsTheSameAfterLyingInTheLog(@ForAll("changes") Change change) {
        assertThat(ChangeJson.known(ChangeJson.write(change))).hasValue(change);
    }

    @Property(tries = 30)
    void aStepNamesTheExamplesItTouchedOnceEach(@ForAll("changes") Change change)
            throws IOException {
        try (Folders folder = Folders.temporary();
                Catalog catalog = Projects.of(folder.path().resolve("p.odai"), EXAMPLES)) {
            List<Example> before = state(catalog);
            List<Long> touched = catalog.decisions().apply(change);
            assertThat(touched).doesNotHaveDuplicates();
            List<Example> after = state(catalog);
            for (int i = 0; i < EXAMPLES; i++) {
                if (!touched.contains(before.get(i).id())) {
                    assertThat(after.get(i)).isEqualTo(before.get(i));
                }
            }
            var undone = catalog.decisions().undo().orElseThrow();
            assertThat(undone.change()).isEqualTo(change);
            assertThat(undone.ids()).isEqualTo(touched);
        }
    }

    @Test
    void doingNothingToNobodyIsNoStepToTakeBack() throws IOException {
        try (Folders folder = Folders.temporary();
                Catalog catalog = Projects.of(folder.path().resolve("p.odai"), 2)) {
            catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
            catalog.decisions().apply(new Change.Decided(List.of(), Decision.EXCLUDE));
            catalog.decisions().apply(new Change.Together(List.of()));
            catalog.decisions().undo();
            assertThat(catalog.examples().page(List.of(1L)).getFirst().decision())
                    .isEqualTo(Decision.UNDECIDED);
            assertThat(catalog.decisions().canUndo()).isFalse();
        }
    }

    @Test
    void somethingNewForgetsWhatWasUndone() throws IOException {
        try (Folders folder = Folders.temporary();
                Catalog catalog = Projects.of(folder.path().resolve("p.odai"), 2)) {
            catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
            catalog.decisions().undo();
            catalog.decisions().apply(new Change.Decided(List.of(2L), Decision.EXCLUDE));
            assertThat(catalog.decisions().canRedo()).isFalse();
            assertThat(catalog.decisions().redo()).isEmpty();
            assertThat(state(catalog).getFirst().decision()).isEqualTo(Decision.UNDECIDED);
        }
    }

    @Test
    void ofManyWithDifferentDecisionsEachGetsItsOwnBack() throws IOException {
        try (Folders folder = Folders.temporary();
                Catalog catalog = Projects.of(folder.path().resolve("p.odai"), 3)) {
            catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
            catalog.decisions().apply(new Change.Decided(List.of(2L), Decision.EXCLUDE));
            catalog.decisions().apply(new Change.Decided(List.of(1L, 2L, 3L), Decision.EXCLUDE));
            catalog.decisions().undo();
            assertThat(state(catalog))
                    .extracting(Example::decision)
                    .containsExactly(Decision.KEEP, Decision.EXCLUDE, Decision.UNDECIDED);
        }
    }

    @Test
    void aFlagOfManyKeepsTheirOtherFlags() throws IOException {
        try (Folders folder = Folders.temporary();
                Catalog catalog = Projects.of(folder.path().resolve("p.odai"), 3)) {
            var log = catalog.decisions();
            log.apply(new Change.Flagged(List.of(1L), Kind.FACE, FlagWord.CLEARED));
            log.apply(new Change.Flagged(List.of(2L), Kind.PERSON, FlagWord.CONFIRMED));
            log.apply(new Change.Flagged(List.of(1L, 2L, 3L), Kind.PERSON, FlagWord.CONFIRMED));
            List<Example> all = state(catalog);
            assertThat(all)
                    .allSatisfy(it ->
                            assertThat(it.flags().word(Kind.PERSON)).isEqualTo(FlagWord.CONFIRMED));
            assertThat(all.getFirst().flags().word(Kind.FACE)).isEqualTo(FlagWord.CLEARED);
            assertThat(all.get(1).flags().word(Kind.FACE)).isNull();
        }
    }

    @Test
    void withinOneStepLaterChangesSeeTheEarlierOnes() throws IOException {
        try (Folders folder = Folders.temporary();
                Catalog catalog = Projects.of(folder.path().resolve("p.odai"), 1)) {
            List<Example> before = state(catalog);
            catalog.decisions()
                    .apply(
                            new Change.Together(
                                    List.of(
                                            new Change.OdaiEdited(1, "一"),
                                            new Change.OdaiEdited(1, "二"),
                                            new Change.RefusalRecorded(List.of(1L), "no"),
                                            new Change.Decided(List.of(1L), Decision.KEEP))));
            assertThat(state(catalog).getFirst().odai()).isEqualTo("二");
            assertThat(state(catalog).getFirst().refusal()).isEqualTo("no");
            catalog.decisions().undo();
            assertThat(state(catalog)).isEqualTo(before);
        }
    }

    private static List<Example> state(Catalog catalog) {
        List<Example> all = new ArrayList<>();
        catalog.examples().forEach(all::add);
        return all;
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Move> move =
                Arbitraries.frequencyOf(
                        Tuple.of(5, changes().map(Move.Do::new)),
                        Tuple.of(3, Arbitraries.create(Move.Undo::new)),
                        Tuple.of(2, Arbitraries.create(Move.Redo::new)));
        return move.list();
    }

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<Change> one = single();
        return Arbitraries.oneOf(
                one, one.list().ofMinSize(1).ofMaxSize(3).map(Change.Together::new));
    }

    private static Arbitrary<Change> single() {
        Arbitrary<Long> id = Arbitraries.longs().between(1, EXAMPLES);
        Arbitrary<List<Long>> ids = id.list().ofMinSize(1).ofMaxSize(EXAMPLES).uniqueElements();
        Arbitrary<Response> response =
                Combinators.combine(
                                Arbitraries.strings().withChars("あいうabc \u3000").ofMaxLength(5),
                                Arbitraries.longs().between(0, 99),
                                Arbitraries.of(true, false))
                        .as((text, score, chosen) -> new Response(1, text, null, score, chosen));
        return Arbitraries.oneOf(
                Combinators.combine(ids, Arbitraries.of(Decision.class)).as(Change.Decided::new),
                Combinators.combine(
                                ids,
                                Arbitraries.of(Kind.class),
                                Arbitraries.of(FlagWord.class).injectNull(0.3))
                        .as(Change.Flagged::new),
                Combinators.combine(id, Arbitraries.strings().ofMaxLength(8))
                        .as(Change.OdaiEdited::new),
                Combinators.combine(id, response.list().ofMaxSize(1))
                        .as(Change.ResponsesEdited::new),
                Combinators.combine(
                                ids, Arbitraries.strings().alpha().ofMaxLength(8).injectNull(0.4))
                        .as(Change.RefusalRecorded::new));
    }
}
