package odai.cli;

import java.nio.file.Files;
import java.util.List;
import odai.comparing.HeldOutSelection;
import odai.curating.Curation;
import odai.dataset.ComparedOdai;
import odai.sending.OutgoingPicture;
import odai.sending.PicturePipeline;
import odai.targets.Target;
import odai.text.ComparingTexts;
import odai.work.FileNames;
import odai.work.Outcome;
import odai.work.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What models are asked: held-out examples, or an odai and a picture of one's own.
final class ComparisonInputOptions {
    private static final int USUAL = 10;

    @Option(names = "--examples")
    private @Nullable Integer examples;

    @Option(names = "--odai")
    private String odai = "";

    @Option(names = "--picture")
    private String picture = "";

    /// Says what cannot be meant.
    boolean readable(Console console, Target target) {
        if (examples != null && examples < 1) {
            console.warn("comparing.cli.examples", examples);
            return false;
        }
        if (examples != null && own()) {
            console.warn("comparing.cli.either");
            return false;
        }
        if (picture.isEmpty()) {
            return true;
        }
        if (!Files.isRegularFile(FileNames.typed(picture))) {
            console.warn("comparing.cli.picture", picture);
            return false;
        }
        if (PicturePipeline.ofFile(FileNames.typed(picture).toString(), target)
                instanceof Outcome.Failed<OutgoingPicture>(Problem problem)) {
            console.fail(problem);
            return false;
        }
        return true;
    }

    private boolean own() {
        return !odai.isBlank() || !picture.isEmpty();
    }

    List<ComparedOdai> of(Console console, Curation curation, List<String> models) {
        if (own()) {
            return HeldOutSelection.own(
                    odai.strip(),
                    picture.isEmpty() ? "" : FileNames.typed(picture).toAbsolutePath().toString());
        }
        HeldOutSelection heldOutSelection = HeldOutSelection.of(curation, models);
        console.err()
                .line(
                        new ComparingTexts(console.texts())
                                .heldOut(
                                        heldOutSelection.basis().wire(), heldOutSelection.count()));
        return heldOutSelection.first(curation, examples == null ? USUAL : examples);
    }
}
