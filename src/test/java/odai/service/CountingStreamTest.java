package odai.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import odai.work.Progress;
import org.junit.jupiter.api.Test;

class CountingStreamTest {
    private final List<Long> seen = new ArrayList<>();

    @Test
    void whatIsReadIsReportedAndNothingElse() throws IOException {
        try (CountingStream in = stream((done, _) -> seen.add(done))) {
            byte[] buffer = new byte[4];
            assertThat(in.read(buffer, 0, 4)).isEqualTo(4);
            assertThat(in.read()).isEqualTo(5);
            assertThat(in.read(buffer)).isEqualTo(1);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(buffer)).isEqualTo(-1);
        }
        assertThat(seen).containsExactly(4L, 5L, 6L);
    }

    @Test
    void aHighByteIsNotTakenForTheEnd() throws IOException {
        try (CountingStream in =
                new CountingStream(
                        new ByteArrayInputStream(new byte[] {(byte) 0xff}), 1, Progress.NONE)) {
            assertThat(in.read()).isEqualTo(0xff);
        }
    }

    @Test
    void stoppingBreaksTheUploadOff() throws IOException {
        Progress stop = Progress.of((done, _) -> seen.add(done), () -> !seen.isEmpty());
        try (CountingStream in = stream(stop)) {
            assertThat(in.read()).isEqualTo(1);
            assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(in::read);
        }
    }

    private static CountingStream stream(Progress progress) {
        return new CountingStream(
                new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6}), 6, progress);
    }
}
