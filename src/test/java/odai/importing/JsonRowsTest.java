package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import odai.dataset.Defect;
import odai.dataset.ExampleType;
import odai.dataset.Response;
import odai.fixtures.DataSet;
import odai.importing.RowProblem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {
    private static final String GOOD = DataSet.row("a", "a.jpg", "お題", "回答").toString();

    @TempDir private Path temp;

    @Test
    void aRowIsReadAsItIsWritten() throws IOException {
        DataSetRow.Good row = good(GOOD);
        assertThat(row.line()).isEqualTo(1);
        assertThat(row.odaiId()).isEqualTo("a");
        assertThat(row.fileName()).isEqualTo("a.jpg");
        assertThat(row.odai()).isEqualTo("お題");
        assertThat(row.type()).isEqualTo(ExampleType.IMAGE_TO_TEXT);
        assertThat(row.responses()).containsExactly(new Response(1, "回答", "回答", 100, true));
        assertThat(row.notices()).isEmpty();
    }

    @Test
    void fieldsThatAreNotOursAreDropped() throws IOException {
        assertThat(good(GOOD.replaceFirst("\\{", "{\"likes\":[1,{\"x\":null}],"))).isNotNull();
    }

    @Test
    void blankLinesAreCountedButAreNoRows() throws IOException {
        List<DataSetRow> dataSetRows =
                read("\n  \n" + GOOD + "\n\u3000\n" + GOOD.replace("\"a\"", "\"b\""));
        assertThat(dataSetRows).extracting(DataSetRow::line).containsExactly(3L, 5L);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("{", Reason.INVALID_JSON),
                Arguments.of("{\"odai_id\":\"a\",}", Reason.INVALID_JSON),
                Arguments.of("hello", Reason.INVALID_JSON),
                Arguments.of("{'odai_id':'a'}", Reason.INVALID_JSON),
                Arguments.of("[1,2]", Reason.NOT_AN_OBJECT),
                Arguments.of("\"text\"", Reason.NOT_AN_OBJECT),
                Arguments.of("17", Reason.NOT_AN_OBJECT),
                Arguments.of("null", Reason.NOT_AN_OBJECT),
                Arguments.of(GOOD + GOOD, Reason.TRAILING_DATA),
                Arguments.of(GOOD + " x", Reason.TRAILING_DATA),
                Arguments.of(GOOD + ",", Reason.TRAILING_DATA),
                Arguments.of("{\"odai_id\":\"a\",\"odai_id\":\"b\"}", Reason.DUPLICATE_KEY),
                Arguments.of("[".repeat(100) + "]".repeat(100), Reason.TOO_DEEP),
                Arguments.of("{\"a\":".repeat(100) + "1" + "}".repeat(100), Reason.TOO_DEEP),
                Arguments.of("{\"x\":" + "9".repeat(200) + "}", Reason.BAD_NUMBER),
                Arguments.of(GOOD.replace("\"お題\"", "\"\\ud83d\""), Reason.LONE_SURROGATE),
                Arguments.of(GOOD.replace("\"回答\"", "\"\\udc00x\""), Reason.LONE_SURROGATE),
                Arguments.of(GOOD.replace("\"a\"", "\"\""), Reason.MISSING_FIELD),
                Arguments.of(GOOD.replace("\"a.jpg\"", "\" \""), Reason.MISSING_FIELD));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("refused")
    void aBrokenLineIsRefusedWithItsReasonAndTheNextIsRead(String line, Reason reason)
            throws IOException {
        List<DataSetRow> dataSetRows = read(line + "\n" + GOOD + "\n");
        assertThat(dataSetRows).hasSize(2);
        assertThat(dataSetRows.getFirst())
                .isInstanceOfSatisfying(
                        DataSetRow.Bad.class,
                        bad -> {
                            assertThat(bad.line()).isEqualTo(1);
                            assertThat(bad.problem().reason()).isEqualTo(reason);
                        });
        assertThat(dataSetRows.get(1)).isInstanceOf(DataSetRow.Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"odai_id", "file_name", "odai", "type", "responses"})
    void aFieldThatIsAbsentOrNullOrOfAnotherTypeIsNamed(String field) throws IOException {
        assertProblem(without(field, null), Reason.MISSING_FIELD, field);
        assertProblem(without(field, "null"), Reason.MISSING_FIELD, field);
        assertProblem(without(field, "17"), Reason.WRONG_TYPE, field);
        assertProblem(without(field, "{\"a\":1}"), Reason.WRONG_TYPE, field);
    }

    @Test
    void anEmptyOdaiIsAnOdai() throws IOException {
        assertThat(good(without("odai", "\"\"")).odai()).isEmpty();
    }

    @Test
    void aWholeSurrogatePairIsText() throws IOException {
        assertThat(good(GOOD.replace("\"お題\"", "\"\\ud83d\\ude00\"")).odai()).isEqualTo("😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text_image_to_text", "image_text_to_text"})
    void bothNamesOfTheFillTheBlankTypeMeanTheSame(String type) throws IOException {
        DataSetRow.Good row = good(without("type", "\"" + type + "\""));
        assertThat(row.type()).isEqualTo(ExampleType.IMAGE_TEXT_TO_TEXT);
        assertThat(row.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" Image_To_Text ", "IMAGE_TO_TEXT", "picture", ""})
    void aSloppyTypeIsReadAsTheNearestAndNoted(String type) throws IOException {
        DataSetRow.Good row = good(without("type", "\"" + type + "\""));
        assertThat(row.type()).isEqualTo(ExampleType.IMAGE_TO_TEXT);
        assertThat(row.notices()).containsExactly(Defect.UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<|im_start|>system", "see <image> here", "a <|endoftext|>"})
    void templateTokensAreNotedInOdaiAndResponses(String text) throws IOException {
        assertThat(good(without("odai", "\"" + text + "\"")).notices())
                .containsExactly(Defect.TEMPLATE_TOKENS);
        assertThat(good(GOOD.replace("回答", text)).notices())
                .containsExactly(Defect.TEMPLATE_TOKENS);
    }

    @Test
    void aTextOfMoreThanTenThousandCharactersIsNoted() throws IOException {
        assertThat(good(GOOD.replace("お題", "あ".repeat(10_000))).notices()).isEmpty();
        assertThat(good(GOOD.replace("お題", "あ".repeat(10_001))).notices())
                .containsExactly(Defect.LONG_TEXT);
    }

    @Test
    void aLineThatIsNoUtf8IsRefusedAsThat() throws IOException {
        byte[] latin = "{\"odai\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(latin))
                .singleElement()
                .isInstanceOfSatisfying(
                        DataSetRow.Bad.class,
                        bad -> assertThat(bad.problem().reason()).isEqualTo(Reason.INVALID_UTF8));
    }

    private void assertProblem(String line, Reason reason, String detail) throws IOException {
        assertThat(read(line))
                .containsExactly(new DataSetRow.Bad(1, new RowProblem(reason, detail)));
    }

    /// The good row with one field replaced, or left out where the value is null.
    private static String without(String field, String value) throws IOException {
        var row = (ObjectNode) new ObjectMapper().readTree(GOOD);
        row.remove(field);
        if (value != null) {
            row.set(field, new ObjectMapper().readTree(value));
        }
        return row.toString();
    }

    private DataSetRow.Good good(String line) throws IOException {
        return (DataSetRow.Good) read(line).getFirst();
    }

    private List<DataSetRow> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<DataSetRow> read(byte[] bytes) throws IOException {
        Path file = Files.write(temp.resolve("metadata.jsonl"), bytes);
        List<DataSetRow> all = new ArrayList<>();
        try (JsonRows rows = new JsonRows(file)) {
            for (var dataSetRow = rows.next(); dataSetRow.isPresent(); dataSetRow = rows.next()) {
                all.add(dataSetRow.get());
            }
        }
        return all;
    }
}
