package odai.dataset;

/// Which of two models' answers to an odai the curator liked better, without knowing whose they
/// were. The two models come in alphabetical order, so that a pair has one judgement, however it
/// was shown.
///
/// @param place of the odai within the comparison
/// @param winner one of the two; empty where neither was better
public record Judgement(int place, String one, String other, String winner) {
    public Judgement {
        if (one.compareTo(other) >= 0
                || !winner.isEmpty() && !winner.equals(one) && !winner.equals(other)) {
            throw new IllegalArgumentException(one + " and " + other + ": " + winner);
        }
    }

    /// Of two models in any order.
    public static Judgement of(int place, String one, String other, String winner) {
        return one.compareTo(other) < 0
                ? new Judgement(place, one, other, winner)
                : new Judgement(place, other, one, winner);
    }

    public boolean between(String a, String b) {
        return one.equals(a) && other.equals(b) || one.equals(b) && other.equals(a);
    }
}
