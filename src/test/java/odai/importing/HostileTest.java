package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import odai.catalog.Catalog;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.fixtures.Projects;
import odai.fixtures.SharedData;
import odai.work.ImportProblem;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileTest {
    @TempDir private static Path shared;

    @TempDir private Path temp;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        SharedData.unpack("hostile/hostile.tar.gz", shared);
    }

    @ParameterizedTest(name = "{0}: {1} in, {2} refused")
    @CsvSource({
        "invalid-utf8, 2, 1",
        "bom, 1, 0",
        "crlf, 2, 0",
        "u2028, 1, 0",
        "blank-lines, 2, 0",
        "no-final-newline, 1, 0",
        "truncated-last-line, 1, 1",
        "nul-bytes, 1, 1",
        "huge-line, 2, 1",
        "deep-nesting, 1, 1",
        "huge-number, 0, 1",
        "two-objects-one-line, 0, 1",
        "garbage-line, 2, 1",
        "missing-fields, 0, 5",
        "null-fields, 0, 5",
        "wrong-types, 0, 8",
        "unknown-type, 3, 0",
        "responses-empty, 5, 0",
        "newlines-in-text, 1, 0",
    })
    void rowsAreTakenOrRefusedOneByOne(String name, int added, int refused) {
        Outcome<ImportReport> outcome = run(shared.resolve("hostile/jsonl").resolve(name));
        ImportReport report = Projects.done(outcome);
        assertThat(report.added() + report.alreadyThere()).as(report.toString()).isEqualTo(added);
        assertThat(report.refused()).as(report.toString()).hasSize(refused);
        assertThat(report.refused())
                .allMatch(refusedEntry ->
                        refusedEntry.line() > 0 && refusedEntry.file().equals("metadata.jsonl"));
    }

    @Test
    void wholeFilesInAnotherEncodingOrFormatAreRefusedWithTheReason() throws IOException {
        Path jsonl = shared.resolve("hostile/jsonl");
        assertThat(problem(jsonl.resolve("utf16")))
                .isInstanceOf(ImportProblem.EncodingNotSupported.class);
        assertThat(problem(jsonl.resolve("shift-jis")))
                .isInstanceOf(ImportProblem.EncodingNotSupported.class);
        assertThat(problem(jsonl.resolve("json-array")))
                .isInstanceOf(ImportProblem.NotJsonLines.class);
        assertThat(problem(jsonl.resolve("pretty-printed")))
                .isInstanceOf(ImportProblem.NotJsonLines.class);
        try (var files = Files.list(shared.resolve("hostile/parquet"))) {
            List<Path> parquet =
                    files.filter(file -> file.toString().endsWith(".parquet")).toList();
            assertThat(parquet).hasSizeGreaterThan(20);
            for (Path file : parquet) {
                Class<?> expected =
                        switch (String.valueOf(file.getFileName())) {
                            case "zero-byte.parquet" -> ImportProblem.NothingToImport.class;
                            case "garbage.parquet", "jsonl-named.parquet" ->
                                    ImportProblem.NotWhatItIsCalled.class;
                            default -> ImportProblem.FormatNotSupported.class;
                        };
                assertThat(problem(file)).as(file.toString()).isInstanceOf(expected);
            }
        }
    }

    @Test
    void hostilePicturesAreRefusedOrCarryTheirDefect() {
        Path project = temp.resolve("pictures.odai");
        Path train = shared.resolve("hostile/images/train");
        try (Catalog catalog = Projects.done(Catalog.create(project))) {
            Projects.done(new Importer().run(train, catalog, false, Progress.NONE));
            Map<String, Example> byFile = new TreeMap<>();
            catalog.examples()
                    .forEach(example -> {
                        assertThat(example.image().path())
                                .startsWith(shared.toAbsolutePath().toString());
                        byFile.putIfAbsent(example.image().fileName(), example);
                    });
            assertThat(byFile)
                    .containsKeys(
                            "good.jpg",
                            "progressive.jpg",
                            "-rf --help.jpg",
                            "UPPER.JPG",
                            "no-extension")
                    .doesNotContainKeys(
                            "header-only.jpg",
                            "bomb-60000x60000.png",
                            "bomb-header.png",
                            "zero-dim.png",
                            "avif-named.jpg",
                            "heic-named.jpg",
                            "zero-byte.jpg",
                            "text-named.jpg",
                            "html-named.jpg",
                            "lfs-pointer.jpg",
                            "svg-named.jpg",
                            "symlink-passwd.jpg",
                            "symlink-loop.jpg",
                            "fifo.jpg",
                            "directory.jpg",
                            "passwd");
            has(byFile, "truncated.jpg", Defect.TRUNCATED);
            has(byFile, "no-eoi.jpg", Defect.TRUNCATED);
            has(byFile, "cmyk.jpg", Defect.CMYK);
            has(byFile, "gray16.png", Defect.SIXTEEN_BIT);
            has(byFile, "palette-transparent.png", Defect.PALETTE);
            has(byFile, "exif-orientation-6.jpg", Defect.ROTATED);
            has(byFile, "gif-named.jpg", Defect.WRONG_EXTENSION);
            has(byFile, "animated.gif", Defect.ANIMATED);
            has(byFile, "polyglot-zip.jpg", Defect.TRAILING_BYTES);
            has(byFile, "1x1.jpg", Defect.TINY);
            has(byFile, "wide-20000x1.jpg", Defect.EXTREME_ASPECT);
        }
    }

    private static void has(Map<String, Example> byFile, String name, Defect defect) {
        Example example = byFile.get(name);
        assertThat(example).as(name).isNotNull();
        assertThat(example.defects()).as(name).contains(defect);
    }

    private Problem problem(Path source) {
        return Projects.problem(run(source));
    }

    private Outcome<ImportReport> run(Path source) {
        try (Catalog catalog =
                Projects.done(Catalog.create(temp.resolve(source.getFileName() + ".odai")))) {
            return new Importer().run(source, catalog, false, Progress.NONE);
        }
    }
}
