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
import java.util.Locale;
import java.util.Optional;
import odai.work.ImportProblem;
import odai.work.Outcome;

/// A file or folder that may hold a data set, with what formats recognise it by.
///
/// @param folder whether it is a folder
/// @param head a file's first bytes; of a folder none
record SourcePlace(Path path, boolean folder, byte[] head) {
    private static final int HEAD = 4096;

    static SourcePlace folder(Path path) {
        return new SourcePlace(path, true, new byte[0]);
    }

    /// @param path a regular file
    static SourcePlace file(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new SourcePlace(path, false, in.readNBytes(HEAD));
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// Whether it is a file whose name ends so, in whatever case.
    boolean called(String ending) {
        return !folder && name().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /// Nothing, or a byte order mark and white space; a file that is blank for longer has no rows.
    boolean blank() {
        String text = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "");
        return !folder && head.length < HEAD && text.isBlank();
    }

    /// As UTF-8, without a byte order mark.
    String firstLine() {
        return new String(head, 0, endOfLine(), StandardCharsets.UTF_8).replace("\ufeff", "");
    }

    /// The first bytes as one character each: for formats that begin with letters of their own.
    String letters() {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    /// The problem with its encoding, if it is certainly not UTF-8; a broken line in the middle is
    /// that line's own problem.
    Optional<ImportProblem> foreignEncoding() {
        String encoding = encoding();
        return encoding.isEmpty()
                ? Optional.empty()
                : Optional.of(new ImportProblem.EncodingNotSupported(path.toString(), encoding));
    }

    /// A file of rows whose pictures lie beside it.
    Outcome<DataSetSource> rows(DataSetSource.RowOpener opener) throws IOException {
        Path beside = path.toRealPath().getParent();
        return beside == null
                ? Outcome.failed(new ImportProblem.SourceNotFound(path.toString()))
                : Outcome.done(new DataSetSource(beside, name(), opener));
    }

    private String encoding() {
        if (head.length >= 2
                && (head[0] == (byte) 0xff && head[1] == (byte) 0xfe
                        || head[0] == (byte) 0xfe && head[1] == (byte) 0xff)) {
            return "UTF-16";
        }
        byte[] line = Arrays.copyOf(head, endOfLine());
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

    /// Where the first line ends; a character cut by the end of what was read does not count.
    private int endOfLine() {
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
