package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import odai.comparing.BlindPair.Choice;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Judgement;
import org.junit.jupiter.api.Test;

class BlindPairTest {
    private static final String BASE = "gpt-4o-2024-08-06";
    private static final String TUNED = "ft:gpt-4o-2024-08-06:practice:bokete:1";

    private static Comparison comparison(long id, int rows) {
        List<ComparedOdai> odai = new ArrayList<>();
        for (int place = 0; place < rows; place++) {
            odai.add(new ComparedOdai(place, place + 1L, "o" + place, "画像で一言", "/p", ""));
        }
        return new Comparison(
                id,
                Instant.ofEpochMilli(1_700_000_000_000L + id),
                "practice",
                "ボケて",
                List.of(BASE, TUNED),
                odai);
    }

    private static List<ComparedAnswer> answers(int rows) {
        List<ComparedAnswer> answers = new ArrayList<>();
        for (int place = 0; place < rows; place++) {
            answers.add(new ComparedAnswer(place, BASE, "base " + place, false, 0, 0));
            answers.add(new ComparedAnswer(place, TUNED, "tuned " + place, false, 0, 0));
        }
        return answers;
    }

    @Property(tries = 200)
    void aPairIsShownTheSameHoweverItIsAskedFor(
            @ForAll @LongRange(min = 1, max = 100_000) long id, @ForAll long shuffle) {
        Comparison comparison = comparison(id, 12);
        List<BlindPair> pairs = BlindPair.of(comparison, answers(12), BASE, TUNED);
        List<ComparedAnswer> shuffled = answers(12);
        Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(BlindPair.of(comparison, shuffled, TUNED, BASE)).isEqualTo(pairs);
    }

    @Property(tries = 200)
    void everyPairIsShownOnceAndWithBothItsModels(
            @ForAll @LongRange(min = 1, max = 100_000) long id,
            @ForAll @IntRange(max = 40) int rows) {
        List<BlindPair> pairs = BlindPair.of(comparison(id, rows), answers(rows), BASE, TUNED);
        Set<Integer> places = new HashSet<>();
        for (BlindPair pair : pairs) {
            places.add(pair.place());
            assertThat(Set.of(pair.a().model(), pair.b().model())).containsOnly(BASE, TUNED);
            assertThat(pair.a().place()).isEqualTo(pair.b().place()).isEqualTo(pair.place());
        }
        assertThat(places).hasSize(rows);
    }

    @Property(tries = 200)
    void aChoiceIsAWordOnTheModelBehindIt(
            @ForAll @LongRange(min = 1, max = 100_000) long id, @ForAll Choice choice) {
        for (BlindPair pair : BlindPair.of(comparison(id, 8), answers(8), BASE, TUNED)) {
            Judgement judgement = pair.judged(choice);
            assertThat(judgement.place()).isEqualTo(pair.place());
            assertThat(judgement.between(BASE, TUNED)).isTrue();
            String expected =
                    switch (choice) {
                        case A -> pair.a().model();
                        case B -> pair.b().model();
                        case TIE -> "";
                    };
            assertThat(judgement.winner()).isEqualTo(expected);
        }
    }

    /// Whoever always says A is right half of the time: 4,000 draws stay within five standard
    /// deviations (158) of it, over the rows of one comparison and over the first rows of many.
    @Test
    void aIsEitherModelEquallyOften() {
        long within =
                BlindPair.of(comparison(7, 4000), answers(4000), BASE, TUNED).stream()
                        .filter(pair -> pair.a().model().equals(TUNED))
                        .count();
        assertThat(within).isBetween(1842L, 2158L);
        long across = 0;
        for (long id = 1; id <= 4000; id++) {
            BlindPair first = BlindPair.of(comparison(id, 1), answers(1), BASE, TUNED).getFirst();
            across += first.a().model().equals(TUNED) ? 1 : 0;
        }
        assertThat(across).isBetween(1842L, 2158L);
    }

    /// An always A, always first listed order would be a pattern that eyes find.
    @Test
    void theOrderIsNotThatOfTheRows() {
        List<Integer> places =
                BlindPair.of(comparison(3, 50), answers(50), BASE, TUNED).stream()
                        .map(BlindPair::place)
                        .toList();
        assertThat(places).isNotEqualTo(places.stream().sorted().toList());
    }

    @Test
    void whatWasRefusedOrLeftOpenOrSaidByBothIsNotJudged() {
        List<ComparedAnswer> answers = new ArrayList<>(answers(2));
        answers.add(new ComparedAnswer(2, BASE, "申し訳ありませんが", true, 0, 0));
        answers.add(new ComparedAnswer(2, TUNED, "はい", false, 0, 0));
        answers.add(new ComparedAnswer(3, TUNED, "ひとり", false, 0, 0));
        answers.add(new ComparedAnswer(4, BASE, "同じ", false, 0, 0));
        answers.add(new ComparedAnswer(4, TUNED, "同じ", false, 0, 0));
        assertThat(BlindPair.of(comparison(1, 5), answers, BASE, TUNED))
                .extracting(BlindPair::place)
                .containsExactlyInAnyOrder(0, 1);
    }
}
