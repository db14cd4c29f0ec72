package odai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.images.Pixels;

/// All nets together. Safe to use from many threads.
final class ModelSet implements SessionSet.SessionLoader {
    /// From here on a picture's faces are dated: the lines from which it is shown for review.
    private static final double FACE = .45;

    private static final double PERSON = .35;

    /// More faces than this make the youngest no younger, only the picture slower.
    private static final int FACES = 8;

    /// Narrower faces, in pixels, have no age.
    private static final double NARROWEST = 18;

    /// Where the widest face is wider than this, smaller ones are seen without looking closer.
    private static final double CLOSE = .10;

    /// Faces are looked for where the person net sees this much of a person, in this part of it
    /// from above.
    private static final double MAYBE = .1;

    private static final double UPPER = .6;

    private final SessionSet nets = new SessionSet();
    private final FaceNet sparse = nets.add(FaceNet::sparse);
    private final FaceNet back = nets.add(FaceNet::back);
    private final PersonNet people = nets.add(PersonNet::new);
    private final AgeNet age = nets.add(AgeNet::new);
    private final CaptchaNet captcha = nets.add(CaptchaNet::new);
    private final Optional<WordReader> words;

    /// @param reading whether words are read where that may tell something
    ModelSet(boolean reading) {
        words = reading ? Optional.of(nets.add(WordReader::new)) : Optional.empty();
    }

    ModelOutputs look(Pixels picture) {
        SquareCrop all = SquareCrop.around(picture);
        List<Detection> far = sparse.faces(picture, all);
        List<Detection> near = back.faces(picture, all);
        List<Detection> persons = people.people(picture, all);
        CaptchaNet.CaptchaScores captchaScores = captcha.look(picture);
        double flat = Flatness.of(picture);
        ModelOutputs modelOutputs =
                new ModelOutputs(
                        far,
                        near,
                        persons,
                        List.of(),
                        captchaScores,
                        flat,
                        read(picture, captchaScores, flat));
        if (modelOutputs.face() < FACE && modelOutputs.person() < PERSON) {
            return modelOutputs;
        }
        return new ModelOutputs(
                far,
                near,
                persons,
                date(picture, modelOutputs),
                captchaScores,
                flat,
                modelOutputs.writing());
    }

    private RecognizedText read(
            Pixels picture, CaptchaNet.CaptchaScores captchaScores, double flat) {
        return words.filter(_ -> WordReader.worth(captchaScores, flat))
                .map(reader -> reader.read(picture, captchaScores, flat))
                .orElse(RecognizedText.NONE);
    }

    private List<ModelOutputs.DatedFace> date(Pixels picture, ModelOutputs modelOutputs) {
        List<Detection> faces =
                new ArrayList<>(ModelOutputs.agreed(modelOutputs.sparse(), modelOutputs.back()));
        boolean close = faces.stream().anyMatch(face -> face.width() > CLOSE);
        if (!close && modelOutputs.person() >= PERSON) {
            SquareCrop.quarters(picture).stream()
                    .filter(tile ->
                            mayHold(modelOutputs.people(), new ViewTransform(tile, picture)))
                    .forEach(tile -> faces.addAll(agreed(picture, tile)));
        }
        return Detection.nonMaximumSuppression(faces, ModelOutputs.SAME).stream()
                .filter(face -> face.width() * picture.width() >= NARROWEST)
                .limit(FACES)
                .map(face -> new ModelOutputs.DatedFace(face, age.years(picture, face)))
                .toList();
    }

    /// Whether the upper part of anybody who may be a person reaches into the tile.
    private static boolean mayHold(List<Detection> people, ViewTransform tile) {
        Detection all = tile.spot(0, 0, 1, 1, 1, 0);
        return people.stream()
                .filter(person -> person.score() >= MAYBE)
                .anyMatch(person -> person.upper(UPPER).overlap(all) > 0);
    }

    /// The back net, which takes three times as long, is asked only where the sparse one sees
    /// something.
    private List<Detection> agreed(Pixels picture, SquareCrop tile) {
        List<Detection> far = sparse.faces(picture, tile);
        return ModelOutputs.mayAgree(far)
                ? ModelOutputs.agreed(far, back.faces(picture, tile))
                : List.of();
    }

    @Override
    public void close() {
        nets.close();
    }
}
