package odai.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {
    private static final Logger LOG = Logger.getLogger("odai.logging.LogFileTest");

    @TempDir private Path temp;

    @Test
    void whatIsLoggedStandsInTheFile() throws IOException {
        Path file = temp.resolve("a folder").resolve("50% done.log");
        try (LogFile _ = LogFile.at(file, Map.of(), true)) {
            LOG.log(Level.WARNING, "ボケて", new IllegalStateException("inner"));
        }
        assertThat(Files.readString(file)).contains("ボケて", "IllegalStateException: inner");
    }

    @Test
    void nobodysWordsBeginALineOrSpeakToATerminal() throws IOException {
        Path file = temp.resolve("odai.log");
        String forged = "\nDec 01, 2026 odai.Main main\nSEVERE: forged\u001b[2J\u202e";
        try (LogFile _ = LogFile.at(file, Map.of(), true)) {
            LOG.log(
                    Level.WARNING,
                    "a" + forged,
                    new IllegalStateException("b" + forged, new IOException("c" + forged)));
        }
        assertThat(Files.readString(file))
                .doesNotContain("\nSEVERE", "\nDec 01, 2026 odai.Main", "\u001b", "\u202e")
                .contains(
                        "a\\u000ADec", "b\\u000ADec", "Caused by: java.io.IOException: c\\u000ADec")
                .contains("\tat odai.logging.LogFileTest");
    }

    @Test
    void aFileGrowsFromRunToRunAndNothingIsLoggedOnceItIsClosed() throws IOException {
        Path file = temp.resolve("odai.log");
        try (LogFile _ = LogFile.at(file, Map.of(), true)) {
            LOG.info("first");
        }
        LOG.info("between");
        try (LogFile _ = LogFile.at(file, Map.of(), true)) {
            LOG.info("second");
        }
        assertThat(Files.readString(file)).contains("first", "second").doesNotContain("between");
        try (var files = Files.list(temp)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactly("odai.log");
        }
    }

    @Test
    void librariesLogIntoItToo() throws IOException {
        Path file = temp.resolve("odai.log");
        try (LogFile _ = LogFile.at(file, Map.of(), true)) {
            LoggerFactory.getLogger("some.library").warn("from a {}", "library");
        }
        assertThat(Files.readString(file)).contains("from a library");
    }

    @Test
    void theFolderKeepsFiveFilesOfAMegabyte() throws IOException {
        try (LogFile _ = LogFile.in(temp, Map.of(), true)) {
            for (int i = 0; i < 70; i++) {
                LOG.info("x".repeat(100_000));
            }
            LOG.info("the last");
        }
        for (int i = 0; i < 5; i++) {
            assertThat(temp.resolve("odai-" + i + ".log")).isNotEmptyFile();
            assertThat(Files.size(temp.resolve("odai-" + i + ".log"))).isLessThan(1_200_000);
        }
        assertThat(temp.resolve("odai-5.log")).doesNotExist();
        assertThat(Files.readString(temp.resolve("odai-0.log"))).contains("the last");
    }

    @Test
    void noKeyIsEverInIt() throws IOException {
        Path file = temp.resolve("odai.log");
        Map<String, String> environment =
                Map.of("OPENAI_API_KEY", "canary-7f3a91c4", "HOME", "/home/somebody");
        try (LogFile _ = LogFile.at(file, environment, true)) {
            LOG.info("sent canary-7f3a91c4");
            LOG.log(Level.WARNING, "failed", new IOException("key canary-7f3a91c4 is bad"));
            LOG.log(Level.INFO, "with {0}", "canary-7f3a91c4");
            LOG.info("Authorization: Bearer abcdefghijk, at /home/somebody");
        }
        assertThat(Files.readString(file))
                .doesNotContain("canary", "abcdefghijk")
                .contains("sent …", "/home/somebody");
    }

    @Test
    void theConsoleIsLeftToTheCommandsWhileItIsOpen() throws IOException {
        Logger root = Logger.getLogger("");
        ConsoleHandler console = new ConsoleHandler();
        root.addHandler(console);
        try {
            try (LogFile _ = LogFile.at(temp.resolve("a.log"), Map.of(), true)) {
                assertThat(root.getHandlers()).doesNotContain(console);
            }
            assertThat(root.getHandlers()).contains(console);
            try (LogFile _ = LogFile.at(temp.resolve("b.log"), Map.of(), false)) {
                assertThat(root.getHandlers()).contains(console);
            }
        } finally {
            root.removeHandler(console);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> LogFile.in(file.resolve("logs"), Map.of(), true))
                .isInstanceOf(IOException.class);
    }
}
