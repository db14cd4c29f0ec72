package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import odai.dataset.SplitPlan;
import odai.text.Texts;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What the README shows of a command is what the command takes, and a value it shows in figures is
/// what the command does without the option.
class DefaultsTest {
    private static final Pattern COMMAND = Pattern.compile("^packaging/odai ([a-z]+) (.*)$");
    private static final Pattern OPTION = Pattern.compile("(--[a-z-]+)(?: (-?[0-9.]+))?");

    /// Those the project has, which a new one begins with.
    private static final Map<String, String> OF_THE_PROJECT =
            Map.of(
                    "export --seed", String.valueOf(SplitPlan.DEFAULT.seed()),
                    "export --validation", String.valueOf(SplitPlan.DEFAULT.validation()),
                    "compare --examples", "10");

    @Test
    void theReadmeShowsOptionsThatAreThereWithTheirDefaults() throws IOException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine line =
                Cli.line(
                        Cli.COMMANDS,
                        new Console(
                                nowhere,
                                nowhere,
                                new Texts(Locale.ENGLISH),
                                Clock.systemDefaultZone()));
        List<String> wrong = new ArrayList<>();
        int values = 0;
        for (String shown : Files.readAllLines(Path.of("README.md"))) {
            Matcher command = COMMAND.matcher(shown);
            CommandLine of = command.matches() ? line.getSubcommands().get(command.group(1)) : null;
            if (of == null) {
                continue;
            }
            Matcher option = OPTION.matcher(command.group(2));
            while (option.find()) {
                String name = command.group(1) + " " + option.group(1);
                OptionSpec spec = of.getCommandSpec().findOption(option.group(1));
                if (spec == null) {
                    wrong.add(name + " is not there");
                } else if (option.group(2) != null) {
                    values++;
                    String usual = OF_THE_PROJECT.getOrDefault(name, spec.defaultValue());
                    if (!option.group(2).equals(usual)) {
                        wrong.add(name + " " + option.group(2) + ", in truth " + usual);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(values).isGreaterThan(3);
    }
}
