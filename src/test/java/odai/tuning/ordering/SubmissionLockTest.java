package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionLockTest {
    @TempDir private Path temp;

    @Test
    void oneAtATimeAndThenTheNext() throws IOException {
        try (SubmissionLock first = SubmissionLock.take(temp).orElseThrow()) {
            assertThat(SubmissionLock.take(temp)).isEmpty();
            first.close();
            try (SubmissionLock second = SubmissionLock.take(temp).orElseThrow()) {
                first.close();
                assertThat(SubmissionLock.take(temp))
                        .as("closing the first again does not let go of the second")
                        .isEmpty();
                assertThat(second).isNotNull();
            }
        }
    }
}
