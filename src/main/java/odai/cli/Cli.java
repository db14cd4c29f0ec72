package odai.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.work.ErrorCode;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: the same classes as the window. Exit codes: 0 done, 1 done with refusals, 2
/// wrong use, 3 failed.
@Command(
        name = "odai",
        mixinStandardHelpOptions = true,
        version = "Odai Curator 0.1.0",
        description = "Curates picture-and-text data sets for fine-tuning by hand.",
        subcommands = {
            ImportCommand.class,
            ListCommand.class,
            FlagCommand.class,
            DecideCommand.class,
            PreviewCommand.class,
            ExportCommand.class,
            SubmitCommand.class,
            JobsCommand.class
        })
public final class Cli implements Runnable {
    static final int DONE = 0;
    static final int REFUSALS = 1;
    static final int WRONG_USE = 2;
    static final int FAILED = 3;

    private static final Logger LOG = Logger.getLogger(Cli.class.getName());

    /// @return the exit code
    public static int run(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(arguments, out, err, Locale.getDefault());
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err, Locale locale) {
        Texts texts = new Texts(locale);
        CommandLine line = new CommandLine(new Cli(), new Consoles(out, err, texts));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((error, _, _) -> {
            err.println(sentence(error, texts));
            return FAILED;
        });
        return line.execute(arguments);
    }

    private static String sentence(Exception error, Texts texts) {
        ProblemTexts problems = new ProblemTexts(texts);
        if (error instanceof ProblemException known) {
            return problems.sentence(known.problem());
        }
        LOG.log(Level.FINE, "unexpected", error);
        return problems.sentence(
                new ProjectProblem.Unexpected(
                        ErrorCode.of(error), error.getClass().getSimpleName()));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(new CommandLine(this), "odai --help");
    }
}
