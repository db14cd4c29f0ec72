package odai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.exporting.JsonlExporter;
import odai.targets.Target;
import odai.work.FileNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "OUT")
    private Path out = FileNames.path("");

    @Mixin private SplitOptions deal = new SplitOptions();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--target", converter = TargetOption.class, defaultValue = "openai")
    private Target target = new TargetOption().convert("openai");

    @Option(names = "--reencode")
    private boolean reencode;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return deal.readable(console) && OutFolder.readable(console, out)
                ? console.on(project.folder(), this::run)
                : Cli.WRONG_USE;
    }

    private int run(Curation curation) {
        if (all) {
            console.warn("cli.export.all");
        }
        var settings = new JsonlExporter.Settings(reencode, false, 85);
        Inclusion inclusion = all ? Inclusion.ALL_USABLE : curation.settings().inclusion();
        var request =
                new JsonlExporter.Request(
                        target, deal.plan(curation.settings().splitPlan()), inclusion, settings);
        var outcome =
                new JsonlExporter()
                        .run(curation, request, out, console.progress("cli.export.progress"));
        return console.finish(
                outcome,
                export -> {
                    console.say(
                            "cli.export.done",
                            export.trainingLines(),
                            export.trainingBytes(),
                            export.validationLines(),
                            export.validationBytes(),
                            export.reencoded(),
                            export.folder().toString());
                    return Cli.DONE;
                });
    }
}
