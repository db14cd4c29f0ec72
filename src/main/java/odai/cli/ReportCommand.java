package odai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import odai.reporting.SkipReport;
import odai.targets.Target;
import odai.work.FileNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "OUT")
    private Path out = FileNames.path("");

    @Option(names = "--target", converter = TargetOption.class, defaultValue = "openai")
    private Target target = new TargetOption().convert("openai");

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!OutFolder.readable(console, out)) {
            return Cli.WRONG_USE;
        }
        return console.onLookedAt(
                project.folder(),
                curation -> {
                    UnscreenedNotice.warn(console, curation);
                    return console.finish(
                            new SkipReport(curation, target, console.texts()).write(out),
                            folder -> {
                                console.say("cli.report.done", folder.toString());
                                return Cli.DONE;
                            });
                });
    }
}
