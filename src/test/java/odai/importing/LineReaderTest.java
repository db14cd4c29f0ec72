package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a|b, 2", "a|b|, 2", "a<b, 2", "a<|b, 2", "a<<b, 3", "a||b, 3", "|, 1", "<|, 1", "<, 1",
        "a, 1", "'', 0",
    })
    void aLineEndsWithLfOrCrOrBoth(String drawn, int lines) throws IOException {
        String text = drawn.replace('|', '\n').replace('<', '\r');
        assertThat(read(text)).hasSize(lines);
        assertThat(String.join("", texts(text))).isEqualTo(drawn.replaceAll("[|<]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\u000b", "\f"})
    void noOtherCharacterEndsALine(String separator) throws IOException {
        assertThat(texts("一" + separator + "二")).containsExactly("一" + separator + "二");
    }

    @Test
    void linesAreNumberedFromOneAlsoTheEmptyOnes() throws IOException {
        assertThat(read("a\n\n\nb"))
                .extracting(LineReader.TextLine::number)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aByteOrderMarkIsPassedOverAtTheStartOnly() throws IOException {
        assertThat(texts("\ufeffa\n\ufeffb")).containsExactly("a", "\ufeffb");
        assertThat(texts("\ufeff")).isEmpty();
    }

    @Test
    void aHalfByteOrderMarkIsNotSwallowed() throws IOException {
        List<LineReader.TextLine> textLines =
                read(new byte[] {(byte) 0xef, (byte) 0xbb, 'x', '\n', 'y'});
        assertThat(textLines.get(0).invalid()).isTrue();
        assertThat(textLines.get(1).text()).isEqualTo("y");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xc0, 0xc1, 0xf5, 0xff, 0xfe})
    void aByteThatIsNoUtf8SpoilsItsOwnLineOnly(int bad) throws IOException {
        List<LineReader.TextLine> textLines = read(new byte[] {'a', '\n', (byte) bad, '\n', 'c'});
        assertThat(textLines)
                .extracting(LineReader.TextLine::invalid)
                .containsExactly(false, true, false);
        assertThat(textLines.get(1).text()).as("never a replacement character").isEmpty();
        assertThat(textLines.get(2).text()).isEqualTo("c");
    }

    @Test
    void anOverlongFormAndASurrogateInUtf8AreNoText() throws IOException {
        assertThat(read(new byte[] {(byte) 0xc0, (byte) 0xaf}).getFirst().invalid()).isTrue();
        assertThat(read(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}).getFirst().invalid())
                .isTrue();
    }

    @Test
    void aLineBeyondTheLimitIsSaidSoAndTheNextOneIsRead() throws IOException {
        InputStream endless = new Repeated('x', LineReader.MAX_BYTES + 1, "\nnext\n");
        try (LineReader lines = new LineReader(endless)) {
            LineReader.TextLine first = lines.next().orElseThrow();
            assertThat(first.tooLong()).isTrue();
            assertThat(first.text()).isEmpty();
            assertThat(lines.next().orElseThrow().text()).isEqualTo("next");
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void aLineOfExactlyTheLimitIsRead() throws IOException {
        InputStream full = new Repeated('x', LineReader.MAX_BYTES, "\n");
        try (LineReader lines = new LineReader(full)) {
            LineReader.TextLine only = lines.next().orElseThrow();
            assertThat(only.tooLong()).isFalse();
            assertThat(only.text()).hasSize(LineReader.MAX_BYTES);
        }
    }

    @Property(tries = 200)
    void whatIsWrittenInLinesIsReadInLines(
            @ForAll @Size(max = 20)
                    List<@StringLength(max = 30) @CharRange(from = ' ', to = '퟿') String> lines)
            throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        List<String> expected = new ArrayList<>(lines);
        assertThat(texts(text.toString())).isEqualTo(expected);
    }

    private static List<String> texts(String text) throws IOException {
        return read(text).stream().map(LineReader.TextLine::text).toList();
    }

    private static List<LineReader.TextLine> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<LineReader.TextLine> read(byte[] bytes) throws IOException {
        List<LineReader.TextLine> all = new ArrayList<>();
        try (LineReader lines = new LineReader(new ByteArrayInputStream(bytes))) {
            for (var textLine = lines.next(); textLine.isPresent(); textLine = lines.next()) {
                all.add(textLine.get());
            }
        }
        return all;
    }

    /// One byte many times, then an end; without holding it all.
    private static final class Repeated extends InputStream {
        private final int fill;
        private final byte[] end;
        private long left;
        private int at;

        Repeated(int fill, long times, String end) {
            this.fill = fill;
            this.left = times;
            this.end = end.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            if (left > 0) {
                left--;
                return fill;
            }
            return at < end.length ? end[at++] : -1;
        }
    }
}
