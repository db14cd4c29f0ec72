package odai.tuning.uploading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRegionTest {
    @TempDir private Path temp;

    @ParameterizedTest
    @CsvSource({"0, 3, abc", "2, 4, cdef", "8, 2, ij", "8, 99, ij", "10, 5, ''", "4, 0, ''"})
    void soManyBytesFromThereOn(long start, long length, String text) throws IOException {
        try (InputStream in = new FileRegion(file(), start, length)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void byteByByteItEndsAtTheSamePlace() throws IOException {
        try (InputStream in = new FileRegion(file(), 1, 2)) {
            assertThat(new int[] {in.read(), in.read(), in.read()}).containsExactly('b', 'c', -1);
        }
    }

    @Test
    void whatIsNotThereIsNoRegion() {
        assertThatThrownBy(() -> new FileRegion(file(), 11, 1).close())
                .isInstanceOf(EOFException.class);
    }

    private Path file() throws IOException {
        return Files.writeString(temp.resolve("f"), "abcdefghij");
    }
}
