package odai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.logging.LogFile;
import odai.logging.StateFolder;
import odai.logging.Unforeseen;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.targets.TargetFiles;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.work.FileNames;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.SystemProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The command line: the same classes as the window. Exit codes: 0 done, 1 done with refusals, 2
/// wrong use, 3 failed.
@Command(name = "odai", mixinStandardHelpOptions = true, version = "Odai Curator 0.1.0")
public final class Cli {
    static final int DONE = 0;
    static final int REFUSALS = 1;
    static final int WRONG_USE = 2;
    static final int FAILED = 3;

    private static final Logger LOG = Logger.getLogger(Cli.class.getName());

    // in the order in which the help lists them
    static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("import", ImportCommand.class);
        COMMANDS.put("relocate", RelocateCommand.class);
        COMMANDS.put("screen", ScreenCommand.class);
        COMMANDS.put("list", ListCommand.class);
        COMMANDS.put("flag", FlagCommand.class);
        COMMANDS.put("decide", DecideCommand.class);
        COMMANDS.put("preview", PreviewCommand.class);
        COMMANDS.put("advise", AdviseCommand.class);
        COMMANDS.put("report", ReportCommand.class);
        COMMANDS.put("fit", FitCommand.class);
        COMMANDS.put("export", ExportCommand.class);
        COMMANDS.put("submit", SubmitCommand.class);
        COMMANDS.put("resume", ResumeCommand.class);
        COMMANDS.put("files", FilesCommand.class);
        COMMANDS.put("jobs", JobsCommand.class);
        COMMANDS.put("compare", CompareCommand.class);
        COMMANDS.put("repair", RepairCommand.class);
        COMMANDS.put("practice", PracticeCommand.class);
        COMMANDS.put("keys", KeysCommand.class);
    }

    @Mixin private GlobalOptions global = new GlobalOptions();

    /// Whether a word names a command.
    public static boolean isCommand(String word) {
        return COMMANDS.containsKey(word);
    }

    /// @return the exit code
    public static int run(String[] arguments) {
        Printer out = new Printer(StandardStream.out());
        Printer err = new Printer(StandardStream.err());
        Keys keys = Keys.ofUser(LogFile::conceal);
        ProblemTexts told = problems(arguments, Locale.getDefault());
        Unforeseen.uncaught(problem -> err.line(told.sentence(problem)));
        try {
            targets(told, err);
            Path file = GlobalOptions.read(arguments).log();
            try (LogFile _ =
                    file == null
                            ? LogFile.in(StateFolder.ours(), System.getenv(), true)
                            : LogFile.at(file, System.getenv(), true)) {
                return run(arguments, out, err, keys);
            } catch (IOException e) {
                // a command is not refused because nothing can be noted down of it
                LOG.log(Level.WARNING, "no log file", e);
                return run(arguments, out, err, keys);
            }
        } catch (ProblemException e) {
            // a folder of the user's that the system cannot name
            err.line(told.sentence(e.problem()));
            return FAILED;
        }
    }

    /// Of what kept a window from opening.
    ///
    /// @return the exit code
    public static int tell(Problem problem) {
        ProblemTexts texts = new ProblemTexts(new Texts(Locale.getDefault()));
        new Printer(StandardStream.err()).line(texts.sentence(problem));
        return FAILED;
    }

    private static int run(String[] arguments, Printer out, Printer err, Keys keys) {
        return run(arguments, console(arguments, out, err, Locale.getDefault(), keys));
    }

    /// @param usual the language unless `--lang` names one
    static Console console(String[] arguments, Printer out, Printer err, Locale usual, Keys keys) {
        GlobalOptions options = GlobalOptions.read(arguments);
        return new Console(
                out,
                err,
                new Texts(options.locale(usual)),
                Clock.systemDefaultZone(),
                keys,
                options.lockless());
    }

    /// This user's own; what cannot be used is said, and the shipped ones are used.
    private static void targets(ProblemTexts texts, Printer err) {
        new TargetFiles(PreferencesFile.folderOfUser().resolve("targets"))
                .load()
                .broken()
                .forEach(problem -> err.line(texts.sentence(problem)));
    }

    private static ProblemTexts problems(String[] arguments, Locale usual) {
        return new ProblemTexts(new Texts(GlobalOptions.read(arguments).locale(usual)));
    }

    /// Without a look into anybody's keyring.
    static int run(String[] arguments, PrintWriter out, PrintWriter err, Locale usual) {
        return run(arguments, out, err, usual, Keys.ofEnvironment());
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err, Locale usual, Keys keys) {
        return run(arguments, console(arguments, new Printer(out), new Printer(err), usual, keys));
    }

    static int run(String[] arguments, Console console) {
        CommandLine line = line(known(arguments), console);
        line.setOut(console.out().help());
        line.setErr(console.err().help());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, FileNames::typed);
        line.setParameterExceptionHandler(new WrongUse(console));
        line.setExecutionExceptionHandler((error, _, _) -> {
            console.err().line(sentence(error, console.texts()));
            return FAILED;
        });
        int code = arrived(console, execute(line, arguments, console));
        LOG.info(() -> String.join(" ", command(line)) + ": exit code " + code);
        return code;
    }

    /// A result that did not arrive is none, whatever the command did.
    private static int arrived(Console console, int code) {
        return console.out()
                .lost()
                .or(console.err()::lost)
                .map(why -> console.fail(new SystemProblem.OutputLost(why)))
                .orElse(code);
    }

    /// What the commands take, in the words of the asked language.
    static CommandLine line(Map<String, Class<?>> commands, Console console) {
        CommandLine line = new CommandLine(new Cli(), new Consoles(console));
        commands.forEach(line::addSubcommand);
        line.setResourceBundle(console.texts().area("help"));
        return line;
    }

    /// An error is told like an exception: the log is still open here.
    private static int execute(CommandLine line, String[] arguments, Console console) {
        try {
            return line.execute(arguments);
        } catch (Error e) {
            console.err().line(sentence(e, console.texts()));
            return FAILED;
        }
    }

    /// The one that is called, or all where none is named first: reading ten commands' options
    /// takes longer than most of them run.
    private static Map<String, Class<?>> known(String[] arguments) {
        Class<?> called = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        return called == null ? COMMANDS : Map.of(arguments[0], called);
    }

    /// The words that name the command, without what it was given.
    private static List<String> command(CommandLine line) {
        CommandLine.ParseResult parsed = line.getParseResult();
        return parsed == null
                ? List.of(line.getCommandName())
                : parsed.asCommandLineList().stream().map(CommandLine::getCommandName).toList();
    }

    private static String sentence(Throwable error, Texts texts) {
        return new ProblemTexts(texts).sentence(Unforeseen.note(error));
    }
}
