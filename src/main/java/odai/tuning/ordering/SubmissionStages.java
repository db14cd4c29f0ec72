package odai.tuning.ordering;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import odai.dataset.JobRecord;
import odai.dataset.UnansweredOrder;
import odai.exporting.Manifest;
import odai.service.FineTuningService;
import odai.service.PollBackoff;
import odai.service.ServiceFailure;
import odai.tuning.Stage;
import odai.tuning.following.JobFollower;
import odai.work.FileNames;
import odai.work.Outcome;
import odai.work.ServiceProblem;

/// One way through all the stages of an order, on the calling thread.
final class SubmissionStages {
    private final OrderContext context;
    private final boolean again;
    private final SubmissionLock lock;
    private JobRecord job;

    /// @param again whether a program that has ended began with it
    SubmissionStages(OrderContext context, JobRecord job, boolean again, SubmissionLock lock) {
        this.context = context;
        this.job = job;
        this.again = again;
        this.lock = lock;
    }

    Outcome<JobRecord> run(boolean follow) {
        try (FineTuningService client = context.open()) {
            Outcome<JobRecord> created = handedOver(client);
            lock.close();
            if (follow && created instanceof Outcome.Done<JobRecord>) {
                job = follower(job.id()).follow(client, context.watcher(), context.control());
                return Outcome.done(job);
            }
            return created;
        } catch (ServiceFailure | IOException e) {
            return context.control().stopped()
                    ? Outcome.stopped()
                    : Outcome.failed(context.errors().problem(e));
        }
    }

    private Outcome<JobRecord> handedOver(FineTuningService client) throws IOException {
        Optional<Outcome<JobRecord>> left = again ? handover(client).left() : Optional.empty();
        if (left.isPresent()) {
            return left.get();
        }
        context.show(job, new Stage.CheckingAccess());
        Optional<ServiceProblem> refused =
                new AccessCheck(client, context.order(), context.errors())
                        .obstacle(LocalDate.now(context.clock()));
        if (refused.isPresent()) {
            return Outcome.failed(refused.get());
        }
        ExportStage export = new ExportStage(context, job);
        Outcome<Manifest> exported = export.run(again);
        job = export.job();
        if (!(exported instanceof Outcome.Done<Manifest>(Manifest files))) {
            return exported.map(_ -> job);
        }
        Optional<ServiceProblem> obstacle =
                OrderReadiness.tooLarge(context.order(), files).or(() -> repeated(client, files));
        if (obstacle.isPresent()) {
            return Outcome.failed(obstacle.get());
        }
        return handover(client).run(FileNames.path(job.exportFolder()), files, again);
    }

    /// A person's word on an order counts for its files.
    private Optional<ServiceProblem> repeated(FineTuningService client, Manifest files) {
        UnansweredOrder wanted =
                new UnansweredOrder(
                        job.id(),
                        context.order().baseUrl(),
                        UploadAndCreate.contents(files),
                        context.clock().instant(),
                        Duration.ZERO);
        return again && context.missingJobPolicy() == MissingJobPolicy.NONE_THERE
                ? Optional.empty()
                : new RepeatedOrder(
                                context.catalog(), client, context.lookup(client), context.clock())
                        .obstacle(wanted);
    }

    private JobFollower follower(long id) {
        return new JobFollower(
                context.catalog(), id, PollBackoff.of(context.order().target()), context.clock());
    }

    private UploadAndCreate handover(FineTuningService client) {
        return new UploadAndCreate(context, client, job);
    }
}
