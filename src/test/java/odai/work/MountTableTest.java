package odai.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTableTest {
    private static final List<String> LINES =
            List.of(
                    "overlay / overlay rw,relatime 0 0",
                    "tmpfs /tmp tmpfs rw,nosuid,noexec 0 0",
                    "tmpfs /tmp/run\\040here tmpfs rw 0 0",
                    "tmpfs /late tmpfs rw,noexec 0 0",
                    "tmpfs /late tmpfs rw 0 0",
                    "broken");

    @ParameterizedTest
    @CsvSource({
        "/tmp, true",
        "/tmp/a/b, true",
        "/tmp/run here/a, false",
        "/tmpfile, false",
        "/home/x, false",
        "/late/x, false"
    })
    void theLongestPlaceThatHoldsThePathCountsAndTheLastOfEqualOnes(String path, boolean noexec) {
        assertThat(MountTable.noexec(LINES, Path.of(path))).isEqualTo(noexec);
    }
}
