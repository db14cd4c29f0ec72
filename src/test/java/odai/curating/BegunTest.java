package odai.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.Decision;
import odai.dataset.ExampleQuery;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import odai.dataset.VerdictName;
import odai.fixtures.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project that was only begun knows its first examples, and the rest as soon as anybody asks.
class BegunTest {
    private static final int COUNT = 30;
    private static final int FIRST = 5;

    @TempDir private Path temp;

    private Catalog catalog;
    private Curation begun;

    @BeforeEach
    void begin() {
        catalog = Projects.of(temp.resolve("p.odai"), COUNT);
        begun = Curation.begin(catalog, FIRST);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private List<Long> ids() {
        return begun.outline().ids();
    }

    @Test
    void itsFirstExamplesHaveTheirVerdictsButNoSplitYet() {
        assertThat(begun.verdict(ids().getFirst()).name()).isEqualTo(VerdictName.TRAINS);
        assertThat(begun.split(ids().getFirst())).isNull();
        assertThat(begun.judged(ids().getLast())).isEmpty();
        begun.complete();
        assertThat(begun.split(ids().getFirst())).isNotNull();
        assertThat(begun.judged(ids().getLast())).isPresent();
    }

    @Test
    void itsOutlineIsTheWholeListingWithoutItsCounts() {
        Listing outline = begun.outline();
        assertThat(outline.counts().known()).isFalse();
        Listing listing = begun.list(ExampleQuery.ALL);
        assertThat(outline.ids()).isEqualTo(listing.ids());
        assertThat(outline.counts().total()).isEqualTo(listing.counts().total()).isEqualTo(COUNT);
        assertThat(listing.counts().known()).isTrue();
    }

    @Test
    void itIsTheSameAsOneReadAtOnceWhoeverAsksFirst() {
        try (Catalog other = Projects.done(Catalog.open(catalog.folder()))) {
            Curation opened = Curation.open(other);
            assertThat(begun.judged()).isEqualTo(opened.judged());
            assertThat(Curation.begin(catalog, FIRST).dealt()).isEqualTo(opened.dealt());
            assertThat(Curation.begin(catalog, 0).list(ExampleQuery.ALL).counts())
                    .isEqualTo(opened.list(ExampleQuery.ALL).counts());
            var plan = new SplitPlan(0.5, 7, SplitPlan.When.BEFORE);
            assertThat(Curation.begin(catalog, FIRST).dealt(plan, Inclusion.ALL_USABLE))
                    .isEqualTo(opened.dealt(plan, Inclusion.ALL_USABLE));
        }
    }

    @Test
    void whateverAPageHoldsCanBeLookedUp() {
        List<Long> last = ids().subList(COUNT - 2, COUNT);
        assertThat(begun.page(last)).hasSize(2);
        assertThat(begun.verdict(last.getFirst()).name()).isEqualTo(VerdictName.TRAINS);
    }

    @Test
    void aPageOfItsFirstExamplesReadsNothingMore() {
        begun.page(ids().subList(0, FIRST));
        assertThat(begun.judged(ids().getLast())).isEmpty();
    }

    @Test
    void whatIsDecidedBeforeTheRestIsReadIsNotForgotten() {
        long first = ids().getFirst();
        long last = ids().getLast();
        begun.decide(List.of(first), Decision.EXCLUDE);
        assertThat(begun.verdict(first).name()).isEqualTo(VerdictName.EXCLUDED);
        begun.decide(List.of(last), Decision.EXCLUDE);
        begun.complete();
        assertThat(begun.verdict(first).name()).isEqualTo(VerdictName.EXCLUDED);
        assertThat(begun.verdict(last).name()).isEqualTo(VerdictName.EXCLUDED);
        assertThat(begun.split(first)).isNull();
    }

    @Test
    void decisionsMadeWhileTheRestIsReadAreAllThere() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            Curation racing = Curation.begin(catalog, FIRST);
            Decision decision = round % 2 == 0 ? Decision.EXCLUDE : Decision.UNDECIDED;
            Thread reading = new Thread(racing::complete);
            reading.start();
            for (long id : ids()) {
                racing.decide(List.of(id), decision);
            }
            reading.join();
            assertThat(racing.judged())
                    .allSatisfy(row -> assertThat(row.evidence().decision()).isEqualTo(decision));
        }
    }

    @Test
    void settingsMadeBeforeTheRestIsReadHold() {
        begun.settings().inclusion(Inclusion.ALL_USABLE);
        begun.settings().splitPlan(new SplitPlan(0.5, 1, SplitPlan.When.AFTER));
        begun.complete();
        assertThat(begun.settings().inclusion()).isEqualTo(Inclusion.ALL_USABLE);
        assertThat(begun.dealt().validation()).hasSize(COUNT / 2);
    }

    @Test
    void listenersHearOnceThatTheRestIsThere() {
        List<List<Long>> heard = new ArrayList<>();
        begun.onChange(heard::add);
        begun.complete();
        begun.complete();
        assertThat(heard).containsExactly(List.of());
    }

    @Test
    void anEmptyProjectIsCountedFromTheStart() {
        try (Catalog empty = Projects.of(temp.resolve("empty.odai"), 0)) {
            assertThat(Curation.begin(empty, FIRST).outline().counts().known()).isTrue();
        }
    }
}
