package odai.tuning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.exporting.JsonlExporter;
import odai.preflight.Draft;
import odai.preflight.Preflight;
import odai.preflight.Row;
import odai.preflight.Rule;
import odai.pricing.TokenCounter;
import odai.work.ServiceProblem;

/// Whether an order may go out at all: the last look before anything is written or sent, whoever
/// ordered it.
final class Readiness {
    private Readiness() {}

    /// The first obstacle, as a problem.
    static Optional<ServiceProblem> obstacle(
            Curation curation, JobOrder order, JsonlExporter.Request request, Clock clock) {
        Draft draft =
                new Draft(
                        order.target(),
                        order.baseUrl(),
                        order.model(),
                        order.epochs(),
                        order.seed(),
                        order.suffix(),
                        request.inclusion());
        List<Row> obstacles =
                Preflight.check(
                                draft,
                                Batch.of(curation, request.plan(), request.inclusion()),
                                TokenCounter.shared(),
                                LocalDate.now(clock))
                        .obstacles();
        return obstacles.stream().findFirst().map(row -> problem(order, row));
    }

    private static ServiceProblem problem(JobOrder order, Row row) {
        String target = order.target().name();
        return row.rule() == Rule.DEADLINE
                ? new ServiceProblem.DeadlinePassed(target, row.figures().get(1).toString())
                : new ServiceProblem.NotReady(target, row.rule().wire(), row.figures());
    }
}
