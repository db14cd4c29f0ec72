package odai.tuning.ordering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.preflight.OrderDraft;
import odai.preflight.Preflight;
import odai.preflight.PreflightRow;
import odai.preflight.RowWeight;
import odai.preflight.Rule;
import odai.pricing.TokenCounter;
import odai.tuning.JobOrder;
import odai.work.ServiceProblem;

/// Whether an order may go out at all: the last look before anything is written or sent, whoever
/// ordered it.
final class OrderReadiness {
    private static final long MEGABYTE = 1 << 20;

    private OrderReadiness() {}

    /// The first obstacle, as a problem.
    static Optional<ServiceProblem> obstacle(
            Curation curation, JobOrder order, JsonlExporter.Request request, Clock clock) {
        OrderDraft orderDraft =
                new OrderDraft(
                        order.target(),
                        order.baseUrl(),
                        order.model(),
                        order.epochs(),
                        order.seed(),
                        order.suffix(),
                        request.inclusion());
        List<PreflightRow> obstacles =
                Preflight.check(
                                orderDraft,
                                Batch.of(curation, request.dealt(curation)),
                                TokenCounter.shared(),
                                LocalDate.now(clock))
                        .obstacles();
        return obstacles.stream().findFirst().map(preflightRow -> problem(order, preflightRow));
    }

    /// The same for the files once they are written: what is re-encoded could only be guessed.
    static Optional<ServiceProblem> tooLarge(JobOrder order, Manifest files) {
        long limit = order.target().limits().largestFile();
        return files.files().stream()
                .mapToLong(Manifest.FileEntry::bytes)
                .filter(bytes -> bytes > limit)
                .mapToObj(bytes ->
                        problem(
                                order,
                                new PreflightRow(
                                        Rule.FILE_SIZE,
                                        RowWeight.OBSTACLE,
                                        List.of(Math.ceilDiv(bytes, MEGABYTE), limit / MEGABYTE),
                                        List.of())))
                .findFirst();
    }

    private static ServiceProblem problem(JobOrder order, PreflightRow preflightRow) {
        String target = order.target().name();
        return preflightRow.rule() == Rule.DEADLINE
                ? new ServiceProblem.DeadlinePassed(
                        target, preflightRow.figures().get(1).toString())
                : new ServiceProblem.NotReady(
                        target, preflightRow.rule().wire(), preflightRow.figures());
    }
}
