package odai.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import odai.dataset.ComparedAnswer;
import odai.dataset.Comparison;
import odai.dataset.Judgement;

/// Two answers to one odai, as they are shown without their models' names: which one is A is drawn
/// for each pair, and always the same for the same pair, so that leaving and coming back tells
/// nothing.
///
/// @param place of the odai within the comparison
/// @param a what is shown as A
/// @param b what is shown as B
public record BlindPair(int place, ComparedAnswer a, ComparedAnswer b) {
    /// What the curator says of a pair.
    public enum Choice {
        A,
        B,
        TIE
    }

    /// Every odai that both models answered, in an order that depends on the comparison and the
    /// pair of models alone. What was refused is counted, not judged: a refusal would give its
    /// model away. Nor are answers that are the same word for word.
    public static List<BlindPair> of(
            Comparison comparison, List<ComparedAnswer> answers, String one, String other) {
        Map<Integer, ComparedAnswer> ones = answered(answers, one);
        Map<Integer, ComparedAnswer> others = answered(answers, other);
        List<BlindPair> pairs = new ArrayList<>();
        for (var entry : ones.entrySet()) {
            ComparedAnswer against = others.get(entry.getKey());
            if (against != null && !against.text().equals(entry.getValue().text())) {
                pairs.add(drawn(comparison, entry.getValue(), against));
            }
        }
        pairs.sort(Comparator.comparingLong(pair -> lot(comparison, pair.place(), one, other)));
        return pairs;
    }

    private static Map<Integer, ComparedAnswer> answered(
            List<ComparedAnswer> answers, String model) {
        Map<Integer, ComparedAnswer> answered = new HashMap<>();
        for (ComparedAnswer answer : answers) {
            if (answer.model().equals(model) && !answer.refused()) {
                answered.put(answer.place(), answer);
            }
        }
        return answered;
    }

    private static BlindPair drawn(
            Comparison comparison, ComparedAnswer one, ComparedAnswer other) {
        boolean ordered = one.model().compareTo(other.model()) < 0;
        ComparedAnswer first = ordered ? one : other;
        ComparedAnswer second = ordered ? other : one;
        boolean turned = lot(comparison, one.place(), one.model(), other.model()) % 2 != 0;
        return turned
                ? new BlindPair(one.place(), second, first)
                : new BlindPair(one.place(), first, second);
    }

    /// A number without a pattern; the same whichever model is named first.
    private static long lot(Comparison comparison, int place, String one, String other) {
        long seed = comparison.created().toEpochMilli();
        seed = 31 * seed + comparison.id();
        seed = 31 * seed + place;
        seed = 31 * seed + one.hashCode() + other.hashCode();
        // the first numbers of neighbouring seeds resemble each other
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextLong();
        return random.nextLong();
    }

    /// The choice as a word on the two models.
    public Judgement judged(Choice choice) {
        String winner =
                switch (choice) {
                    case A -> a.model();
                    case B -> b.model();
                    case TIE -> "";
                };
        return Judgement.of(place, a.model(), b.model(), winner);
    }
}
