package odai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.exporting.DatasetExporter;
import odai.exporting.JsonlExporter;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.FileNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final String USUAL = "openai";

    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "OUT")
    private Path out = FileNames.path("");

    @Mixin private SplitOptions deal = new SplitOptions();

    @Option(names = "--all")
    private boolean all;

    @Option(
            names = "--as",
            converter = DialectOption.class,
            completionCandidates = DialectOption.Words.class)
    private @Nullable String as;

    @Option(names = "--target", converter = TargetOption.class)
    private @Nullable Target target;

    @Option(names = "--reencode")
    private boolean reencode;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return deal.readable(console) && OutFolder.readable(console, out) && fits()
                ? console.on(project.folder(), this::run)
                : Cli.WRONG_USE;
    }

    /// Says so where the target does not take the form.
    private boolean fits() {
        if (as == null || target == null || DatasetExporter.KNOWN.takes(target, as)) {
            return true;
        }
        console.warn("cli.export.form", target.name(), as, target.dialect().lines());
        return false;
    }

    /// Each one's default follows from the other: a form's target is the service that it is named
    /// after.
    private Target target() {
        if (target != null) {
            return target;
        }
        return Targets.byId(as == null ? USUAL : as)
                .orElseGet(() -> Targets.byId(USUAL).orElseThrow());
    }

    private int run(Curation curation) {
        if (all) {
            console.warn("cli.export.all");
        }
        var settings = new JsonlExporter.Settings(reencode, false, 85);
        Inclusion inclusion = all ? Inclusion.ALL_USABLE : curation.settings().inclusion();
        var request =
                new JsonlExporter.Request(
                        target(), deal.plan(curation.settings().splitPlan()), inclusion, settings);
        JsonlExporter.Request named = as == null ? request : request.as(as);
        var outcome =
                DatasetExporter.KNOWN.run(
                        curation, named, out, console.progress("cli.export.progress"));
        return console.finish(
                outcome,
                export -> {
                    if (DatasetExporter.KNOWN.isFolder(named.dialect())) {
                        console.say(
                                "cli.export.folder",
                                export.trainingLines(),
                                export.validationLines(),
                                export.reencoded(),
                                export.folder().toString());
                        return Cli.DONE;
                    }
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
