package odai.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import odai.work.FileTrouble;
import odai.work.ImportProblem;
import odai.work.Outcome;

/// Finds out what a path holds: a metadata file, a folder with one (or with `train/`), a bare
/// folder of pictures, or something this version does not read, told by its first bytes.
final class SourceFinder {
    private static final int HEAD = 4096;
    private static final List<String> NAMES = List.of("metadata.jsonl", "metadata.csv");

    /// A file of another name is one only if it begins like one: a picture has a thousand lines.
    private static final Pattern TABLE = Pattern.compile("(?i)\\.(jsonl?|csv)$");

    private SourceFinder() {}

    static Outcome<DataSetSource> find(Path path) {
        try {
            if (!Files.exists(path)) {
                return Outcome.failed(new ImportProblem.SourceNotFound(path.toString()));
            }
            return Files.isDirectory(path) ? folder(path) : file(path);
        } catch (IOException e) {
            return Outcome.failed(
                    new ImportProblem.SourceUnreadable(path.toString(), FileTrouble.detail(e)));
        }
    }

    private static Outcome<DataSetSource> folder(Path folder) throws IOException {
        for (Path place : List.of(folder, folder.resolve("train"))) {
            for (String name : NAMES) {
                if (Files.isRegularFile(place.resolve(name))) {
                    return file(place.resolve(name));
                }
            }
        }
        if (!FolderRows.pictures(folder.toRealPath()).isEmpty()) {
            Path real = folder.toRealPath();
            return Outcome.done(new DataSetSource(real, "", () -> new FolderRows(real)));
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String format = foreign(head(file));
                if (!format.isEmpty()) {
                    return Outcome.failed(
                            new ImportProblem.FormatNotSupported(file.toString(), format));
                }
            }
        }
        return Outcome.failed(new ImportProblem.NothingToImport(folder.toString()));
    }

    private static Outcome<DataSetSource> file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Outcome.failed(
                    new ImportProblem.SourceUnreadable(file.toString(), "not a regular file"));
        }
        byte[] head = head(file);
        String format = foreign(head);
        if (!format.isEmpty()) {
            return Outcome.failed(new ImportProblem.FormatNotSupported(file.toString(), format));
        }
        if (blank(head)) {
            return Outcome.failed(new ImportProblem.NothingToImport(file.toString()));
        }
        if (file.toString().endsWith(".parquet")) {
            return Outcome.failed(new ImportProblem.NotWhatItIsCalled(file.toString(), "Parquet"));
        }
        if (!TABLE.matcher(file.toString()).find()
                && !firstLine(head).strip().matches("[{\\[].*")) {
            return Outcome.failed(new ImportProblem.NothingToImport(file.toString()));
        }
        String encoding = encoding(head);
        if (!encoding.isEmpty()) {
            return Outcome.failed(
                    new ImportProblem.EncodingNotSupported(file.toString(), encoding));
        }
        String name = String.valueOf(file.getFileName());
        Path folder = file.toRealPath().getParent();
        if (folder == null) {
            return Outcome.failed(new ImportProblem.SourceNotFound(file.toString()));
        }
        if (name.endsWith(".csv")) {
            return firstLine(head).contains("file_name")
                    ? Outcome.done(new DataSetSource(folder, name, () -> new CsvRows(file)))
                    : Outcome.failed(new ImportProblem.NoFileNameColumn(file.toString()));
        }
        String first = firstLine(head).strip();
        if (first.startsWith("[") || first.equals("{")) {
            String found = first.startsWith("[") ? "[ … ]" : "{ ⏎ … }";
            return Outcome.failed(new ImportProblem.NotJsonLines(file.toString(), found));
        }
        return Outcome.done(new DataSetSource(folder, name, () -> new JsonRows(file)));
    }

    /// Nothing, or a byte order mark and white space; a file that is blank for longer has no rows.
    private static boolean blank(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "");
        return head.length < HEAD && text.isBlank();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /// What this version does not read, by the first bytes: names prove nothing.
    private static String foreign(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("version https://git-lfs")) {
            return "Git LFS pointer";
        }
        if (text.startsWith("ARROW1")) {
            return "Arrow";
        }
        return text.startsWith("PAR1") || text.startsWith("PARE") ? "Parquet" : "";
    }

    /// The encoding if it is certainly not UTF-8; a broken line in the middle is that line's own
    /// problem.
    private static String encoding(byte[] head) {
        if (head.length >= 2
                && (head[0] == (byte) 0xff && head[1] == (byte) 0xfe
                        || head[0] == (byte) 0xfe && head[1] == (byte) 0xff)) {
            return "UTF-16";
        }
        byte[] line = Arrays.copyOf(head, endOfLine(head));
        return !decodes(line, StandardCharsets.UTF_8)
                        && decodes(line, Charset.forName("windows-31j"))
                ? "Shift_JIS"
                : "";
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String firstLine(byte[] head) {
        return new String(head, 0, endOfLine(head), StandardCharsets.UTF_8).replace("\ufeff", "");
    }

    /// Where the first line ends; a character cut by the end of what was read does not count.
    private static int endOfLine(byte[] head) {
        for (int at = 0; at < head.length; at++) {
            if (head[at] == '\n' || head[at] == '\r') {
                return at;
            }
        }
        int end = head.length;
        while (head.length == HEAD && end > 0 && head[end - 1] < 0) {
            end--;
        }
        return end;
    }
}
