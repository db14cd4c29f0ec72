package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import odai.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
    private static final Predicate<String> JAPANESE =
            text ->
                    text.codePoints()
                            .mapToObj(Character.UnicodeScript::of)
                            .anyMatch(it -> it == Character.UnicodeScript.HIRAGANA);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyCommandAndWhateverItTakesIsDescribed(String language) {
        List<String> missing = new ArrayList<>();
        for (CommandSpec command : commands(line(language))) {
            String name = command.qualifiedName();
            if (command.usageMessage().description().length == 0) {
                missing.add(name);
            }
            command.args().stream()
                    .filter(it -> it.description().length == 0)
                    .forEach(it -> missing.add(name + " " + it.paramLabel()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void nothingIsLeftInEnglishInAJapaneseHelp() {
        List<String> english = new ArrayList<>();
        for (CommandSpec command : commands(line("ja"))) {
            Stream.concat(
                            Stream.of(command.usageMessage().description()),
                            command.args().stream().flatMap(it -> Stream.of(it.description())))
                    // a bare list of what may be written is the same in every language
                    .filter(JAPANESE.negate().and(it -> it.contains(" ") && !it.contains(", ")))
                    .forEach(english::add);
        }
        assertThat(english).isEmpty();
    }

    @Test
    void everyLineOfTheBundleIsShownSomewhere() {
        HelpRequest helpRequest = new HelpRequest(new Texts(Locale.ENGLISH).area("help"));
        CommandLine line = line("en");
        line.setResourceBundle(helpRequest);
        for (CommandSpec command : commands(line)) {
            assertThat(command.commandLine().getUsageMessage()).isNotBlank();
        }
        assertThat(helpRequest.heard).containsAll(helpRequest.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang ja submit --help", "submit --help --lang ja"})
    void helpSpeaksTheLanguageThatIsAskedForWithIt(String written) {
        assertThat(Told.done(written.split(" ")).out())
                .startsWith("使い方: odai submit")
                .contains("プロジェクトのフォルダー")
                .doesNotContain("Usage", "Folder", "Show");
    }

    @Test
    void helpSpeaksTheSystemsLanguageUnlessAnotherIsAskedFor() {
        assertThat(Told.by(Locale.JAPANESE, "--help").out())
                .contains("コマンド:", "データセットをプロジェクトに取り込みます。");
        assertThat(Told.by(Locale.JAPANESE, "--lang", "en", "--help").out())
                .contains("Commands:", "Brings a data set into a project.");
    }

    private static CommandLine line(String language) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Texts texts = new Texts(Locale.forLanguageTag(language));
        return Cli.line(
                Cli.COMMANDS, new Console(nowhere, nowhere, texts, Clock.systemDefaultZone()));
    }

    private static List<CommandSpec> commands(CommandLine line) {
        return Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .toList();
    }

    /// Notes which lines were looked up.
    private static final class HelpRequest extends ResourceBundle {
        private final ResourceBundle words;
        private final Set<String> heard = new HashSet<>();

        HelpRequest(ResourceBundle words) {
            this.words = words;
        }

        @Override
        protected Object handleGetObject(String key) {
            heard.add(key);
            return words.getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(words.keySet());
        }
    }
}
