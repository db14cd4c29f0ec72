package odai.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import odai.dataset.Box;
import odai.dataset.PictureEdit;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import odai.fixtures.Projects;
import odai.fixtures.SmallTargets;
import odai.fixtures.TestPictures;
import odai.fixtures.ToyEdit;
import odai.images.DecodeMarks;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.ExportProblem;
import odai.work.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturePipelineTest {
    private static final Target OPENAI = Targets.byId("openai").orElseThrow();
    private static final PictureEdit RIGHT_HALF = new PictureEdit("toy", new Box(.5, 0, .5, 1), "");
    private static final PictureEdit LEFT_BAR =
            new PictureEdit("toy", new Box(0, 0, .25, 1), ToyEdit.BAR);

    @TempDir private Path temp;

    private final PicturePipeline pipeline =
            new PicturePipeline(
                    SendingRules.training(OPENAI),
                    EditKinds.of(List.of(new ToyEdit())),
                    DecodeMarks.none());

    private SourcePicture source(String name, byte[] bytes) {
        return Projects.done(
                SourcePicture.ofFile(TestPictures.write(temp.resolve(name), bytes).toString()));
    }

    private static BufferedImage image(OutgoingPicture sent) {
        try {
            return ImageIO.read(new ByteArrayInputStream(sent.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean like(int rgb, int red, int green, int blue) {
        return Math.abs((rgb >> 16 & 0xff) - red) < 20
                && Math.abs((rgb >> 8 & 0xff) - green) < 20
                && Math.abs((rgb & 0xff) - blue) < 20;
    }

    @Test
    void anEditedPictureLeavesEditedAndItsFileStaysAsItIs() throws IOException {
        byte[] plain = Formats.png();
        SourcePicture source = source("a.png", plain).edited(List.of(RIGHT_HALF));
        OutgoingPicture sent = Projects.done(pipeline.send(source));
        assertThat(image(sent).getWidth()).isEqualTo(Formats.WIDTH / 2);
        assertThat(image(sent).getHeight()).isEqualTo(Formats.HEIGHT);
        assertThat(like(image(sent).getRGB(2, 16), 20, 60, 210)).isTrue();
        assertThat(sent.reencoded()).isTrue();
        assertThat(Files.readAllBytes(temp.resolve("a.png"))).isEqualTo(plain);
    }

    @Test
    void editsAreAppliedOneAfterTheOther() {
        OutgoingPicture sent =
                Projects.done(
                        pipeline.send(
                                source("a.png", Formats.png())
                                        .edited(List.of(RIGHT_HALF, LEFT_BAR))));
        assertThat(image(sent).getWidth()).isEqualTo(32);
        assertThat(like(image(sent).getRGB(2, 16), 0, 0, 0)).isTrue();
        assertThat(like(image(sent).getRGB(28, 16), 20, 60, 210)).isTrue();
    }

    /// Turned to the right, what was left lies above; the edit's box is one of the upright picture.
    @Test
    void aBoxIsOneOfTheUprightPicture() {
        PictureEdit lower = new PictureEdit("toy", new Box(0, .5, 1, .5), "");
        byte[] turned = ByteArrays.withExif(Formats.jpeg(), 6, true);
        OutgoingPicture sent =
                Projects.done(pipeline.send(source("a.jpg", turned).edited(List.of(lower))));
        assertThat(image(sent).getWidth()).isEqualTo(Formats.HEIGHT);
        assertThat(image(sent).getHeight()).isEqualTo(Formats.WIDTH / 2);
        assertThat(like(image(sent).getRGB(16, 16), 20, 60, 210)).isTrue();
        assertThat(ByteArrays.indexOf(sent.bytes(), ByteArrays.of("Exif"))).isNegative();
    }

    @Test
    void theEditIsMadeAtFullSizeAndOnlyThenMadeToFit() {
        byte[] wide = Formats.noise(1024, 256);
        PicturePipeline small =
                new PicturePipeline(
                        SendingRules.training(OPENAI).redrawn(512, 85),
                        EditKinds.of(List.of(new ToyEdit())),
                        DecodeMarks.none());
        SourcePicture half = source("a.png", wide).edited(List.of(RIGHT_HALF));
        assertThat(image(Projects.done(small.send(half))).getWidth()).isEqualTo(512);
        SendingPlan plan = small.plan(half);
        assertThat(plan.width()).isEqualTo(512);
        assertThat(plan.height()).isEqualTo(256);
        assertThat(plan.asItIs()).isFalse();
    }

    /// What a newer version hides must not leave because this one cannot hide it.
    @Test
    void anEditOfAnUnknownKindIsNeverPassedOver() {
        SourcePicture source =
                source("a.png", Formats.png())
                        .edited(
                                List.of(
                                        RIGHT_HALF,
                                        new PictureEdit("swirl", RIGHT_HALF.box(), "")));
        assertThat(Projects.problem(pipeline.send(source)))
                .isEqualTo(new ExportProblem.UnknownEdit(source.name(), "swirl"));
    }

    @Test
    void twoKindsOfOneWordAreABug() {
        assertThatThrownBy(() -> EditKinds.of(List.of(new ToyEdit(), new ToyEdit())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheContentThatWasImportedLeaves() throws IOException {
        for (byte[] picture : List.of(Formats.png(), Formats.palettePng())) {
            SourcePicture source = source("a.png", picture);
            byte[] other = picture.clone();
            other[other.length - 1]++;
            Files.write(temp.resolve("a.png"), other);
            assertThat(Projects.problem(pipeline.send(source)))
                    .isInstanceOf(ExportProblem.PictureChanged.class);
            Files.delete(temp.resolve("a.png"));
            assertThat(Projects.problem(pipeline.send(source)))
                    .isInstanceOf(ExportProblem.PictureChanged.class);
        }
    }

    @Test
    void aFileThatIsNoPictureIsSaidSo() {
        Path page = TestPictures.write(temp.resolve("a.jpg"), ByteArrays.of("<html>"));
        assertThat(Projects.problem(PicturePipeline.ofFile(page.toString(), OPENAI)))
                .isEqualTo(new ExportProblem.NotAPicture(page.toString()));
        assertThat(Projects.problem(PicturePipeline.ofFile(temp.toString(), OPENAI)))
                .isEqualTo(new ExportProblem.NotAPicture(temp.toString()));
    }

    /// One of the curator's own was refused where it only had to become smaller.
    @Test
    void aPictureOfTheCuratorsOwnIsMadeSmallerUntilItFits() {
        Target narrow =
                SmallTargets.limited(
                        OPENAI,
                        it ->
                                new Target.Limits(
                                        it.minExamples(),
                                        it.maxExamplesWithImages(),
                                        it.imagesPerExample(),
                                        200_000,
                                        it.imagePixels(),
                                        it.formats(),
                                        it.colours(),
                                        it.fileBytes(),
                                        it.uploadBytes(),
                                        it.partBytes(),
                                        it.suffixLength(),
                                        it.suffixPattern(),
                                        it.maxSeed(),
                                        it.maxEpochs()));
        Path large = TestPictures.write(temp.resolve("a.png"), Formats.noise(1200, 800));
        Outcome<OutgoingPicture> sent = PicturePipeline.ofFile(large.toString(), narrow);
        assertThat(Projects.done(sent).bytes().length).isLessThanOrEqualTo(200_000);
    }

    @Test
    void theSameSourceGivesTheSameBytes() {
        SourcePicture source = source("a.png", Formats.palettePng()).edited(List.of(LEFT_BAR));
        byte[] first = Projects.done(pipeline.send(source)).bytes();
        assertThat(Arrays.equals(first, Projects.done(pipeline.send(source)).bytes())).isTrue();
    }
}
