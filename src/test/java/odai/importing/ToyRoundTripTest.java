package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import odai.dialects.LineDialects;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.fixtures.SmallTargets;
import odai.fixtures.TestPictures;
import odai.fixtures.ToyDialect;
import odai.targets.Targets;
import odai.work.Outcome;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What CONTRIBUTING.md promises: with one class and a line in a list each, a data set comes in and
/// leaves in forms that the program has never seen.
class ToyRoundTripTest {
    @TempDir private Path temp;

    @Test
    void aToyDataSetComesInAndLeavesAsToyLines() throws IOException {
        Path folder =
                new DataSet(temp.resolve("set"))
                        .picture("a.jpg", 1)
                        .picture("b.jpg", 2)
                        .write("metadata.toy", "toy\none;a.jpg;お題;答え\ntwo;b.jpg;x;y\n");
        Catalog catalog = Projects.done(Catalog.create(temp.resolve("p.odai")));
        Projects.done(
                new Importer(ImportFormats.of(List.of(new ToyFormat())))
                        .run(folder, catalog, false, Progress.NONE));
        Path out = temp.resolve("out");
        try (Curation curation = Curation.open(catalog)) {
            var request =
                    new JsonlExporter.Request(
                            SmallTargets.speaking("toy", Targets.byId("openai").orElseThrow()),
                            new SplitPlan(0, 42, SplitPlan.When.AFTER),
                            Inclusion.ALL_USABLE,
                            JsonlExporter.Settings.DEFAULT);
            Projects.done(
                    new JsonlExporter(LineDialects.of(List.of(new ToyDialect())))
                            .run(curation, request, out, Progress.NONE));
        }
        assertThat(Files.readAllLines(out.resolve("train.jsonl")))
                .containsExactlyInAnyOrder("お題\t" + base64(1) + "\t答え", "x\t" + base64(2) + "\ty");
        assertThat(Manifest.verify(out)).isInstanceOf(Outcome.Done.class);
    }

    private static String base64(int picture) {
        return Base64.getEncoder().encodeToString(TestPictures.jpeg(picture));
    }
}
