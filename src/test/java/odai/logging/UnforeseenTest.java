package odai.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import odai.work.ErrorCode;
import odai.work.Problem;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UnforeseenTest {
    private static final String CANARY = "canary-66d0e1aa";

    @TempDir private Path temp;

    @Test
    void itIsNotedInFullAndToldInShortAndNeitherWithAKey() throws IOException {
        LogFile.conceal(CANARY);
        Path file = temp.resolve("odai.log");
        IllegalStateException bug =
                new IllegalStateException("at " + CANARY, new IOException("in " + CANARY));
        Problem problem;
        try (LogFile _ = LogFile.at(file, Map.of(), true)) {
            problem = Unforeseen.note(bug);
        }
        ErrorCode code = ErrorCode.of(bug);
        assertThat(problem)
                .isEqualTo(
                        new ProjectProblem.Unexpected(
                                code, "java.lang.IllegalStateException: at …"));
        assertThat(Files.readString(file))
                .contains(code.value(), "IllegalStateException: at …", "IOException: in …")
                .contains(UnforeseenTest.class.getSimpleName())
                .doesNotContain(CANARY);
    }

    @Test
    void whatNobodyCatchesIsToldFromWhicheverThread() throws InterruptedException {
        LogFile.conceal(CANARY);
        BlockingQueue<Problem> told = new ArrayBlockingQueue<>(1);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            Unforeseen.uncaught(told::add);
            Thread.ofPlatform()
                    .start(() -> {
                        throw new StackOverflowError("with " + CANARY);
                    });
            assertThat(told.take().toString()).contains("StackOverflowError: with …");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void theConsoleShowsNoKeyEither() {
        Logger root = Logger.getLogger("");
        ConsoleHandler console = new ConsoleHandler();
        root.addHandler(console);
        try {
            LogFile.redactConsole(Map.of("SOME_TOKEN", CANARY));
            LogRecord entry = new LogRecord(Level.INFO, "sent " + CANARY);
            assertThat(console.getFormatter().format(entry))
                    .contains("sent …")
                    .doesNotContain(CANARY);
        } finally {
            root.removeHandler(console);
        }
    }
}
