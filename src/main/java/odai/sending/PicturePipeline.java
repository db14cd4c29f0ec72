package odai.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import odai.dataset.PictureEdit;
import odai.images.DecodeMarks;
import odai.images.ImageEncoder;
import odai.images.PictureFile;
import odai.images.PictureSize;
import odai.images.Sha256;
import odai.targets.Target;
import odai.work.ExportProblem;
import odai.work.FileNames;
import odai.work.Outcome;

/// The one way a picture leaves, whoever it goes to: source, edits, upright, converted, metadata
/// removed, bytes and their SHA-256. What the receiver takes goes byte for byte, transparency and
/// all; the rest is drawn anew as a JPEG, what shines through laid on white, and carries no
/// metadata. Edits are given in fractions of the upright picture, so they are applied once it is
/// turned. The same source by the same rules gives the same bytes. Safe to use from many threads.
public final class PicturePipeline {
    private static final int SMALLEST_SIDE = 256;

    private final SendingRules rules;
    private final EditKinds kinds;
    private final ImageEncoder encoder;

    /// @param marks the project's, or the user's where there is none
    public PicturePipeline(SendingRules rules, DecodeMarks marks) {
        this(rules, EditKinds.KNOWN, marks);
    }

    /// @param kinds of the edits that sources may have
    public PicturePipeline(SendingRules rules, EditKinds kinds, DecodeMarks marks) {
        this.rules = rules;
        this.kinds = kinds;
        this.encoder = new ImageEncoder(marks);
    }

    /// A picture of the curator's own, no example's, as a model is asked about it.
    public static Outcome<OutgoingPicture> ofFile(String file, Target target) {
        return SourcePicture.ofFile(file)
                .then(new PicturePipeline(SendingRules.chat(target), DecodeMarks.ofUser())::send);
    }

    /// What will become of it, without opening the file.
    public SendingPlan plan(SourcePicture source) {
        PictureFacts facts = source.facts();
        return SendingPlan.of(
                facts,
                rules,
                kinds.size(new PictureSize(facts.width(), facts.height()), source.edits()),
                !source.edits().isEmpty());
    }

    /// Fails if the file is not the one imported, or cannot be converted.
    public Outcome<OutgoingPicture> send(SourcePicture source) {
        Optional<PictureEdit> unknown = kinds.unknown(source.edits());
        if (unknown.isPresent()) {
            // what was to be hidden must not leave
            return Outcome.failed(
                    new ExportProblem.UnknownEdit(source.name(), unknown.get().kind()));
        }
        try {
            Path file = FileNames.path(source.image().path());
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) != source.image().bytes()) {
                return Outcome.failed(source.changed());
            }
            SendingPlan plan = plan(source);
            return plan.asItIs() ? asItIs(source, file) : drawn(source, file, plan);
        } catch (IOException _) {
            // the file went away: no matter by which error
            return Outcome.failed(source.changed());
        }
    }

    private static Outcome<OutgoingPicture> asItIs(SourcePicture source, Path file)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String sha256 = Sha256.of(bytes);
        return sha256.equals(source.image().sha256())
                ? Outcome.done(
                        new OutgoingPicture(
                                source.image().format().mimeType(), bytes, sha256, false))
                : Outcome.failed(source.changed());
    }

    /// At half its size again and again until the receiver takes it.
    private Outcome<OutgoingPicture> drawn(SourcePicture source, Path path, SendingPlan plan)
            throws IOException {
        try (PictureFile file = PictureFile.read(path)) {
            if (!file.sha256().equals(source.image().sha256())) {
                return Outcome.failed(source.changed());
            }
            int first = plan.firstSide();
            for (int side = first; side == first || side >= SMALLEST_SIDE; side /= 2) {
                Optional<byte[]> jpeg = jpeg(file, source, side);
                if (jpeg.isEmpty()) {
                    return Outcome.failed(source.undecodable());
                }
                if (jpeg.get().length <= rules.mostBytes()) {
                    return Outcome.done(
                            new OutgoingPicture(
                                    "image/jpeg", jpeg.get(), Sha256.of(jpeg.get()), true));
                }
            }
            return Outcome.failed(source.tooLarge());
        }
    }

    private Optional<byte[]> jpeg(PictureFile file, SourcePicture source, int side) {
        return source.edits().isEmpty()
                ? encoder.jpeg(file, side, rules.quality())
                : encoder.jpeg(
                        file, side, rules.quality(), canvas -> kinds.apply(canvas, source.edits()));
    }
}
