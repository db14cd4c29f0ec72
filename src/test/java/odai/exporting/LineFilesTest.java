package odai.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ExampleType;
import odai.dataset.Flags;
import odai.dataset.ImageFormat;
import odai.dataset.ImageRef;
import odai.dataset.NewExample;
import odai.dataset.Response;
import odai.fixtures.DataSet;
import odai.fixtures.Formats;
import odai.fixtures.Projects;
import odai.images.DecodeMarks;
import odai.work.ExportProblem;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.SystemProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFilesTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir private Path temp;

    private static Example example(long bytes, int width, int height, Set<Defect> defects) {
        ImageRef image = new ImageRef("/p.jpg", bytes, 0, "", ImageFormat.JPEG, width, height, 1);
        return new Example(
                1,
                "e",
                0,
                ExampleType.IMAGE_TO_TEXT,
                "o",
                "o",
                List.of(new Response(1, "r", "r", 1, true)),
                image,
                "test",
                Flags.NONE,
                Decision.UNDECIDED,
                defects,
                List.of(),
                null);
    }

    @Test
    void aPictureWeighsItsFileAndItsBase64() {
        PictureBytes pictures =
                new PictureBytes(
                        Exported.TARGET, JsonlExporter.Settings.DEFAULT, DecodeMarks.none());
        assertThat(pictures.weight(example(10 * MEGABYTE, 4000, 3000, Set.of())))
                .isEqualTo(30L * MEGABYTE);
    }

    @Test
    void aPictureToBeConvertedWeighsItsPixelsToo() {
        PictureBytes pictures =
                new PictureBytes(
                        Exported.TARGET, JsonlExporter.Settings.DEFAULT, DecodeMarks.none());
        assertThat(pictures.weight(example(1000, 4000, 3000, Set.of(Defect.CMYK))))
                .isEqualTo(3_000 + 6L * 12_000_000);
        PictureBytes all =
                new PictureBytes(
                        Exported.TARGET,
                        new JsonlExporter.Settings(true, false, 85),
                        DecodeMarks.none());
        assertThat(all.weight(example(1000, 100, 100, Set.of()))).isEqualTo(3_000 + 60_000);
    }

    @Test
    void picturesHeavierThanAllThatMayBeAheadStillComeOutInOrder() throws IOException {
        // some 40 MB of pixels each when converted, 64 MB ahead in a heap of 256 MB
        DataSet set = new DataSet(temp.resolve("set"));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            set.write(
                    i + ".bmp",
                    Formats.written(
                            Formats.halves(BufferedImage.TYPE_INT_RGB, 2600 + i, 2600), "bmp"));
            set.row(DataSet.row("e" + i, i + ".bmp", "odai " + i, "answer"));
            names.add("odai " + i);
        }
        try (Exported exported = Exported.of(set.write(), temp)) {
            assertThat(exported.done().reencoded()).isEqualTo(5);
            assertThat(exported.lines("train.jsonl").stream().map(Exported::odai))
                    .containsExactlyElementsOf(names);
        }
    }

    @Test
    void manySmallOnesComeOutInOrderToo() throws IOException {
        try (Exported exported = Exported.of(DataSet.of(temp.resolve("set"), 600).write(), temp)) {
            exported.done();
            List<String> found =
                    exported.lines("train.jsonl").stream().map(Exported::odai).toList();
            assertThat(found).hasSize(600);
            for (int i = 0; i < 600; i++) {
                assertThat(found.get(i)).isEqualTo("画像で一言 " + i);
            }
        }
    }

    @Test
    void anInterruptedExportStopsAndLeavesNothing() throws IOException {
        try (Exported exported = Exported.of(DataSet.of(temp.resolve("set"), 3).write(), temp)) {
            Thread.currentThread().interrupt();
            Outcome<JsonlExporter.Export> outcome =
                    new JsonlExporter()
                            .run(
                                    exported.curation,
                                    Exported.request(
                                            Exported.NO_VALIDATION, JsonlExporter.Settings.DEFAULT),
                                    exported.folder,
                                    Progress.NONE);
            assertThat(Thread.interrupted()).as("is still told to end").isTrue();
            assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
            try (var files = Files.list(exported.folder)) {
                assertThat(files.toList()).isEmpty();
            }
        }
    }

    @Test
    void aPictureWhoseNameTheSystemDoesNotTakeIsSaidSo() {
        NewExample usual = Projects.example(0);
        // no path at all: the file system refuses to look
        ImageRef image = new ImageRef("/bad\0path", 9, 0, "00", ImageFormat.JPEG, 9, 9, 1);
        try (Curation curation =
                Curation.open(Projects.done(Catalog.create(temp.resolve("p.odai"))))) {
            curation.catalog()
                    .examples()
                    .add(
                            List.of(
                                    new NewExample(
                                            "odd",
                                            usual.type(),
                                            usual.odai(),
                                            usual.responses(),
                                            image,
                                            "test",
                                            Set.of())));
            curation.refresh(List.of());
            Outcome<JsonlExporter.Export> outcome =
                    new JsonlExporter()
                            .run(
                                    curation,
                                    Exported.request(
                                            Exported.NO_VALIDATION, JsonlExporter.Settings.DEFAULT),
                                    temp.resolve("out"),
                                    Progress.NONE);
            assertThat(Projects.problem(outcome))
                    .isEqualTo(new SystemProblem.NameNotAllowed("/bad\0path"));
        }
    }

    @Test
    void whatBreaksUnexpectedlyAtOneExampleIsAProblemThatNamesIt() {
        assertThat(LineFiles.failure("odd", new IllegalStateException("a bug")).problem)
                .isInstanceOfSatisfying(
                        ExportProblem.LineFailed.class,
                        it -> {
                            assertThat(it.odaiId()).isEqualTo("odd");
                            assertThat(it.detail()).isEqualTo("IllegalStateException");
                            assertThat(it.code().value()).hasSize(6);
                        });
    }
}
