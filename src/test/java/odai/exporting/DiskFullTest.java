package odai.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import odai.fixtures.DataSet;
import odai.fixtures.Formats;
import odai.fixtures.Projects;
import odai.work.ExportProblem;
import odai.work.Outcome;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk in memory that takes 4 MB and whose errors are worded as no real disk's are.
class DiskFullTest {
    private static final int SIZE = 4 << 20;

    @TempDir private Path temp;

    private static FileSystem small() {
        return Jimfs.newFileSystem(
                Configuration.unix().toBuilder()
                        .setWorkingDirectory("/disk")
                        .setMaxSize(SIZE)
                        .setBlockSize(4096)
                        .build());
    }

    private static ExportProblem problem(Throwable error) {
        return (ExportProblem) ((ExportFailure) error).problem;
    }

    @Test
    void anExportThatDoesNotFitIsADiskFullAndLeavesNothing() throws IOException {
        DataSet set = new DataSet(temp.resolve("set"));
        for (int i = 0; i < 6; i++) {
            set.write(i + ".png", Formats.noise(600, 600 + i));
            set.row(DataSet.row("e" + i, i + ".png", "odai", "answer"));
        }
        try (FileSystem disk = small();
                Exported exported = Exported.of(set.write(), temp)) {
            Path folder = disk.getPath("/out");
            Outcome<JsonlExporter.Export> outcome =
                    new JsonlExporter()
                            .run(
                                    exported.curation,
                                    Exported.request(
                                            Exported.NO_VALIDATION, JsonlExporter.Settings.DEFAULT),
                                    folder,
                                    Progress.NONE);
            assertThat(outcome).isEqualTo(Outcome.failed(new ExportProblem.ExportDiskFull("/out")));
            try (var files = Files.list(folder)) {
                assertThat(files.toList()).isEmpty();
            }
        }
    }

    @Test
    void theExportBeforeSurvivesADiskThatRunsFull() throws IOException {
        DataSet set = DataSet.of(temp.resolve("set"), 5);
        try (FileSystem disk = small();
                Exported exported = Exported.of(set.write(), temp)) {
            Path folder = disk.getPath("/out");
            var request = Exported.request(Exported.NO_VALIDATION, JsonlExporter.Settings.DEFAULT);
            Projects.done(
                    new JsonlExporter().run(exported.curation, request, folder, Progress.NONE));
            Files.write(disk.getPath("/filler"), new byte[SIZE - 200_000]);
            exported.curation.settings().order().systemText("x".repeat(200_000));
            assertThat(new JsonlExporter().run(exported.curation, request, folder, Progress.NONE))
                    .isEqualTo(Outcome.failed(new ExportProblem.ExportDiskFull("/out")));
            assertThat(Manifest.verify(folder)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void aFileThatFitsIsWrittenAndNamedWithItsHash() throws IOException {
        try (FileSystem disk = small()) {
            Path file = disk.getPath("/disk/f.jsonl");
            try (DigestFile digest = new DigestFile(file)) {
                digest.write(new byte[3 << 20]);
                assertThat(file).doesNotExist();
                Manifest.FileEntry entry = digest.finish();
                assertThat(file).doesNotExist();
                digest.commit();
                assertThat(entry.bytes()).isEqualTo(3 << 20);
                assertThat(entry.sha256()).isEqualTo(DigestFile.sha256(file));
            }
            assertThat(Files.size(file)).isEqualTo(3 << 20);
            assertThat(disk.getPath("/disk/f.jsonl.part")).doesNotExist();
        }
    }

    @Test
    void aFileThatIsGivenUpLeavesNothing() throws IOException {
        Path file = temp.resolve("f");
        try (DigestFile digest = new DigestFile(file)) {
            digest.write(7);
            digest.flush();
            assertThat(temp.resolve("f.part")).exists();
        }
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(temp.resolve("f"), "before");
        try (DigestFile digest = new DigestFile(file)) {
            digest.write("after, and longer".getBytes(StandardCharsets.UTF_8));
            digest.flush();
            assertThat(file).hasContent("before");
            digest.finish();
            digest.commit();
        }
        assertThat(file).hasContent("after, and longer");
    }

    @Test
    void anErrorOnADiskWithRoomIsNotCalledFull() {
        IOException error = new IOException("No space left on device, says a liar");
        ExportFailure failure = Room.notWritten(temp.resolve("f"), 100, error);
        assertThat(failure.problem)
                .isEqualTo(
                        new ExportProblem.FolderNotWritable(
                                temp.toString(), "No space left on device, says a liar"));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void anErrorInAnyLanguageOnAFullDiskIsCalledFull() throws IOException {
        try (FileSystem disk = small()) {
            Files.write(disk.getPath("/disk/filler"), new byte[SIZE - 8192]);
            IOException error = new IOException("デバイスに空き領域がありません");
            assertThat(Room.notWritten(disk.getPath("/disk/f"), 100, error).problem)
                    .isEqualTo(new ExportProblem.ExportDiskFull("/disk"));
            assertThat(Room.notOpened(disk.getPath("/disk/f"), error).problem)
                    .isEqualTo(new ExportProblem.ExportDiskFull("/disk"));
        }
    }

    @Test
    void aFolderThatIsNotThereIsNotCalledFull() {
        assertThatThrownBy(() -> new DigestFile(temp.resolve("absent").resolve("f")))
                .satisfies(error ->
                        assertThat(problem(error))
                                .isInstanceOf(ExportProblem.FolderNotWritable.class));
    }

    @Test
    void aBytesPlaceDoesNotMatterToItsHash() throws IOException {
        byte[] bytes = new byte[(2 << 20) + 777];
        new Random(2).nextBytes(bytes);
        String hash;
        try (DigestFile digest = new DigestFile(temp.resolve("whole"))) {
            digest.write(bytes);
            hash = digest.finish().sha256();
        }
        try (DigestFile digest = new DigestFile(temp.resolve("pieces"))) {
            for (int at = 0; at < bytes.length; at += 1001) {
                digest.write(bytes, at, Math.min(1001, bytes.length - at));
            }
            assertThat(digest.finish().sha256()).isEqualTo(hash);
            digest.commit();
        }
        assertThat(temp.resolve("pieces")).hasBinaryContent(bytes);
    }
}
