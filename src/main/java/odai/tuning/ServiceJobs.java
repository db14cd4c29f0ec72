package odai.tuning;

import odai.service.RemoteJob;
import odai.service.openai.OpenAiService;
import java.util.List;
import odai.service.ApiKey;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.work.Outcome;
import odai.work.ServiceProblem;

/// The jobs that a service lists, for a person to say whether a certain one is among them.
public final class ServiceJobs {
    private final JobOrder order;
    private final ApiKey key;

    /// @param jobs newest first
    /// @param whole whether the list came to an end
    public record ListedJobs(List<RemoteJob> jobs, boolean whole) {
        public ListedJobs {
            jobs = List.copyOf(jobs);
        }
    }

    public ServiceJobs(JobOrder order, ApiKey key) {
        this.order = order;
        this.key = key;
    }

    /// Asks the service.
    public Outcome<ListedJobs> list() {
        if (order.needsKey() && key.empty()) {
            return Outcome.failed(new ServiceProblem.NoKey(order.target().name()));
        }
        String header = order.target().dialect().keyHeader();
        try (OpenAiService client = new OpenAiService(order.baseUrl(), header, key)) {
            var jobs = client.jobs();
            return Outcome.done(
                    new ListedJobs(
                            jobs.items().stream().map(RemoteJob::of).toList(), jobs.whole()));
        } catch (ServiceFailure e) {
            return Outcome.failed(
                    new ServiceErrors(order.target(), order.baseUrl(), key).problem(e));
        }
    }
}
