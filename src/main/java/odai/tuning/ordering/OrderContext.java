package odai.tuning.ordering;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.exporting.JsonlExporter;
import odai.service.ApiKey;
import odai.service.FineTuningService;
import odai.service.Pause;
import odai.service.RetryPolicy;
import odai.service.ServiceErrors;
import odai.service.Trainers;
import odai.tuning.JobControl;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.work.Outcome;

/// What every stage of one order works with.
///
/// @param files what is to be sent
/// @param watcher called on the submission's thread
/// @param clock says which day it is where the person is: services have last days
/// @param rest between tries
record OrderContext(
        Curation curation,
        JobOrder order,
        Supplier<Outcome<JsonlExporter.Request>> files,
        ApiKey key,
        Consumer<JobStatus> watcher,
        JobControl control,
        Clock clock,
        Pause rest,
        Trainers trainers,
        MissingJobPolicy missingJobPolicy) {
    Catalog catalog() {
        return curation.catalog();
    }

    ServiceErrors errors() {
        return new ServiceErrors(order.target(), order.baseUrl(), key);
    }

    FineTuningService open() {
        return trainers.open(order.target(), order.baseUrl(), key, rest);
    }

    JobLookup lookup(FineTuningService client) {
        return new JobLookup(
                client, catalog().unanswered(), RetryPolicy.of(order.target()), clock, rest);
    }

    void show(JobRecord job, Stage stage) {
        // nothing to read at every tick of an upload
        watcher.accept(JobStatus.fresh(job, stage));
    }
}
