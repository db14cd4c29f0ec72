package odai.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormattingTest {
    private static final Path BUNDLES = Path.of("src/main/resources/odai/text");

    @ParameterizedTest
    @CsvSource({
        "ja, ja",
        "ja-JP, ja",
        "en, en",
        "en-GB, en",
        "de, en",
        "zh-Hans-CN, en",
        "tr, en",
        "und, en"
    })
    void anythingButJapaneseIsEnglish(String system, String language) {
        assertThat(new Texts(Locale.forLanguageTag(system)).locale().getLanguage())
                .isEqualTo(language);
    }

    @Test
    void theSystemsLanguageDoesNotLeakIntoTheOther() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            assertThat(new Texts(Locale.ENGLISH).get("problems.import.source-not-found", "/x"))
                    .isEqualTo("There is nothing at /x. Check the path.");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void numbersGetThousandsSeparatorsAndTextsStayAsTheyAre(String language) {
        Texts texts = new Texts(Locale.of(language));
        assertThat(texts.get("cli.import.progress", 12_345)).contains("12,345");
        assertThat(texts.get("cli.import.progress", "12345")).contains("12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodot", "problems.no-such-key", "nobody.home"})
    void aKeyWithoutWordsIsABug(String key) {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> new Texts(Locale.ENGLISH).get(key));
    }

    @Test
    void everyLineIsAPatternWhoseApostrophesSurvive() throws IOException {
        TreeMap<String, String> swallowed = new TreeMap<>();
        try (var files = Files.list(BUNDLES)) {
            // the commands' help has patterns of another sort, which are read by their library
            for (Path file : files.filter(it -> !name(it).startsWith("help")).toList()) {
                Properties lines = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    lines.load(reader);
                }
                lines.forEach((key, pattern) -> {
                    String text = (String) pattern;
                    String shown = new MessageFormat(text, Locale.ENGLISH).format(arguments(text));
                    long written = text.replace("''", "'").chars().filter(c -> c == '\'').count();
                    long seen = shown.chars().filter(c -> c == '\'').count();
                    if (written != seen || shown.contains("{")) {
                        swallowed.put(name(file) + " " + key, text);
                    }
                });
            }
        }
        assertThat(swallowed).as("lines whose quotes are not doubled").isEmpty();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /// Words, and numbers where a line chooses by one.
    private static Object[] arguments(String pattern) {
        Object[] arguments = {"a", "b", "c", "d", "e", "f"};
        for (int i = 0; i < arguments.length; i++) {
            if (pattern.contains("{" + i + ",")) {
                arguments[i] = 2;
            }
        }
        return arguments;
    }

    @Test
    void japaneseLinesArePolite() throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve("problems_ja.properties"))) {
            lines.load(reader);
        }
        assertThat(lines.values())
                .allSatisfy(line ->
                        assertThat((String) line)
                                .matches("(?s).*(です|ます|ません|ください|でした|ました|\\{\\d}).*"));
    }
}
