package odai.cli;

import java.util.concurrent.Callable;
import odai.reporting.SkipReport;
import odai.targets.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Mixin private OutFolder out = new OutFolder();

    @Option(names = "--target", converter = TargetOption.class, defaultValue = "openai")
    private Target target = new TargetOption().convert("openai");

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!out.readable(console)) {
            return Cli.WRONG_USE;
        }
        return console.onLookedAt(
                project.folder(),
                curation -> {
                    Unscreened.warn(console, curation);
                    return console.finish(
                            new SkipReport(curation, target, console.texts()).write(out.folder()),
                            folder -> {
                                console.say("cli.report.done", folder.toString());
                                return Cli.DONE;
                            });
                });
    }
}
