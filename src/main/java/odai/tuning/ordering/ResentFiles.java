package odai.tuning.ordering;

import odai.catalog.Catalog;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.dataset.JobLineage;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.targets.Target;
import odai.work.FileNames;
import odai.work.Outcome;

/// Sends an earlier job's files once more where the trail says so: what was held out then stays
/// held out, so that a repair sends "the rest", and two jobs can be compared.
public final class ResentFiles {
    private ResentFiles() {}

    /// What an order that sends that job's files once more would send. Reads the catalog.
    ///
    /// @param job our id
    public static Outcome<Batch> batch(Curation curation, Target target, long job) {
        return of(
                        curation.catalog(),
                        JobLineage.like(job),
                        JsonlExporter.Request.of(curation, target))
                .map(files -> Batch.of(curation, files.dealt(curation)));
    }

    /// @return `Unanswered` where what was sent then is no longer known
    static Outcome<JsonlExporter.Request> of(
            Catalog catalog, JobLineage trail, JsonlExporter.Request request) {
        Long earlier = trail.filesOf();
        if (earlier == null) {
            return Outcome.done(request);
        }
        String folder = catalog.jobs().byId(earlier).orElseThrow().exportFolder();
        return Manifest.of(FileNames.path(folder)).map(request::like);
    }
}
