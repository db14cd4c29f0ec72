package odai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import odai.cli.StartArguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir private Path temp;

    private static boolean wantsWindow(String... arguments) {
        return Main.wantsWindow(StartArguments.of(arguments));
    }

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
        assertThat(wantsWindow(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "--help", "-h", "--lang", "lst", "practice"})
    void aCommandAnOptionAndATypingErrorAreTheCommandLines(String word) {
        assertThat(wantsWindow(word)).isFalse();
    }

    /// The options that hold everywhere stand anywhere, also between the words.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang ja s.odai",
                "s.odai --lang ja",
                "--lang=ja s.odai",
                "--lang JA --log x.log s.odai",
                "s.odai --log x.log --lang ja"
            })
    void aProjectWithALanguageIsOpenedInTheWindow(String line) {
        StartArguments start = StartArguments.of(line.split(" "));
        assertThat(Main.wantsWindow(start)).isTrue();
        assertThat(start.words()).containsExactly("s.odai");
        assertThat(start.language()).contains(Locale.JAPANESE);
        assertThat(start.log().isPresent()).isEqualTo(line.contains("--log"));
    }

    @Test
    void aLanguageAloneOpensTheWindowInIt() {
        StartArguments start = StartArguments.of("--lang", "ja");
        assertThat(Main.wantsWindow(start)).isTrue();
        assertThat(start.words()).isEmpty();
        assertThat(StartArguments.of("s.odai", "--no-lock").lockless()).isTrue();
        assertThat(wantsWindow("--lang", "ja", "--tour", "there")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang ja list s.odai",
                "list --lang ja s.odai",
                "--lang ja --help",
                "--lang tlh s.odai",
                "s.odai --lang"
            })
    void aCommandInALanguageAndALanguageNobodySpeaksAreTheCommandLines(String line) {
        assertThat(wantsWindow(line.split(" "))).isFalse();
    }

    @Test
    void withoutAWordThereIsAWindow() {
        assertThat(wantsWindow()).isTrue();
    }

    @Test
    void aFolderThatLiesThereIsOpenedWhereItIsTheOnlyWord() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("cats"));
        Path here = Path.of("").toAbsolutePath().relativize(folder);
        assertThat(wantsWindow(here.toString())).isTrue();
        // one without a separator, as somebody writes who stands beside it
        assertThat(wantsWindow("src")).isTrue();
        assertThat(wantsWindow("src", "--json")).isFalse();
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
