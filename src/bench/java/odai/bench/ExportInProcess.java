package odai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.exporting.JsonlExporter;
import odai.targets.Targets;
import odai.work.Progress;

/// 5,000 examples out of the running app against the notebook's pipeline and against the same trick
/// in Python, each without its start.
final class ExportInProcess implements Bench.Section {
    private static final int EXAMPLES = 5_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        Path source = data.standin(EXAMPLES);
        Path out = Files.createDirectories(data.work().resolve("python"));
        Path baseline = DataSets.shared("baseline/baseline.py");
        Path pass = DataSets.shared("baseline/pypass.py");
        try (Curation curation = data.open(EXAMPLES)) {
            for (int i = 0; i < WARM_UP; i++) {
                export(curation, data.work(), false);
            }
            export(curation, data.work(), true);
            List<Double> seconds =
                    new Runs()
                            .add(Runs.timing(() -> export(curation, data.work(), false)))
                            .add(Runs.timing(() -> export(curation, data.work(), true)))
                            .add(() -> Commands.python(baseline, source, out).own())
                            .add(() -> Commands.python(pass, source, out).own())
                            .medians(ROUNDS);
            return List.of(
                    FigureRow.ratio(
                            "export of 5,000, passing through, in the app : baseline.py",
                            seconds.get(0),
                            seconds.get(2),
                            10),
                    FigureRow.ratio(
                            "export of 5,000, re-encoding, in the app : baseline.py",
                            seconds.get(1),
                            seconds.get(2),
                            1.5),
                    FigureRow.ratio(
                            "export of 5,000, passing through, in the app : pypass.py",
                            seconds.get(0),
                            seconds.get(3),
                            2));
        }
    }

    private static void export(Curation curation, Path work, boolean reencode) {
        var request =
                new JsonlExporter.Request(
                        Targets.byId("openai").orElseThrow(),
                        curation.settings().splitPlan(),
                        Inclusion.ALL_USABLE,
                        new JsonlExporter.Settings(reencode, false, 85));
        var export =
                DataSets.done(
                        new JsonlExporter()
                                .run(curation, request, work.resolve("export"), Progress.NONE));
        if (export.trainingLines() + export.validationLines() != EXAMPLES
                || export.reencoded() != (reencode ? EXAMPLES : 0)) {
            throw new IllegalStateException(export.toString());
        }
    }
}
