package odai.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import odai.fixtures.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    @TempDir private Path temp;

    @Test
    void itHoldsTheFilesBytesAndTheirHash() throws IOException {
        byte[] bytes = Formats.noise(300, 300);
        Path path = Files.write(temp.resolve("p"), bytes);
        try (PictureFile file = PictureFile.read(path)) {
            assertThat(file.bytes()).isEqualTo(bytes);
            assertThat(file.sha256()).isEqualTo(Sha256.of(bytes)).isEqualTo(Sha256.of(bytes));
            assertThat(file.source().length()).isEqualTo(bytes.length);
            assertThat(ImageHeader.of(file.source()).structure().width).isEqualTo(300);
        }
    }

    @Test
    void anEmptyOrAbsentFileIsNone() throws IOException {
        Path empty = Files.write(temp.resolve("e"), new byte[0]);
        assertThatThrownBy(() -> PictureFile.read(empty)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> PictureFile.read(temp.resolve("absent")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aHashInPiecesIsTheHashOfTheWhole() {
        byte[] bytes = Formats.png();
        Sha256 hash = new Sha256();
        hash.update(Arrays.copyOf(bytes, 10));
        hash.update(ByteBuffer.wrap(bytes, 10, bytes.length - 10));
        assertThat(hash.hex()).isEqualTo(Sha256.of(bytes));
        assertThat(hash.hex())
                .as("of nothing, from the standard's examples")
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
