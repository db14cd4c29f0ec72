package odai.tuning.ordering;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import odai.service.FineTuningService;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.tuning.JobOrder;
import odai.work.ServiceProblem;

/// Whether this key may train this model at all, asked before anything is written or sent, as far
/// as it can be asked without making a job: the list of models says until when a model is there,
/// the list of jobs says whether the key may see them. That an organisation may not train any more
/// is for certain only said when a job is made.
final class AccessCheck {
    /// What this service does not have, such as a list of models, is no reason against it.
    private static final Set<Integer> NOTHING_SAID = Set.of(400, 404, 405, 501);

    private final FineTuningService client;
    private final JobOrder order;
    private final ServiceErrors errors;

    AccessCheck(FineTuningService client, JobOrder order, ServiceErrors errors) {
        this.client = client;
        this.order = order;
        this.errors = errors;
    }

    /// @param today where the person is
    Optional<ServiceProblem> obstacle(LocalDate today) {
        try {
            Optional<LocalDate> end = client.shutdown(order.model());
            if (end.isPresent() && !today.isBefore(end.get())) {
                return Optional.of(
                        new ServiceProblem.ModelGone(
                                order.target().name(), order.model(), end.get().toString()));
            }
        } catch (ServiceFailure.ErrorResponse e) {
            // a key may be kept from the models and still train
            if (e.status() == 401 || e.code().equals("training_not_available")) {
                return Optional.of(errors.problem(e));
            }
        }
        try {
            client.checkAccess();
            return Optional.empty();
        } catch (ServiceFailure.ErrorResponse e) {
            return NOTHING_SAID.contains(e.status())
                    ? Optional.empty()
                    : Optional.of(errors.problem(e));
        }
    }
}
