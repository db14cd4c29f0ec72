package odai.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LockedFileTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir private Path temp;

    private Path file;

    @BeforeEach
    void aPlace() {
        file = temp.resolve("some.lock");
    }

    /// A channel that an interrupted thread writes to is closed, and its lock is gone.
    @Test
    void anInterruptedThreadTakesItAndKeepsIt() throws IOException {
        Thread.currentThread().interrupt();
        try (LockedFile held = LockedFile.take(file, "the first").orElseThrow()) {
            held.overwrite("THE".getBytes(UTF_8));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(new String(held.read(99), UTF_8)).isEqualTo("THE first");
            assertThat(LockedFile.here(file)).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void whatIsHeldHereIsOpenedAgainInNoWayAndByNoName() throws IOException {
        Path link = temp.resolve("link");
        try (LockedFile held = LockedFile.take(file, "").orElseThrow()) {
            Files.createSymbolicLink(link, file);
            for (Path name : new Path[] {file, link, temp.resolve("x/../some.lock")}) {
                assertThat(LockedFile.take(name, "")).isEmpty();
                assertThat(LockedFile.takeAnyway(name)).isEmpty();
                assertThat(LockedFile.existing(name)).isEmpty();
                assertThat(LockedFile.existing(name, new LockedFile.LockedBytes(0, 1)))
                        .as("another part of it")
                        .isEmpty();
                assertThat(LockedFile.note(name)).isEmpty();
            }
            assertThat(held.locked()).isTrue();
        }
        try (LockedFile next = LockedFile.existing(link).orElseThrow()) {
            assertThat(next.locked()).isTrue();
        }
    }

    @Test
    void whoIsJustLettingGoHereIsWaitedFor() throws Exception {
        LockedFile first = LockedFile.take(file, "").orElseThrow();
        FutureTask<Optional<LockedFile>> next =
                new FutureTask<>(() -> LockedFile.take(file, "", LONG));
        Thread waiting = Thread.ofPlatform().start(next);
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            assertThat(next.isDone()).isFalse();
            Thread.onSpinWait();
        }
        first.close();
        LockedFile second = next.get().orElseThrow();
        first.close();
        assertThat(LockedFile.take(file, "")).as("closed twice, let go of once").isEmpty();
        second.close();
    }

    @Test
    void anInterruptedThreadWaitsNoLonger() throws IOException {
        try (LockedFile held = LockedFile.take(file, "").orElseThrow()) {
            Thread.currentThread().interrupt();
            assertThat(LockedFile.take(file, "", LONG)).isEmpty();
            assertThat(Thread.interrupted()).as("still to be seen").isTrue();
            assertThat(held.locked()).isTrue();
        }
    }

    @Test
    void onlyWhatIsThereIsTakenAsExisting() {
        assertThatThrownBy(() -> LockedFile.existing(file)).isInstanceOf(NoSuchFileException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void itsContentIsReadThroughItsHolder() throws IOException {
        Files.writeString(file, "content");
        try (LockedFile held = LockedFile.existing(file).orElseThrow()) {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            held.copy(copy);
            assertThat(copy.toString(UTF_8)).isEqualTo("content");
            held.write("c".getBytes(UTF_8));
            assertThat(held.read(1000)).containsExactly('c');
            assertThat(LockedFile.existing(file)).as("reading lets go of nothing").isEmpty();
            held.remove();
        }
        assertThat(file).doesNotExist();
        assertThat(LockedFile.here(file)).isFalse();
    }
}
