package odai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.images.Pixels;

/// All nets together. Safe to use from many threads.
final class Eyes implements AutoCloseable {
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

    private final Opened nets = new Opened();
    private final FaceNet sparse = nets.add(FaceNet::sparse);
    private final FaceNet back = nets.add(FaceNet::back);
    private final PersonNet people = nets.add(PersonNet::new);
    private final AgeNet age = nets.add(AgeNet::new);
    private final CaptchaNet captcha = nets.add(CaptchaNet::new);
    private final Optional<WordReader> words;

    /// @param reading whether words are read where that may tell something
    Eyes(boolean reading) {
        words = reading ? Optional.of(nets.add(WordReader::new)) : Optional.empty();
    }

    Sight look(Pixels picture) {
        Square all = Square.around(picture);
        List<Spot> far = sparse.faces(picture, all);
        List<Spot> near = back.faces(picture, all);
        List<Spot> persons = people.people(picture, all);
        CaptchaNet.Answer answer = captcha.look(picture);
        double flat = Flatness.of(picture);
        Sight sight =
                new Sight(far, near, persons, List.of(), answer, flat, read(picture, answer, flat));
        if (sight.face() < FACE && sight.person() < PERSON) {
            return sight;
        }
        return new Sight(far, near, persons, date(picture, sight), answer, flat, sight.writing());
    }

    private Writing read(Pixels picture, CaptchaNet.Answer answer, double flat) {
        return words.filter(_ -> WordReader.worth(answer, flat))
                .map(reader -> reader.read(picture, answer, flat))
                .orElse(Writing.NONE);
    }

    private List<Sight.Dated> date(Pixels picture, Sight sight) {
        List<Spot> faces = new ArrayList<>(Sight.agreed(sight.sparse(), sight.back()));
        boolean close = faces.stream().anyMatch(face -> face.width() > CLOSE);
        if (!close && sight.person() >= PERSON) {
            Square.quarters(picture).stream()
                    .filter(tile -> mayHold(sight.people(), new Frame(tile, picture)))
                    .forEach(tile -> faces.addAll(agreed(picture, tile)));
        }
        return Spot.best(faces, Sight.SAME).stream()
                .filter(face -> face.width() * picture.width() >= NARROWEST)
                .limit(FACES)
                .map(face -> new Sight.Dated(face, age.years(picture, face)))
                .toList();
    }

    /// Whether the upper part of anybody who may be a person reaches into the tile.
    private static boolean mayHold(List<Spot> people, Frame tile) {
        Spot all = tile.spot(0, 0, 1, 1, 1, 0);
        return people.stream()
                .filter(person -> person.score() >= MAYBE)
                .anyMatch(person -> person.upper(UPPER).overlap(all) > 0);
    }

    /// The back net, which takes three times as long, is asked only where the sparse one sees
    /// something.
    private List<Spot> agreed(Pixels picture, Square tile) {
        List<Spot> far = sparse.faces(picture, tile);
        return Sight.mayAgree(far) ? Sight.agreed(far, back.faces(picture, tile)) : List.of();
    }

    @Override
    public void close() {
        nets.close();
    }
}
