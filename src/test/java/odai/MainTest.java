package odai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--tour",
                "s.odai",
                "s.odai/",
                "S.ODAI",
                "sets/cats",
                "cats/",
                "file:///home/me/s.odai",
                "FILE:/home/me/s.odai",
                "./list"
            })
    void whatCanOnlyBeAPlaceIsOpenedInTheWindow(String word) {
        assertThat(Main.wantsWindow(new String[] {word})).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "--help", "-h", "--lang", "lst", "practice"})
    void aCommandAnOptionAndATypingErrorAreTheCommandLines(String word) {
        assertThat(Main.wantsWindow(new String[] {word})).isFalse();
    }

    @Test
    void withoutAWordThereIsAWindow() {
        assertThat(Main.wantsWindow(new String[0])).isTrue();
    }

    @Test
    void aFolderThatLiesThereIsOpenedWhereItIsTheOnlyWord() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("cats"));
        Path here = Path.of("").toAbsolutePath().relativize(folder);
        assertThat(Main.wantsWindow(new String[] {here.toString()})).isTrue();
        // one without a separator, as somebody writes who stands beside it
        assertThat(Main.wantsWindow(new String[] {"src"})).isTrue();
        assertThat(Main.wantsWindow(new String[] {"src", "--json"})).isFalse();
    }

    @Test
    void theLanguageThatALauncherTookWithTheLocaleIsGivenBack() {
        Locale usual = Locale.getDefault();
        try {
            Main.speak("ja");
            assertThat(Locale.getDefault().getLanguage()).isEqualTo("ja");
            Main.speak(null);
            Main.speak("");
            assertThat(Locale.getDefault().getLanguage()).isEqualTo("ja");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
