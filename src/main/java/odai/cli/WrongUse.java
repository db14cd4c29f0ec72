package odai.cli;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import odai.text.Texts;
import odai.work.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// What is wrong with the words of a command: a sentence in the asked language, and where to read
/// what it takes.
final class WrongUse implements CommandLine.IParameterExceptionHandler {
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> BROKEN = Set.of(double.class, Double.class);
    private static final Set<Class<?>> SWITCH = Set.of(boolean.class, Boolean.class);

    private final Console console;
    private final Texts texts;

    WrongUse(Console console) {
        this.console = console;
        this.texts = console.texts();
    }

    @Override
    public int handleParseException(CommandLine.ParameterException error, String[] arguments) {
        if (error.getCause() instanceof ProblemException unusable) {
            console.err().line(console.sentence(unusable.problem()));
            return Cli.WRONG_USE;
        }
        console.err().line(sentence(error));
        console.warn("cli.usage.help", error.getCommandLine().getCommandSpec().qualifiedName());
        return Cli.WRONG_USE;
    }

    private String sentence(CommandLine.ParameterException error) {
        return switch (error) {
            case CommandLine.UnmatchedArgumentException unknown -> unknown(unknown);
            case CommandLine.MissingParameterException missing ->
                    missing(missing.getMissing().getFirst());
            case CommandLine.OverwrittenOptionException twice ->
                    texts.get("cli.usage.once", name(twice.getOverwritten()));
            default ->
                    error.getArgSpec() == null
                            ? texts.get("cli.usage.command")
                            : value(error, error.getArgSpec());
        };
    }

    private String unknown(CommandLine.UnmatchedArgumentException error) {
        String word = error.getUnmatched().getFirst();
        boolean command = error.getCommandLine().getParent() == null && !error.isUnknownOption();
        String said = texts.get(command ? "cli.usage.no-command" : "cli.usage.unknown", word);
        // several are guesses
        return error.getSuggestions().size() == 1
                ? texts.get("cli.usage.perhaps", said, error.getSuggestions().getFirst())
                : said;
    }

    private String missing(ArgSpec missing) {
        return missing instanceof OptionSpec option
                ? texts.get("cli.usage.no-value", name(option), taken(option, null))
                : texts.get("cli.usage.missing", name(missing));
    }

    private String value(CommandLine.ParameterException error, ArgSpec argument) {
        String value = String.valueOf(error.getValue());
        return SWITCH.contains(argument.type())
                ? texts.get("cli.usage.switch", value, name(argument))
                : texts.get(
                        "cli.usage.value",
                        value,
                        name(argument),
                        taken(argument, error.getCause()));
    }

    private String taken(ArgSpec argument, @Nullable Throwable cause) {
        Class<?> type = argument.typeInfo().getType();
        if (argument.converters().length > 0 && cause instanceof TypeConversionException said) {
            return String.valueOf(said.getMessage());
        }
        if (type.isEnum()) {
            return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                    .map(it -> it.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (WHOLE.contains(type)) {
            return texts.get("cli.usage.whole");
        }
        return BROKEN.contains(type) ? texts.get("cli.usage.number") : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
