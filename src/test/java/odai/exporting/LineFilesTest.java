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
import odai.dataset.ImageFormat;
import odai.dataset.ImageRef;
import odai.dataset.NewExample;
import odai.fixtures.DataSet;
import odai.fixtures.Formats;
import odai.fixtures.Projects;
import odai.work.ExportProblem;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.SystemProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFilesTest {
    @TempDir private Path temp;

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
        assertThat(ExamplePipeline.failure("odd", new IllegalStateException("a bug")).problem)
                .isInstanceOfSatisfying(
                        ExportProblem.LineFailed.class,
                        it -> {
                            assertThat(it.odaiId()).isEqualTo("odd");
                            assertThat(it.detail()).isEqualTo("IllegalStateException");
                            assertThat(it.code().value()).hasSize(6);
                        });
    }
}
