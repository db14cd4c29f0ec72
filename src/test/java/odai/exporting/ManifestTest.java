package odai.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import odai.dataset.SplitPlan;
import odai.fixtures.DataSet;
import odai.work.ExportProblem;
import odai.work.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @TempDir private Path temp;

    private @Nullable Exported exported;
    private Path folder = Path.of("");

    @BeforeEach
    void export() {
        exported = Exported.of(DataSet.of(temp.resolve("set"), 12).write(), temp);
        exported.done(
                Exported.request(
                        new SplitPlan(0.2, 1, SplitPlan.When.AFTER),
                        JsonlExporter.Settings.DEFAULT));
        folder = exported.folder;
    }

    @AfterEach
    void close() {
        if (exported != null) {
            exported.close();
        }
    }

    private void incomplete(String detail) {
        assertThat(Manifest.verify(folder))
                .isEqualTo(Outcome.failed(new ExportProblem.Incomplete(folder.toString(), detail)));
    }

    @Test
    void aWholeExportIsReadAsItWasWritten() {
        Outcome<Manifest> outcome = Manifest.verify(folder);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        Manifest manifest = ((Outcome.Done<Manifest>) outcome).value();
        assertThat(manifest.training()).hasSize(9);
        assertThat(manifest.validation()).hasSize(3);
        assertThat(manifest.files())
                .extracting(Manifest.FileEntry::name)
                .containsExactly("train.jsonl", "validation.jsonl");
        assertThat(manifest.settings().path("seed").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train.jsonl", "validation.jsonl", "manifest.json"})
    void aMissingFileIsNamed(String name) throws IOException {
        Files.delete(folder.resolve(name));
        incomplete(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train.jsonl", "validation.jsonl"})
    void oneChangedByteOfTheSameLengthIsFound(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(name), bytes);
        incomplete(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train.jsonl", "validation.jsonl"})
    void aCutOffFileIsFound(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length - 1));
        incomplete(name);
    }

    @Test
    void anAppendedLineIsFound() throws IOException {
        Path file = folder.resolve("train.jsonl");
        Files.writeString(file, "{}\n", StandardOpenOption.APPEND);
        incomplete("train.jsonl");
    }

    @Test
    void aFolderInAFilesPlaceIsFound() throws IOException {
        Files.delete(folder.resolve("train.jsonl"));
        Files.createDirectory(folder.resolve("train.jsonl"));
        incomplete("train.jsonl");
    }

    @Test
    void aManifestThatIsNoJsonIsIncomplete() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{\"files\": [");
        assertThat(Manifest.verify(folder)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aFolderThatIsNotThereIsIncomplete() {
        folder = temp.resolve("absent");
        incomplete("manifest.json");
    }

    @Test
    void tensOfThousandsOfLinesAreWrittenPieceByPiece() throws IOException {
        List<Manifest.ManifestLine> manifestLines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            manifestLines.add(new Manifest.ManifestLine("例-" + i, i % 5 + 1, "%064x".formatted(i)));
        }
        var settings = JsonNodeFactory.instance.objectNode().put("seed", 7);
        Manifest manifest =
                new Manifest(List.of(), manifestLines, manifestLines.subList(0, 10), settings);
        Pieces out = new Pieces();
        manifest.write(out);
        assertThat(out.largest).isLessThan(100_000);
        assertThat(out.closed).isFalse();
        Files.write(folder.resolve("manifest.json"), out.toByteArray());
        assertThat(Manifest.verify(folder)).isEqualTo(Outcome.done(manifest));
    }

    private static final class Pieces extends ByteArrayOutputStream {
        private int largest;
        private boolean closed;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            largest = Math.max(largest, length);
            super.write(bytes, from, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
