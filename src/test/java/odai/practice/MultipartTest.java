package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import odai.fixtures.Folders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String HEAD =
            "--bound\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\n\r\n";

    @Property(tries = 300)
    void whateverIsSentComesOutByteForByte(@ForAll byte[] content) throws Exception {
        assertThat(roundTrip(content)).isEqualTo(content);
    }

    @Property(tries = 200)
    void alsoWhatLooksLikeTheBoundary(
            @ForAll @Size(max = 40) List<@IntRange(max = 6) Integer> pieces) throws Exception {
        String[] parts = {"\r", "\n", "\r\n", "--", "bound", "\r\n--boun", "\r\n-"};
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String last = "";
        for (int piece : pieces) {
            // never the boundary itself
            if (!(last + parts[piece]).contains("\r\n--bound")) {
                content.writeBytes(parts[piece].getBytes(StandardCharsets.US_ASCII));
                last = last + parts[piece];
            }
        }
        assertThat(roundTrip(content.toByteArray())).isEqualTo(content.toByteArray());
    }

    @Property(tries = 60)
    void andWhatDoesNotFitIntoOneReading(
            @ForAll @IntRange(min = 65_000, max = 66_000) int length,
            @ForAll @IntRange(max = 5) int piece)
            throws Exception {
        String[] ends = {"\r", "\n", "\r\n", "\r\n--boun", "\r\r\n-", ""};
        String content = "x".repeat(length) + ends[piece] + "y".repeat(70_000) + ends[piece];
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        assertThat(roundTrip(bytes)).isEqualTo(bytes);
    }

    @Example
    void nothingIsReadAByteAtATime() throws Exception {
        byte[] body = (HEAD + "content\r\n--bound--\r\n").getBytes(StandardCharsets.US_ASCII);
        InputStream chunks =
                new ByteArrayInputStream(body) {
                    @Override
                    public synchronized int read() {
                        throw new AssertionError("a byte at a time");
                    }
                };
        try (Folders folder = Folders.temporary()) {
            Path file = folder.path().resolve("out");
            Multipart.read(chunks, "bound", file);
            assertThat(file).hasContent("content");
        }
    }

    @Example
    void fieldsComeWithTheFileInAnyOrder() throws Exception {
        try (Folders folder = Folders.temporary()) {
            Path file = folder.path().resolve("out");
            Multipart read =
                    read(
                            HEAD
                                    + "content\r\n--bound\r\nContent-Disposition: form-data;"
                                    + " name=\"purpose\"\r\n\r\nfine-tune\r\n--bound--\r\n",
                            file);
            assertThat(read.field("purpose")).hasValue("fine-tune");
            assertThat(read.field("nothing")).isEmpty();
            assertThat(read.fileName()).isEqualTo("a.jsonl");
            assertThat(file).hasContent("content");
        }
    }

    @Example
    void aFieldOfMoreThanAFewKilobytesIsRefused() throws IOException {
        refused(
                "--bound\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n"
                        + "x".repeat(70_000)
                        + "\r\n--bound--\r\n");
    }

    @Example
    void headersWithoutEndAreRefused() throws IOException {
        refused("--bound\r\n" + "X-Header: 1\r\n".repeat(20_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD,
                HEAD + "half of it",
                HEAD + "content\r\n--boun",
                HEAD + "content\r\n--other--\r\n"
            })
    void anUploadThatBreaksOffIsRefused(String body) throws IOException {
        refused(body);
    }

    @ParameterizedTest(name = "{0} is parted by {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "multipart/form-data; boundary=abc, abc",
                "multipart/form-data; boundary=\"a b;c\", a b;c",
                "multipart/form-data; boundary=abc; charset=utf-8, abc",
                "multipart/form-data; charset=utf-8; boundary=abc, abc",
                "Multipart/Form-Data; Boundary=abc, abc",
            })
    void theBoundaryIsReadHoweverItIsWritten(String type, String boundary) throws BadUpload {
        assertThat(Multipart.boundary(type)).isEqualTo(boundary);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "text/plain", "multipart/form-data", "multipart/form-data; boundary="})
    void withoutABoundaryThereAreNoParts(String type) {
        assertThatExceptionOfType(BadUpload.class).isThrownBy(() -> Multipart.boundary(type));
    }

    private static void refused(String body) throws IOException {
        try (Folders folder = Folders.temporary()) {
            assertThatExceptionOfType(BadUpload.class)
                    .isThrownBy(() -> read(body, folder.path().resolve("out")));
        }
    }

    private static byte[] roundTrip(byte[] content) throws Exception {
        try (Folders folder = Folders.temporary()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(HEAD.getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(content);
            body.writeBytes("\r\n--bound--\r\n".getBytes(StandardCharsets.US_ASCII));
            Path file = folder.path().resolve("out");
            Multipart.read(new ByteArrayInputStream(body.toByteArray()), "bound", file);
            return Files.readAllBytes(file);
        }
    }

    private static Multipart read(String body, Path file) throws IOException, BadUpload {
        return Multipart.read(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "bound", file);
    }
}
