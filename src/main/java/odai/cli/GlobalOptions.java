package odai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import odai.settings.Languages;
import odai.work.FileNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Options of every command, before or after its name.
final class GlobalOptions {
    /// One of the languages the app speaks.
    static final class SpokenLanguage implements CommandLine.ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            return Languages.KNOWN
                    .find(tag)
                    .orElseThrow(() ->
                            new CommandLine.TypeConversionException(
                                    "expected one of " + Languages.KNOWN.tags()));
        }
    }

    /// What the help and the shell's completion list.
    static final class LanguageTags extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        LanguageTags() {
            super(
                    Languages.KNOWN.tags().stream()
                            .map(tag -> tag.toUpperCase(Locale.ROOT))
                            .toList());
        }
    }

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            converter = SpokenLanguage.class,
            completionCandidates = LanguageTags.class)
    private @Nullable Locale language;

    @Option(names = "--log", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path log;

    @Option(names = "--no-lock", scope = ScopeType.INHERIT)
    private boolean lockless;

    private List<String> others = List.of();
    private boolean understood = true;

    /// Read ahead of the commands: the first word they print is in that language already.
    static GlobalOptions read(String[] arguments) {
        GlobalOptions options = new GlobalOptions();
        CommandLine line = new CommandLine(options);
        line.setUnmatchedArgumentsAllowed(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, FileNames::typed);
        line.setParameterExceptionHandler((_, _) -> {
            options.understood = false;
            return Cli.WRONG_USE;
        });
        line.setExecutionStrategy(_ -> Cli.DONE);
        // what is wrong with them is said by the command line proper, which reads them again
        line.execute(arguments);
        options.others = line.getUnmatchedArguments();
        return options;
    }

    Locale locale(Locale usual) {
        return asked().orElse(usual);
    }

    private Optional<Locale> asked() {
        return Optional.ofNullable(language);
    }

    /// With the words that are none of these options.
    StartArguments start() {
        return new StartArguments(others, understood, asked(), Optional.ofNullable(log), lockless);
    }

    /// Whether a project is opened on a drive that cannot lock.
    boolean lockless() {
        return lockless;
    }

    @Nullable Path log() {
        return log;
    }
}
