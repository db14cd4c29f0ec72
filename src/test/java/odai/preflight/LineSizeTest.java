package odai.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.dialects.LineFrame;
import odai.dialects.OpenAiLines;
import odai.exporting.JsonlExporter;
import odai.fixtures.Batches;
import odai.fixtures.Projects;
import odai.fixtures.ToyDialect;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSizeTest {
    @TempDir private Path temp;

    private final Target target = Targets.byId("openai").orElseThrow();

    @Test
    void theSamplesFilesAreReckonedToWithinAFewPercent() throws IOException {
        try (Curation curation = Curation.open(Projects.ofSample(temp))) {
            var export =
                    Projects.done(
                            new JsonlExporter()
                                    .run(
                                            curation,
                                            JsonlExporter.Request.of(curation, target),
                                            temp.resolve("out"),
                                            Progress.NONE));
            Batch batch = Batch.of(curation);
            LineSize size = new LineSize(target, curation.settings().order().systemText());
            assertThat(size.of(batch.training()) + size.of(batch.validation()))
                    .isCloseTo(
                            export.trainingBytes() + export.validationBytes(),
                            withinPercentage(15));
        }
    }

    @Test
    void aPictureThatPassesCountsFourThirdsAndEveryResponseCountsItAgain() {
        LineSize size = new LineSize(target, "");
        long one = size.of(java.util.List.of(Batches.item(1)));
        assertThat(one).isBetween(40_000L, 40_400L);
        Batch.Item twice =
                Batches.with(1, source -> Batches.texts(source, "画像で一言", "回答 1", "回答 1"));
        assertThat(size.of(java.util.List.of(twice))).isEqualTo(2 * one);
    }

    /// It was that of OpenAI's lines, whatever a target takes.
    @Test
    void theSizeIsThatOfTheFormThatIsWritten() {
        long toy =
                new LineSize(new ToyDialect(), target, "").of(java.util.List.of(Batches.item(1)));
        long openai = new LineSize(target, "").of(java.util.List.of(Batches.item(1)));
        LineFrame frame = new LineFrame("", target.dialect().detail());
        assertThat(openai - toy)
                .isEqualTo(new OpenAiLines().frameBytes(frame) - new ToyDialect().frameBytes(frame))
                .isPositive();
    }
}
