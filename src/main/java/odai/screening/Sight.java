package odai.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the nets saw in one picture; detectors draw their findings from it, so that no net is asked
/// twice.
///
/// @param sparse faces by the sparse net, best first
/// @param back faces by the back net, best first
/// @param people best first
/// @param dated faces that both nets see, with their age
/// @param flat share of pixels that are exactly as their neighbours: near 0 in photographs, high in
///   what a program has drawn
/// @param writing what was read, if that was worth it
record Sight(
        List<Spot> sparse,
        List<Spot> back,
        List<Spot> people,
        List<Dated> dated,
        CaptchaNet.Answer captcha,
        double flat,
        Writing writing) {
    /// The shares of the three nets. On 642 hand-labelled pictures no single net came near their
    /// sum; the face nets err on round things, which the person net does not. Its share of a face
    /// was .30 before it was cut down to bytes, which made it a little less sure.
    private static final double FACE_BY_FACES = .35;

    private static final double FACE_BY_PEOPLE = .32;
    private static final double PERSON_BY_PEOPLE = .70;
    private static final double PERSON_BY_FACES = .15;

    /// Two nets mean the same face from this overlap.
    static final double SAME = .25;

    /// Of a face that both nets see, the lines from which each is believed.
    private static final double SPARSE_SEES = .35;

    private static final double BACK_SEES = .45;

    /// A face whose age was estimated.
    record Dated(Spot face, double years) {}

    /// Whether a program has drawn most of the picture.
    boolean drawn() {
        return flat >= Flatness.DRAWN;
    }

    /// That there is a face anywhere.
    double face() {
        return face(Spot.top(sparse), Spot.top(back), Spot.top(people));
    }

    /// That there is a face here.
    double face(Spot here) {
        return face(best(sparse, here), best(back, here), Spot.top(people));
    }

    /// That there is a person anywhere.
    double person() {
        return person(Spot.top(people));
    }

    /// That this is a person.
    double person(double seen) {
        return Math.min(
                1, PERSON_BY_PEOPLE * seen + PERSON_BY_FACES * (Spot.top(sparse) + Spot.top(back)));
    }

    /// Faces that both nets see in the same place: sure enough to estimate an age.
    static List<Spot> agreed(List<Spot> sparse, List<Spot> back) {
        List<Spot> agreed =
                sparse.stream()
                        .filter(one -> one.score() > SPARSE_SEES && best(back, one) > BACK_SEES)
                        .toList();
        return Spot.best(agreed, SAME);
    }

    /// Whether any face of the sparse net could be one that both see.
    static boolean mayAgree(List<Spot> sparse) {
        return Spot.top(sparse) > SPARSE_SEES;
    }

    /// All faces, however doubtful, once each and best first.
    List<Spot> faces() {
        List<Spot> all = new ArrayList<>(sparse);
        all.addAll(back);
        return Spot.best(all, SAME);
    }

    /// The youngest face.
    Optional<Dated> youngest() {
        return dated.stream().min(Comparator.comparingDouble(Dated::years));
    }

    private static double face(double sparse, double back, double person) {
        return Math.min(1, FACE_BY_FACES * (sparse + back) + FACE_BY_PEOPLE * person);
    }

    private static double best(List<Spot> spots, Spot here) {
        return spots.stream()
                .filter(spot -> spot.overlap(here) > SAME)
                .mapToDouble(Spot::score)
                .max()
                .orElse(0);
    }
}
