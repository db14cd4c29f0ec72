package odai.tuning.ordering;

import java.nio.file.Path;
import odai.curating.Batch;
import odai.curating.Forecast;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.pricing.CostEstimate;
import odai.pricing.TokenCounter;
import odai.screening.SkipPolicy;
import odai.tuning.JobDraft;
import odai.tuning.Stage;
import odai.work.FileNames;
import odai.work.Outcome;
import odai.work.Progress;

/// Writes the files that an order sends, unless they lie there already, and keeps what is expected
/// of them.
final class ExportStage {
    private static final int EXAMPLES = 25;

    private final OrderContext context;
    private JobRecord job;

    ExportStage(OrderContext context, JobRecord job) {
        this.context = context;
        this.job = job;
    }

    /// As it stands after the files were written.
    JobRecord job() {
        return job;
    }

    /// @param again whether a program that has ended may have written them
    Outcome<Manifest> run(boolean again) {
        Path folder = FileNames.path(job.exportFolder());
        if (again && Manifest.verify(folder) instanceof Outcome.Done<Manifest> whole) {
            return whole;
        }
        return context.files().get().then(sent -> exported(folder, sent));
    }

    private Outcome<Manifest> exported(Path folder, JsonlExporter.Request files) {
        // what was sent before came of other files
        job = new JobDraft(job).state(JobState.EXPORTING).files(null, null).record();
        context.catalog().jobs().update(job);
        Outcome<JsonlExporter.Export> written =
                new JsonlExporter().run(context.curation(), files, folder, exporting());
        return switch (written) {
            case Outcome.Done<JsonlExporter.Export> _ -> {
                expect(files);
                yield Manifest.verify(folder);
            }
            case Outcome.Failed<JsonlExporter.Export> it -> Outcome.failed(it.problem());
            case Outcome.Stopped<JsonlExporter.Export> _ -> Outcome.stopped();
        };
    }

    /// Kept now: what is flagged or excluded later is no forecast any more.
    private void expect(JsonlExporter.Request files) {
        Batch batch = Batch.of(context.curation(), files.dealt(context.curation()));
        context.catalog()
                .skips()
                .expect(
                        job.id(),
                        Forecast.sent(
                                batch,
                                context.order().target().id(),
                                new SkipPolicy(context.curation().settings().thresholds()),
                                context.curation().settings().usual()));
        CostEstimate.of(
                        batch,
                        context.order().target(),
                        context.order().model(),
                        context.order().epochs(),
                        TokenCounter.shared())
                .ifPresent(it -> context.catalog().outcomes().expect(job.id(), it.kept()));
    }

    /// Passes on one report in so many, and the wish to stop.
    private Progress exporting() {
        return new Progress() {
            private long last = -EXAMPLES;

            @Override
            public void report(long done, long total) {
                if (done - last >= EXAMPLES || done == total) {
                    last = done;
                    context.show(job, new Stage.Exporting(done, total));
                }
            }

            @Override
            public boolean stopped() {
                return context.control().stopped();
            }
        };
    }
}
