package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import odai.catalog.Catalog;
import odai.dataset.Example;
import odai.fixtures.Mutations;
import odai.fixtures.Projects;
import odai.fixtures.SeedPictures;
import odai.importing.Importer;
import odai.logging.NativeConsole;
import odai.screening.ScreeningRun;
import odai.work.Progress;
import odai.work.Workers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged pictures through everything that decodes, in a process of its own: it neither ends nor
/// takes more than a gigabyte. 500 of them; `mvn -Pfuzz test` takes 10,000.
class FuzzTest {
    private static final int BATCH = 500;
    private static final long MOST_KILOBYTES = 1 << 20;

    @TempDir private Path temp;

    @Test
    void noDamagedPictureEndsTheProgramOrEatsTheMachine() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(Path.of("/proc/self/status")), "peak memory is read from /proc");
        long seed = Long.getLong("fuzz.seed", 20_261_201);
        int pictures = Integer.getInteger("fuzz.pictures", BATCH);
        Path said = temp.resolve("said");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:+UseSerialGC",
                                "-XX:TrimNativeHeapInterval=5000",
                                "-XX:ErrorFile=" + temp.resolve("crash"),
                                "-XX:-CreateCoredumpOnCrash",
                                "-XX:OnError=kill -KILL %p",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FuzzChild.class.getName(),
                                temp.toString(),
                                Long.toString(seed),
                                Integer.toString(pictures))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int code = process.waitFor();
        List<String> lines = Files.readAllLines(said, StandardCharsets.ISO_8859_1);
        String end = lines.isEmpty() ? "" : lines.getLast();
        assertThat(code).as(String.join("\n", lines)).isZero();
        assertThat(end).startsWith("DONE " + pictures + " ");
        long peak = Long.parseLong(end.split(" ")[2]);
        assertThat(peak).as("kilobytes at most").isLessThan(MOST_KILOBYTES);
    }

    /// Makes the damaged pictures and takes them through import, thumbnail, re-encoding, screening.
    static final class FuzzChild {
        private FuzzChild() {}

        public static void main(String[] arguments) throws IOException {
            Path temp = Path.of(arguments[0]);
            NativeConsole.toFile(temp.resolve("state"));
            int pictures = Integer.parseInt(arguments[2]);
            Map<String, byte[]> seeds = SeedPictures.all();
            Mutations mutations = new Mutations(Long.parseLong(arguments[1]), seeds);
            for (int from = 0; from < pictures; from += BATCH) {
                Path set = Files.createDirectories(temp.resolve("set-" + from));
                for (int i = from; i < Math.min(pictures, from + BATCH); i++) {
                    Mutations.Mutant mutant = mutations.next(i);
                    Files.write(set.resolve(mutant.name()), mutant.bytes());
                }
                batch(set, temp.resolve("p-" + from + ".odai"));
            }
            System.out.println("DONE " + pictures + " " + peak());
            System.exit(0);
        }

        private static void batch(Path set, Path project) throws IOException {
            ImageDecoder decoder = new ImageDecoder(DecodeMarks.in(set.resolveSibling("marks")));
            ImageEncoder encoder = new ImageEncoder();
            int decoded = 0;
            try (var files = Files.list(set)) {
                for (Path file : files.sorted().toList()) {
                    // also what an import refuses
                    decoder.decode(file, 64);
                    decoded += decoder.decode(file, 1600) instanceof Decoded.DecodedPicture ? 1 : 0;
                    if (Files.size(file) > 0) {
                        try (PictureFile bytes = PictureFile.read(file)) {
                            encoder.jpeg(bytes, 4096, 85);
                        }
                    }
                }
            }
            try (Catalog catalog = Projects.done(Catalog.create(project));
                    Thumbnails thumbnails = new Thumbnails(catalog.thumbnails(), decoder)) {
                Projects.done(new Importer().run(set, catalog, true, Progress.NONE));
                catalog.examples().forEach((Example it) -> thumbnails.make(it.image()));
                Projects.done(
                        new ScreeningRun(catalog, Workers.cores(), _ -> {}).run(Progress.NONE));
                System.out.println(
                        set.getFileName()
                                + ": "
                                + decoded
                                + " decoded, "
                                + catalog.examples().count()
                                + " imported, "
                                + peak()
                                + " kB");
            }
        }

        private static long peak() throws IOException {
            try (var lines = Files.lines(Path.of("/proc/self/status"))) {
                return lines.filter(line -> line.startsWith("VmHWM"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow();
            }
        }
    }
}
