package odai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.FlagWord;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.work.CsvCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static Finding seen(Kind kind, double confidence, FindingRole role) {
        return new Finding(kind, confidence, null, role, "test", "1", "gpt-4o");
    }

    private static ReportRow row(String id, String odai) {
        return new ReportRow(
                id,
                "cat.jpg",
                "image_to_text",
                "training",
                VerdictName.SKIPPED,
                true,
                List.of(Kind.FACE, Kind.CHILD),
                List.of(
                        seen(Kind.FACE, .934, FindingRole.SURE),
                        seen(Kind.CHILD, .71, FindingRole.OPINION)),
                List.of(),
                Flags.NONE.with(Kind.FACE, FlagWord.CONFIRMED).with(Kind.CAPTCHA, FlagWord.CLEARED),
                "undecided",
                "",
                odai);
    }

    /// As another program reads it.
    private static List<String[]> read(String csv) throws IOException {
        try (MappingIterator<String[]> rows =
                new CsvMapper()
                        .readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readValues(csv)) {
            return rows.readAll();
        }
    }

    @Test
    void aTableWithoutRowsHasItsHead() {
        assertThat(Csv.of(List.of()))
                .isEqualTo(
                        "id,file,type,split,verdict,reasons,findings,flags,decision,problems,odai,screened\r\n");
    }

    @Test
    void aRowHasACellForEveryColumnAndReasonsAreOneCell() throws IOException {
        List<String[]> rows = read(Csv.of(List.of(row("a", "画像で一言"))));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).hasSameSizeAs(rows.get(0));
        assertThat(rows.get(1))
                .containsExactly(
                        "a",
                        "cat.jpg",
                        "image_to_text",
                        "training",
                        "skipped",
                        "face child",
                        "face:0.93 child:0.71(gpt-4o)",
                        "face:confirmed captcha:cleared",
                        "undecided",
                        "",
                        "画像で一言",
                        "yes");
    }

    @Test
    void rowsStandInTheirOrder() throws IOException {
        List<String[]> rows = read(Csv.of(List.of(row("b", "1"), row("a", "2"))));
        assertThat(rows).extracting(cells -> cells[0]).containsExactly("id", "b", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tcmd",
                "\rcmd",
                "=\n",
                " =1",
                "\u3000+1",
                "\n@x",
                "＝1+1",
                "\u00a0－1"
            })
    void whatASpreadsheetWouldRunIsText(String formula) throws IOException {
        String[] cells = read(Csv.of(List.of(row("a", formula)))).get(1);
        assertThat(cells[10]).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "1-1", "a=b", "", "。=", "犬@猫", "🍣"})
    void whatIsNoFormulaStandsAsItIs(String text) {
        assertThat(CsvCell.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\nb", "a\r\nb", "\"", ",", "\n"})
    void whatWouldBreakTheLineIsQuoted(String text) throws IOException {
        assertThat(CsvCell.of(text)).startsWith("\"").endsWith("\"");
        assertThat(read(Csv.of(List.of(row("a", text)))).get(1)[10]).isEqualTo(text);
    }

    @Test
    void aQuotedFormulaIsBothQuotedAndText() {
        assertThat(CsvCell.of("=A1,\"x\"")).isEqualTo("\"'=A1,\"\"x\"\"\"");
    }

    @Test
    void theDataSetsOwnNamesAreNotTrustedEither() throws IOException {
        String[] cells = read(Csv.of(List.of(row("=cmd|' /C calc'!A0", "x")))).get(1);
        assertThat(cells[0]).startsWith("'=");
    }

    @Property(tries = 300)
    void everyTextComesBackAsItWasOrWithOneApostropheMore(
            @ForAll @Size(min = 1, max = 5)
                    List<
                                    @Chars({'"', ',', '\n', '\r', '=', '+', '-', '@', '\t', '\''})
                                    @CharRange(from = 'あ', to = 'ん') String>
                            texts)
            throws IOException {
        List<String[]> rows =
                read(Csv.of(texts.stream().map(text -> row("id", text + ".")).toList()));
        assertThat(rows).hasSize(texts.size() + 1);
        for (int i = 0; i < texts.size(); i++) {
            String was = texts.get(i) + ".";
            String is = rows.get(i + 1)[10];
            assertThat(is).isIn(was, "'" + was);
            assertThat(is).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        }
    }
}
