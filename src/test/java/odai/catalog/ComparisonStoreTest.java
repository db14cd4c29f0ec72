package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Judgement;
import odai.fixtures.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonStoreTest {
    @TempDir private Path temp;

    private Catalog catalog;

    @BeforeEach
    void open() {
        catalog = Projects.of(temp.resolve("p.odai"), 2);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private static Comparison comparison(String... models) {
        return new Comparison(
                0,
                Instant.ofEpochMilli(1_700_000_000_123L),
                "practice",
                "ボケて",
                List.of(models),
                List.of(
                        new ComparedOdai(0, 1, "example-0", "画像で一言 😀", "/nowhere/0.jpg", "はい"),
                        new ComparedOdai(1, 0, "", "自分のお題", "", "")));
    }

    @Test
    void aComparisonIsFoundAgainAsItWasAlsoInAnotherProcess() {
        Comparison kept = catalog.comparisons().add(comparison("z", "a"));
        assertThat(kept.id()).isPositive();
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(comparison("z", "a"));
        catalog.close();
        catalog = Projects.done(Catalog.open(temp.resolve("p.odai")));
        assertThat(catalog.comparisons().byId(kept.id())).contains(kept);
        assertThat(catalog.comparisons().byId(99)).isEmpty();
    }

    @Test
    void theNewestComesFirst() {
        Comparison first = catalog.comparisons().add(comparison("a", "b"));
        Comparison second = catalog.comparisons().add(comparison("c"));
        assertThat(catalog.comparisons().all()).containsExactly(second, first);
    }

    @Test
    void aLaterAnswerTakesTheEarlierOnesPlaceAndOthersStay() {
        long id = catalog.comparisons().add(comparison("a", "b")).id();
        ComparedAnswer other = new ComparedAnswer(0, "b", "b", false, 800, 9);
        catalog.comparisons().keep(id, new ComparedAnswer(0, "a", "申し訳ありませんが", true, 0, 0));
        catalog.comparisons().keep(id, other);
        ComparedAnswer later = new ComparedAnswer(0, "a", "うまい", false, 810, 7);
        catalog.comparisons().keep(id, later);
        assertThat(catalog.comparisons().answers(id)).containsExactlyInAnyOrder(later, other);
    }

    @Test
    void aPairHasOneJudgementHoweverItWasShownAndItCanBeTakenBack() {
        long id = catalog.comparisons().add(comparison("a", "b")).id();
        catalog.comparisons().judge(id, Judgement.of(0, "a", "b", "a"));
        catalog.comparisons().judge(id, Judgement.of(0, "b", "a", ""));
        Judgement second = Judgement.of(1, "a", "b", "b");
        catalog.comparisons().judge(id, second);
        assertThat(catalog.comparisons().judgements(id))
                .containsExactly(new Judgement(0, "a", "b", ""), second);
        catalog.comparisons().takeBack(id, Judgement.of(0, "a", "b", ""));
        assertThat(catalog.comparisons().judgements(id)).containsExactly(second);
    }

    @Test
    void aJudgementNamesOneOfItsPairOrNeither() {
        assertThatThrownBy(() -> Judgement.of(0, "a", "b", "c"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Judgement.of(0, "a", "a", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
