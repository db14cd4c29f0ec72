package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.ExampleType;
import odai.dataset.ImageFormat;
import odai.dataset.NewExample;
import odai.fixtures.TestPictures;
import odai.images.DecodeMarks;
import odai.images.Sha256;
import odai.importing.RowProblem.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowExaminerTest {
    @TempDir private Path temp;

    private Path folder;

    @BeforeEach
    void real() throws IOException {
        folder = temp.toRealPath();
    }

    @Test
    void aPicturesFactsAreTakenDown() throws RefusedRow {
        byte[] bytes = TestPictures.jpeg(3, 60, 40);
        NewExample example = examine("a.jpg", bytes, false);
        assertThat(example.image().path()).isEqualTo(folder.resolve("a.jpg").toString());
        assertThat(example.image().bytes()).isEqualTo(bytes.length);
        assertThat(example.image().sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(example.image().format()).isEqualTo(ImageFormat.JPEG);
        assertThat(example.image().width()).isEqualTo(60);
        assertThat(example.image().height()).isEqualTo(40);
        assertThat(example.defects()).isEmpty();
        assertThat(example.origin()).isEqualTo("metadata.jsonl:17");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'', EMPTY_FILE",
        "<!doctype html><p>404, NOT_A_PICTURE",
        "just text, NOT_A_PICTURE",
        "version https://git-lfs.github.com/spec/v1, LFS_POINTER",
        "<svg xmlns='x'></svg>, FORMAT_NOT_SUPPORTED",
    })
    void whatCanNeverBeUsedRefusesItsRow(String content, Reason reason) {
        RefusedRow refused =
                catchThrowableOfType(
                        RefusedRow.class,
                        () -> examine("x.jpg", content.getBytes(StandardCharsets.UTF_8), false));
        assertThat(refused.problem.reason()).isEqualTo(reason);
        assertThat(refused.problem.detail()).startsWith("x.jpg");
    }

    @Test
    void aPictureWithoutItsEndComesInWithItsDefect() throws RefusedRow {
        byte[] whole = TestPictures.jpeg(1);
        NewExample example = examine("cut.jpg", Arrays.copyOf(whole, whole.length - 2), false);
        assertThat(example.defects()).containsExactly(Defect.TRUNCATED);
    }

    @Test
    void bytesBehindTheEndAreNoted() throws RefusedRow {
        byte[] whole = TestPictures.jpeg(1);
        assertThat(examine("long.jpg", Arrays.copyOf(whole, whole.length + 9), false).defects())
                .containsExactly(Defect.TRAILING_BYTES);
    }

    @Test
    void aNameThatSaysAnotherFormatIsNoted() throws RefusedRow {
        assertThat(examine("a.jpg", TestPictures.png(1), false).defects())
                .containsExactly(Defect.WRONG_EXTENSION);
    }

    @Test
    void onlyTheCheckSeesThatAPictureIsBlankOrDoesNotDecode() throws RefusedRow {
        assertThat(examine("a.png", TestPictures.blank(), false).defects()).isEmpty();
        assertThat(examine("a.png", TestPictures.blank(), true).defects())
                .containsExactly(Defect.BLANK);
        byte[] broken = TestPictures.png(2).clone();
        Arrays.fill(broken, 45, broken.length - 20, (byte) 0);
        assertThat(examine("b.png", broken, true).defects()).contains(Defect.CORRUPT);
    }

    @Test
    void theTextsNoticesGoIntoTheExample() throws RefusedRow {
        TestPictures.write(folder.resolve("a.jpg"), TestPictures.jpeg(1));
        DataSetRow.Good row = row("a.jpg", 17, Set.of(Defect.LONG_TEXT));
        assertThat(examiner(false).examine(row).defects()).containsExactly(Defect.LONG_TEXT);
    }

    @Test
    void inABareFolderThePictureIsItsOwnOrigin() throws RefusedRow {
        TestPictures.write(folder.resolve("b/a.jpg"), TestPictures.jpeg(1));
        assertThat(examiner(false).examine(row("b/a.jpg", 0, Set.of())).origin())
                .isEqualTo("b/a.jpg");
    }

    private NewExample examine(String name, byte[] bytes, boolean decode) throws RefusedRow {
        TestPictures.write(folder.resolve(name), bytes);
        return examiner(decode).examine(row(name, 17, Set.of()));
    }

    private RowExaminer examiner(boolean decode) {
        return new RowExaminer(
                new DataSetSource(
                        folder,
                        "metadata.jsonl",
                        () -> {
                            throw new IOException("nobody reads rows here");
                        }),
                decode,
                DecodeMarks.none());
    }

    private static DataSetRow.Good row(String file, long line, Set<Defect> notices) {
        return new DataSetRow.Good(
                line, "id", file, "お題", ExampleType.IMAGE_TO_TEXT, List.of(), notices);
    }
}
