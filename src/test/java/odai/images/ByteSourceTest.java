package odai.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteSourceTest {
    private static final int SIZE = 300_001;

    @TempDir private Path temp;

    private final byte[] bytes = new byte[SIZE];
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        new Random(11).nextBytes(bytes);
        file = Files.write(temp.resolve("f"), bytes);
    }

    private void same(ByteSource byteSource, long at) {
        if (byteSource.u8(at) != (bytes[(int) at] & 0xff)) {
            throw new AssertionError("differs at " + at);
        }
    }

    @Test
    void aFileReadsLikeItsBytesWhereverOneLooks() throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteSource byteSource = ByteSource.of(channel);
            new Random(1).ints(2_000, 0, SIZE).forEach(at -> same(byteSource, at));
        }
    }

    @Test
    void aFileReadsLikeItsBytesFromEndToEndAndBack() throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteSource byteSource = ByteSource.of(channel);
            assertThat(byteSource.length()).isEqualTo(SIZE);
            for (int at = 0; at < SIZE; at++) {
                same(byteSource, at);
            }
            for (int at = SIZE - 1; at >= 0; at -= 777) {
                same(byteSource, at);
            }
        }
    }

    @Test
    void aBufferOutsideTheHeapReadsTheSame() {
        ByteBuffer outside = ByteBuffer.allocateDirect(SIZE).put(bytes).flip();
        ByteSource byteSource = ByteSource.of(outside);
        for (int at = 0; at < SIZE; at += 101) {
            same(byteSource, at);
        }
        same(byteSource, SIZE - 1);
        assertThat(outside.position()).isZero();
    }

    @Test
    void outsideOfItEverythingIsZero() throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            for (ByteSource byteSource :
                    new ByteSource[] {ByteSource.of(channel), ByteSource.of(bytes)}) {
                assertThat(byteSource.u8(-1)).isZero();
                assertThat(byteSource.u8(SIZE)).isZero();
                assertThat(byteSource.u8(Long.MAX_VALUE)).isZero();
            }
        }
    }

    @Test
    void findsAByteInALaterWindow() throws IOException {
        byte[] rare = new byte[SIZE];
        rare[200_000] = (byte) 0xff;
        rare[250_000] = (byte) 0xff;
        Files.write(file, rare);
        try (FileChannel channel = FileChannel.open(file)) {
            for (ByteSource byteSource :
                    new ByteSource[] {ByteSource.of(channel), ByteSource.of(rare)}) {
                assertThat(byteSource.find(0xff, -5)).isEqualTo(200_000);
                assertThat(byteSource.find(0xff, 200_000)).isEqualTo(200_000);
                assertThat(byteSource.find(0xff, 200_001)).isEqualTo(250_000);
                assertThat(byteSource.find(0xff, 250_001)).isEqualTo(SIZE);
                assertThat(byteSource.find(0xff, SIZE + 10L)).isEqualTo(SIZE);
            }
        }
    }

    @Test
    void thePartOfAnArrayEndsWhereThePartEnds() {
        ByteSource byteSource = ByteSource.of(new byte[] {1, 2, 3, 4}, 2);
        assertThat(byteSource.length()).isEqualTo(2);
        assertThat(byteSource.u8(1)).isEqualTo(2);
        assertThat(byteSource.u8(2)).isZero();
        assertThat(byteSource.find(3, 0)).isEqualTo(2);
    }

    @Test
    void theHeadIsNoLongerThanThePicture() {
        assertThat(ByteSource.of(new byte[] {1, 2, 3}).head(2)).containsExactly(1, 2);
        assertThat(ByteSource.of(new byte[] {1, 2, 3}).head(9)).containsExactly(1, 2, 3);
        assertThat(ByteSource.of(new byte[0]).head(9)).isEmpty();
    }

    @Test
    void aFileThatShrinksReadsAsZeroFromThere() throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteSource byteSource = ByteSource.of(channel);
            channel.truncate(100);
            assertThat(byteSource.u8(200_000)).isZero();
            assertThat(byteSource.find(1, 200_000)).isEqualTo(SIZE);
        }
    }

    @Test
    void aFileThatCannotBeReadSaysSo() throws IOException {
        FileChannel channel = FileChannel.open(file);
        ByteSource byteSource = ByteSource.of(channel);
        channel.close();
        assertThatThrownBy(() -> byteSource.u8(5)).isInstanceOf(UncheckedIOException.class);
    }
}
