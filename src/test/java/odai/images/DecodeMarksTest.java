package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.fixtures.Formats;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import odai.importing.Importer;
import odai.importing.PictureCheck;
import odai.screening.ScreeningRun;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeMarksTest {
    @TempDir private Path temp;

    /// Begins to decode a picture and ends as told; or stays until its input ends.
    static final class DecodingChild {
        private DecodingChild() {}

        public static void main(String[] arguments) throws IOException {
            DecodeMarks marks = DecodeMarks.in(Path.of(arguments[0]));
            try (PictureFile file = PictureFile.read(Path.of(arguments[1]))) {
                DecodeMarks.DecodeMark decodeMark = marks.begin(file);
                switch (arguments[2]) {
                    case "crashes" -> Runtime.getRuntime().halt(134);
                    case "exits" -> System.exit(0);
                    case "ends" -> {
                        decodeMark.close();
                        Runtime.getRuntime().halt(0);
                    }
                    default -> {
                        System.out.println("decoding");
                        while (System.in.read() >= 0) {}
                        Runtime.getRuntime().halt(134);
                    }
                }
            }
        }
    }

    private Process start(Path marks, Path picture, String way) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecodingChild.class.getName(),
                        marks.toString(),
                        picture.toString(),
                        way)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path marksAfter(String way, Path picture) throws Exception {
        Path marks = temp.resolve("marks-" + way);
        start(marks, picture, way).waitFor();
        return marks;
    }

    private Path picture() throws IOException {
        return Files.write(temp.resolve("a.png"), Formats.png());
    }

    @Test
    void whatEndedAProgramIsPassedOverUntilItIsTriedAgain() throws Exception {
        Path picture = picture();
        DecodeMarks marks = DecodeMarks.in(marksAfter("crashes", picture));
        ImageDecoder decoder = new ImageDecoder(marks);
        assertThat(decoder.decode(picture, 16))
                .isEqualTo(new Decoded.Undecodable(Defect.ENDED_THE_PROGRAM));
        assertThat(decoder.decode(Formats.png(), 16))
                .as("the same content from elsewhere")
                .isEqualTo(new Decoded.Undecodable(Defect.ENDED_THE_PROGRAM));
        try (PictureFile file = PictureFile.read(picture)) {
            assertThat(new ImageEncoder(marks).jpeg(file, 16, 80)).isEmpty();
        }
        assertThat(decoder.decode(Formats.greyPng(), 16))
                .isInstanceOf(Decoded.DecodedPicture.class);
        marks.tryAgain(Sha256.of(Formats.png()));
        assertThat(decoder.decode(picture, 16)).isInstanceOf(Decoded.DecodedPicture.class);
    }

    @Test
    void whatOthersDiedOfAndWantTriedAgainMeanwhileIsHeardOf() throws Exception {
        Path picture = picture();
        Path folder = temp.resolve("marks-crashes");
        DecodeMarks marks = DecodeMarks.in(folder);
        ImageDecoder decoder = new ImageDecoder(marks);
        marksAfter("crashes", picture);
        marks.collect();
        assertThat(decoder.decode(picture, 16))
                .isEqualTo(new Decoded.Undecodable(Defect.ENDED_THE_PROGRAM));
        try (var files = Files.newDirectoryStream(folder, "*.ended")) {
            for (Path ended : files) {
                Files.delete(ended);
            }
        }
        marks.collect();
        assertThat(decoder.decode(picture, 16)).isInstanceOf(Decoded.DecodedPicture.class);
    }

    @Test
    void aPictureThatWasChangedIsTried() throws Exception {
        Path picture = picture();
        DecodeMarks marks = DecodeMarks.in(marksAfter("crashes", picture));
        Files.write(picture, Formats.transparentPng());
        assertThat(new ImageDecoder(marks).decode(picture, 16))
                .isInstanceOf(Decoded.DecodedPicture.class);
    }

    @Test
    void aPictureChangedBeforeTheNextStartIsNotBlamed() throws Exception {
        Path picture = picture();
        Path folder = marksAfter("crashes", picture);
        Files.write(picture, Formats.transparentPng());
        assertThat(new ImageDecoder(DecodeMarks.in(folder)).decode(picture, 16))
                .isInstanceOf(Decoded.DecodedPicture.class);
    }

    @Test
    void anOrderlyEndLeavesNothing() throws Exception {
        for (String way : List.of("exits", "ends")) {
            Path folder = marksAfter(way, picture());
            try (var left = Files.list(folder)) {
                assertThat(left.count()).as(way).isEqualTo(way.equals("exits") ? 0 : 1);
            }
            assertThat(new ImageDecoder(DecodeMarks.in(folder)).decode(Formats.png(), 16))
                    .as(way)
                    .isInstanceOf(Decoded.DecodedPicture.class);
        }
    }

    @Test
    void whatAnotherProcessIsDecodingIsLeftToIt() throws Exception {
        Path folder = temp.resolve("busy");
        Process busy = start(folder, picture(), "stays");
        try {
            assertThat(busy.inputReader().readLine()).isEqualTo("decoding");
            assertThat(new ImageDecoder(DecodeMarks.in(folder)).decode(Formats.png(), 16))
                    .isInstanceOf(Decoded.DecodedPicture.class);
            try (var files = Files.list(folder)) {
                assertThat(files.filter(it -> it.toString().endsWith(".mark"))).isNotEmpty();
            }
        } finally {
            busy.outputWriter().close();
            busy.waitFor();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsNoPictureFromItsCurator() throws IOException {
        Path file = Files.write(temp.resolve("no-folder"), new byte[1]);
        DecodeMarks marks = DecodeMarks.in(file.resolve("marks"));
        assertThat(new ImageDecoder(marks).decode(Formats.png(), 16))
                .isInstanceOf(Decoded.DecodedPicture.class);
    }

    @Test
    void anInterruptedThreadStillMarks() throws Exception {
        DecodeMarks marks = DecodeMarks.in(temp.resolve("interrupted"));
        ImageDecoder decoder = new ImageDecoder(marks);
        Thread.currentThread().interrupt();
        assertThat(decoder.decode(Formats.png(), 16)).isInstanceOf(Decoded.DecodedPicture.class);
        assertThat(Thread.interrupted()).isTrue();
        try (PictureFile file = PictureFile.of(Formats.png());
                DecodeMarks.DecodeMark _ = marks.begin(file);
                var files = Files.list(temp.resolve("interrupted"))) {
            Path one = files.findFirst().orElseThrow();
            assertThat(Files.readString(one)).contains(Sha256.of(Formats.png()));
        }
    }

    @Test
    void screeningPassesItOverAndLooksAgainOnceItMay() throws Exception {
        Path set = Files.createDirectories(temp.resolve("set"));
        Path picture = TestPictures.write(set.resolve("a.jpg"), TestPictures.jpeg(1));
        Path project = temp.resolve("p.odai");
        Projects.done(Catalog.create(project)).close();
        start(project.resolve("decoding"), picture, "crashes").waitFor();
        try (Catalog catalog = Projects.done(Catalog.create(project))) {
            Projects.done(new Importer().run(set, catalog, true, Progress.NONE));
            assertThat(only(catalog).defects()).contains(Defect.ENDED_THE_PROGRAM);
            assertThat(screen(catalog).broken()).isEqualTo(1);
            PictureCheck.run(catalog);
            assertThat(only(catalog).defects()).contains(Defect.ENDED_THE_PROGRAM);
            DecodeMarks.in(catalog.marks()).tryAllAgain();
            assertThat(screen(catalog).broken()).isZero();
            assertThat(only(catalog).defects()).doesNotContain(Defect.ENDED_THE_PROGRAM);
            PictureCheck.run(catalog);
            assertThat(only(catalog).defects()).doesNotContain(Defect.ENDED_THE_PROGRAM);
        }
    }

    private static Example only(Catalog catalog) {
        return catalog.examples().page(List.of(1L)).getFirst();
    }

    private static ScreeningRun.Summary screen(Catalog catalog) {
        return Projects.done(new ScreeningRun(catalog, 1, _ -> {}).run(Progress.NONE));
    }
}
