package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.fixtures.TestPictures;
import odai.work.ImportProblem;
import odai.work.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFinderTest {
    private static final String ROW = DataSet.row("a", "a.jpg", "お題", "回答").toString();
    private static final String TABLE = "file_name,odai\na.jpg,x\n";

    @TempDir private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"metadata.jsonl", "train/metadata.jsonl"})
    void jsonLinesAreFoundBesideThePicturesOrUnderTrain(String name) throws IOException {
        DataSetSource dataSetSource = found(write(name, ROW));
        assertThat(dataSetSource.name()).isEqualTo("metadata.jsonl");
        assertThat(dataSetSource.folder()).isEqualTo(temp.resolve(name).getParent().toRealPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata.csv", "train/metadata.csv"})
    void aTableIsFoundInTheSamePlaces(String name) throws IOException {
        assertThat(found(write(name, TABLE)).name()).isEqualTo("metadata.csv");
    }

    @Test
    void jsonLinesComeBeforeATableAndTheFolderItselfBeforeTrain() throws IOException {
        write("train/metadata.jsonl", ROW);
        write("metadata.csv", TABLE);
        assertThat(found(temp).name()).isEqualTo("metadata.csv");
        write("metadata.jsonl", ROW);
        assertThat(found(temp).name()).isEqualTo("metadata.jsonl");
    }

    @Test
    void aMetadataFileItselfMayBeNamed() throws IOException {
        write("odd name.jsonl", ROW);
        assertThat(found(temp.resolve("odd name.jsonl")).name()).isEqualTo("odd name.jsonl");
    }

    @Test
    void picturesWithoutMetadataAreABareFolder() throws IOException {
        TestPictures.write(temp.resolve("x/a.jpg"), TestPictures.jpeg(1));
        assertThat(found(temp).name()).isEmpty();
    }

    @Test
    void aFolderBehindALinkIsReadLikeAnyOther() throws IOException {
        Path real = Files.createDirectories(temp.resolve("real"));
        TestPictures.write(real.resolve("a.jpg"), TestPictures.jpeg(1));
        Path link = Files.createSymbolicLink(temp.resolve("link"), real);
        DataSetSource dataSetSource = found(link);
        try (DataSetRows dataSetRows = dataSetSource.rows().open()) {
            assertThat(dataSetRows.next()).isPresent();
        }
    }

    @Test
    void nothingThereAndNothingInItAreToldApart() throws IOException {
        Path none = temp.resolve("none");
        assertThat(problem(none)).isEqualTo(new ImportProblem.SourceNotFound(none.toString()));
        assertThat(problem(temp)).isEqualTo(new ImportProblem.NothingToImport(temp.toString()));
        write("notes.txt", "hello");
        assertThat(problem(temp)).isInstanceOf(ImportProblem.NothingToImport.class);
    }

    @Test
    void aFileThatIsNeitherCalledATableNorBeginsLikeOneIsNothingToImport() throws IOException {
        TestPictures.write(temp.resolve("a.png"), TestPictures.png(3));
        TestPictures.write(temp.resolve("a.jpg"), TestPictures.jpeg(3));
        write("diary.txt", "dear diary\n");
        for (String name : new String[] {"a.png", "a.jpg", "diary.txt"}) {
            assertThat(problem(temp.resolve(name)))
                    .isEqualTo(new ImportProblem.NothingToImport(temp.resolve(name).toString()));
        }
        write("rows.txt", "{\"file_name\": \"a.png\"}\n");
        assertThat(found(temp.resolve("rows.txt")).name()).isEqualTo("rows.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " \t\r\n", "\ufeff", "\ufeff\n"})
    void metadataWithoutARowIsNothingToImport(String content) throws IOException {
        assertThat(problem(write("metadata.jsonl", content)))
                .isInstanceOf(ImportProblem.NothingToImport.class);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "PAR1 and more, Parquet",
        "PARE and more, Parquet",
        "ARROW1 and more, Arrow",
        "version https://git-lfs.github.com/spec/v1, Git LFS pointer"
    })
    void aFormatIsToldByItsFirstBytesWhateverItsName(String head, String format)
            throws IOException {
        for (String name : new String[] {"metadata.jsonl", "x.parquet", "data.bin"}) {
            write(name, head);
            assertThat(problem(temp.resolve(name)))
                    .isEqualTo(
                            new ImportProblem.FormatNotSupported(
                                    temp.resolve(name).toString(), format));
        }
    }

    @Test
    void aFolderThatHoldsOnlyParquetIsSaidToHoldParquet() throws IOException {
        write("data/0000.parquet", "PAR1xxxx");
        assertThat(problem(temp.resolve("data")))
                .isInstanceOfSatisfying(
                        ImportProblem.FormatNotSupported.class,
                        it -> assertThat(it.path()).endsWith("0000.parquet"));
    }

    @Test
    void whatIsOnlyCalledParquetIsNotSaidToBeParquet() throws IOException {
        write("zero.parquet", "");
        assertThat(problem(temp.resolve("zero.parquet")))
                .isInstanceOf(ImportProblem.NothingToImport.class);
        write("lines.parquet", ROW);
        assertThat(problem(temp.resolve("lines.parquet")))
                .isInstanceOf(ImportProblem.NotWhatItIsCalled.class);
        byte[] garbage = new byte[512];
        new Random(7).nextBytes(garbage);
        new DataSet(temp).write("garbage.parquet", garbage);
        assertThat(problem(temp.resolve("garbage.parquet")))
                .isEqualTo(
                        new ImportProblem.NotWhatItIsCalled(
                                temp.resolve("garbage.parquet").toString(), "Parquet"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, UTF-16", "UTF-16LE, UTF-16", "windows-31j, Shift_JIS"})
    void anotherEncodingIsNamed(String charset, String named) throws IOException {
        String text = (charset.equals("UTF-16LE") ? "\ufeff" : "") + ROW;
        new DataSet(temp).write("metadata.jsonl", text.getBytes(Charset.forName(charset)));
        assertThat(problem(temp))
                .isEqualTo(
                        new ImportProblem.EncodingNotSupported(
                                temp.resolve("metadata.jsonl").toString(), named));
    }

    @Test
    void aLongFirstLineOfJapaneseIsNotTakenForAnotherEncoding() throws IOException {
        for (int pad = 0; pad < 4; pad++) {
            String line =
                    DataSet.row("x".repeat(pad + 1), "a.jpg", "あ".repeat(4000), "い").toString();
            found(write("metadata.jsonl", line));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\n{}\n]", "[{\"odai_id\":1}]", "{\n \"odai_id\": 1\n}", "\ufeff[\n]"})
    void jsonThatIsNotInLinesIsSaidSo(String content) throws IOException {
        assertThat(problem(write("metadata.jsonl", content)))
                .isInstanceOf(ImportProblem.NotJsonLines.class);
    }

    @Test
    void aTableWithoutTheColumnIsSaidSo() throws IOException {
        assertThat(problem(write("metadata.csv", "image,odai\na.jpg,x\n")))
                .isInstanceOf(ImportProblem.NoFileNameColumn.class);
        found(write("metadata.csv", new String(TABLE.getBytes(), StandardCharsets.UTF_8)));
    }

    private Path write(String name, String content) {
        return new DataSet(temp).write(name, content);
    }

    private static DataSetSource found(Path path) {
        return Projects.done(new SourceFinder(ImportFormats.KNOWN).find(path));
    }

    private static Problem problem(Path path) {
        return Projects.problem(new SourceFinder(ImportFormats.KNOWN).find(path));
    }
}
