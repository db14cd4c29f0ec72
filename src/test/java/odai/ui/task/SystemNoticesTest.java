package odai.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SystemNoticesTest {
    private static final String WORDS = "it's \"ready\"; $(rm -rf x) -- \u5927\u559c\u5229";

    @TempDir private Path temp;

    @Test
    void everySystemIsAskedInItsOwnWay() {
        assertThat(SystemNotices.command("Linux", "Practice", WORDS))
                .startsWith("notify-send")
                .endsWith("--", "Practice", WORDS);
        assertThat(SystemNotices.command("Mac OS X", "Practice", WORDS))
                .startsWith("osascript")
                .endsWith("Practice", WORDS);
        assertThat(SystemNotices.command("Windows 11", "Practice", WORDS))
                .startsWith("powershell.exe")
                .as("its words come by the environment: nothing of them is read as a command")
                .noneMatch(it -> it.contains("ready"));
    }

    @Test
    void theWordsArriveAsTheyAre() throws Exception {
        Path heard = temp.resolve("heard");
        Path program = temp.resolve("tells");
        Files.writeString(
                program,
                "#!/bin/sh\nprintf '%s|%s|%s' \"$1\" \"$ODAI_TITLE\" \"$ODAI_WORDS\" > "
                        + heard
                        + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        List<String> command = List.of(program.toString(), WORDS);
        assertThat(SystemNotices.start(command, "Practice", WORDS).waitFor()).isZero();
        assertThat(heard).hasContent(WORDS + "|Practice|" + WORDS);
    }

    @Test
    void whereASystemHasNothingForItNothingBreaks() throws IOException {
        List<String> missing = List.of(temp.resolve("nowhere").toString());
        assertThat(SystemNotices.show(missing, "Practice", WORDS)).isFalse();
    }
}
