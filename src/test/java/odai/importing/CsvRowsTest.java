package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.dataset.ExampleType;
import odai.dataset.Response;
import odai.importing.RowProblem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    @TempDir private Path temp;

    @Test
    void oneColumnIsEnough() throws IOException {
        DataSetRow.Good row = good("file_name\na.jpg\n");
        assertThat(row.odaiId()).isEqualTo("a.jpg");
        assertThat(row.odai()).isEmpty();
        assertThat(row.type()).isEqualTo(ExampleType.IMAGE_TO_TEXT);
        assertThat(row.responses()).isEmpty();
        assertThat(row.notices()).isEmpty();
    }

    @Test
    void columnsInAnyOrderWithOthersBetween() throws IOException {
        DataSetRow.Good row =
                good("odai,extra,file_name,type,odai_id\nお題,x,a.jpg,text_to_text,id-7\n");
        assertThat(row.odai()).isEqualTo("お題");
        assertThat(row.fileName()).isEqualTo("a.jpg");
        assertThat(row.odaiId()).isEqualTo("id-7");
        assertThat(row.type()).isEqualTo(ExampleType.TEXT_TO_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file_name,odai_id,odai,type\na.jpg,,,\n",
                "file_name,odai_id,type\na.jpg\n"
            })
    void emptyAndMissingCellsFallBack(String csv) throws IOException {
        DataSetRow.Good row = good(csv);
        assertThat(row.odaiId()).isEqualTo("a.jpg");
        assertThat(row.type()).isEqualTo(ExampleType.IMAGE_TO_TEXT);
        assertThat(row.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"response", "text"})
    void aPlainColumnHoldsOneAnswer(String column) throws IOException {
        assertThat(good("file_name," + column + ",score\na.jpg,はい,12\n").responses())
                .containsExactly(new Response(1, "はい", "はい", 12, true));
        assertThat(good("file_name," + column + "\na.jpg,はい\n").responses())
                .containsExactly(new Response(1, "はい", "はい", 0, true));
        assertThat(good("file_name," + column + ",score\na.jpg,はい,\n").responses())
                .containsExactly(new Response(1, "はい", "はい", 0, true));
    }

    @Test
    void aListOfResponsesIsJson() throws IOException {
        String csv =
                "file_name,responses\na.jpg,\"[{\"\"text\"\":\"\"b\"\",\"\"score\"\":2},{\"\"text\"\":\"\"a\"\",\"\"score\"\":5}]\"\n";
        assertThat(good(csv).responses()).extracting(Response::text).containsExactly("a", "b");
    }

    @Test
    void aListThatIsNoJsonRefusesItsRowOnly() throws IOException {
        List<DataSetRow> dataSetRows = read("file_name,responses\na.jpg,nonsense\nb.jpg,[]\n");
        assertThat(problem(dataSetRows.get(0)).reason()).isEqualTo(Reason.INVALID_JSON);
        assertThat(dataSetRows.get(1)).isInstanceOf(DataSetRow.Good.class);
    }

    @Test
    void aScoreThatIsNoNumberRefusesItsRowOnly() throws IOException {
        List<DataSetRow> dataSetRows = read("file_name,text,score\na.jpg,x,many\nb.jpg,y,2\n");
        assertThat(dataSetRows.get(0)).isInstanceOf(DataSetRow.Bad.class);
        assertThat(dataSetRows.get(1)).isInstanceOf(DataSetRow.Good.class);
    }

    @Test
    void quotedCellsHoldCommasQuotesAndLineBreaks() throws IOException {
        DataSetRow.Good row = good("file_name,odai\na.jpg,\"一,\"\"二\"\"\n三\"\n");
        assertThat(row.odai()).isEqualTo("一,\"二\"\n三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void linesAreCountedFromTheHeader(String end) throws IOException {
        List<DataSetRow> dataSetRows =
                read(
                        String.join(
                                end, "file_name,odai", "a.jpg,x", "b.jpg,\"y\ny\"", "c.jpg,z", ""));
        assertThat(dataSetRows).extracting(DataSetRow::line).containsExactly(2L, 3L, 5L);
    }

    @Test
    void blankLinesAreNoRows() throws IOException {
        assertThat(read("file_name,odai\n\na.jpg,x\n\n\nb.jpg,y\n\n")).hasSize(2);
    }

    @Test
    void aByteOrderMarkDoesNotHideTheFirstColumn() throws IOException {
        assertThat(good("\ufefffile_name,odai\na.jpg,x\n").fileName()).isEqualTo("a.jpg");
    }

    @Test
    void aCommaTooManyRefusesItsRowAndTheRestIsRead() throws IOException {
        List<DataSetRow> dataSetRows = read("file_name,odai\na.jpg,one, two\nb.jpg,x\n");
        assertThat(problem(dataSetRows.get(0)))
                .isEqualTo(new RowProblem(Reason.TOO_MANY_CELLS, "3 > 2"));
        assertThat(dataSetRows.get(1)).isInstanceOf(DataSetRow.Good.class);
        assertThat(dataSetRows).hasSize(2);
    }

    @Test
    void aQuoteThatIsNeverClosedIsNotCalledAnEncoding() throws IOException {
        List<DataSetRow> dataSetRows =
                read("file_name,odai\na.jpg,x\nb.jpg,\"never closed\nc.jpg,z\n");
        assertThat(dataSetRows.getFirst()).isInstanceOf(DataSetRow.Good.class);
        assertThat(problem(dataSetRows.getLast()).reason()).isEqualTo(Reason.INVALID_CSV);
        assertThat(dataSetRows.getLast().line()).isEqualTo(3);
    }

    @Test
    void bytesThatAreNoUtf8SpoilTheirOwnRowOnly() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        csv.writeBytes("file_name,odai\na.jpg,一\n".getBytes(StandardCharsets.UTF_8));
        csv.writeBytes("b.jpg,ボケて\n".getBytes(Charset.forName("windows-31j")));
        csv.writeBytes("c.jpg,三\n".getBytes(StandardCharsets.UTF_8));
        List<DataSetRow> dataSetRows = read(csv.toByteArray());
        assertThat(dataSetRows).hasSize(3);
        assertThat(((DataSetRow.Good) dataSetRows.get(0)).odai()).isEqualTo("一");
        assertThat(problem(dataSetRows.get(1)).reason()).isEqualTo(Reason.INVALID_UTF8);
        assertThat(((DataSetRow.Good) dataSetRows.get(2)).odai()).isEqualTo("三");
    }

    @Test
    void aRowWithoutAFileNameIsRefusedWithTheFieldsName() throws IOException {
        assertThat(problem(read("file_name,odai\n,x\n").getFirst()))
                .isEqualTo(new RowProblem(Reason.MISSING_FIELD, "file_name"));
    }

    @Test
    void aHeaderAloneHasNoRows() throws IOException {
        assertThat(read("file_name,odai\n")).isEmpty();
        assertThat(read("file_name,odai")).isEmpty();
    }

    private static RowProblem problem(DataSetRow dataSetRow) {
        assertThat(dataSetRow).isInstanceOf(DataSetRow.Bad.class);
        return ((DataSetRow.Bad) dataSetRow).problem();
    }

    private DataSetRow.Good good(String csv) throws IOException {
        List<DataSetRow> dataSetRows = read(csv);
        assertThat(dataSetRows).singleElement().isInstanceOf(DataSetRow.Good.class);
        return (DataSetRow.Good) dataSetRows.getFirst();
    }

    private List<DataSetRow> read(String csv) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<DataSetRow> read(byte[] csv) throws IOException {
        Path file = Files.write(temp.resolve("metadata.csv"), csv);
        List<DataSetRow> all = new ArrayList<>();
        try (CsvRows rows = new CsvRows(file)) {
            for (var dataSetRow = rows.next(); dataSetRow.isPresent(); dataSetRow = rows.next()) {
                all.add(dataSetRow.get());
            }
        }
        return all;
    }
}
