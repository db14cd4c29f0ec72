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
record ModelOutputs(
        List<Detection> sparse,
        List<Detection> back,
        List<Detection> people,
        List<DatedFace> dated,
        CaptchaNet.CaptchaScores captcha,
        double flat,
        RecognizedText writing) {
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
    record DatedFace(Detection face, double years) {}

    /// Whether a program has drawn most of the picture.
    boolean drawn() {
        return flat >= Flatness.DRAWN;
    }

    /// That there is a face anywhere.
    double face() {
        return face(Detection.top(sparse), Detection.top(back), Detection.top(people));
    }

    /// That there is a face here.
    double face(Detection here) {
        return face(best(sparse, here), best(back, here), Detection.top(people));
    }

    /// That there is a person anywhere.
    double person() {
        return person(Detection.top(people));
    }

    /// That this is a person.
    double person(double seen) {
        return Math.min(
                1,
                PERSON_BY_PEOPLE * seen
                        + PERSON_BY_FACES * (Detection.top(sparse) + Detection.top(back)));
    }

    /// Faces that both nets see in the same place: sure enough to estimate an age.
    static List<Detection> agreed(List<Detection> sparse, List<Detection> back) {
        List<Detection> agreed =
                sparse.stream()
                        .filter(one -> one.score() > SPARSE_SEES && best(back, one) > BACK_SEES)
                        .toList();
        return Detection.nonMaximumSuppression(agreed, SAME);
    }

    /// Whether any face of the sparse net could be one that both see.
    static boolean mayAgree(List<Detection> sparse) {
        return Detection.top(sparse) > SPARSE_SEES;
    }

    /// All faces, however doubtful, once each and best first.
    List<Detection> faces() {
        List<Detection> all = new ArrayList<>(sparse);
        all.addAll(back);
        return Detection.nonMaximumSuppression(all, SAME);
    }

    /// The youngest face.
    Optional<DatedFace> youngest() {
        return dated.stream().min(Comparator.comparingDouble(DatedFace::years));
    }

    private static double face(double sparse, double back, double person) {
        return Math.min(1, FACE_BY_FACES * (sparse + back) + FACE_BY_PEOPLE * person);
    }

    private static double best(List<Detection> detections, Detection here) {
        return detections.stream()
                .filter(detection -> detection.overlap(here) > SAME)
                .mapToDouble(Detection::score)
                .max()
                .orElse(0);
    }
}
