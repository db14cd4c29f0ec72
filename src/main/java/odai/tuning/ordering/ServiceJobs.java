package odai.tuning.ordering;

import java.util.List;
import odai.service.ApiKey;
import odai.service.Capability;
import odai.service.FineTuningService;
import odai.service.PagedList;
import odai.service.RemoteJob;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.service.Trainers;
import odai.tuning.JobOrder;
import odai.tuning.KnownTrainers;
import odai.work.Outcome;
import odai.work.ServiceProblem;

/// The jobs that a service lists, for a person to say whether a certain one is among them.
public final class ServiceJobs {
    private final JobOrder order;
    private final ApiKey key;
    private final Trainers trainers;

    /// @param jobs newest first
    /// @param whole whether the list came to an end
    public record ListedJobs(List<RemoteJob> jobs, boolean whole) {
        public ListedJobs {
            jobs = List.copyOf(jobs);
        }
    }

    public ServiceJobs(JobOrder order, ApiKey key) {
        this(order, key, KnownTrainers.ALL);
    }

    ServiceJobs(JobOrder order, ApiKey key, Trainers trainers) {
        this.order = order;
        this.key = key;
        this.trainers = trainers;
    }

    /// Asks the service.
    public Outcome<ListedJobs> list() {
        if (order.needsKey() && key.empty()) {
            return Outcome.failed(new ServiceProblem.NoKey(order.target().name()));
        }
        try (FineTuningService client = trainers.open(order.target(), order.baseUrl(), key)) {
            if (!client.can(Capability.LIST_JOBS)) {
                return Outcome.failed(new ServiceProblem.NoJobList(order.target().name()));
            }
            PagedList<RemoteJob> jobs = client.jobs();
            return Outcome.done(new ListedJobs(jobs.items(), jobs.whole()));
        } catch (ServiceFailure e) {
            return Outcome.failed(
                    new ServiceErrors(order.target(), order.baseUrl(), key).problem(e));
        }
    }
}
