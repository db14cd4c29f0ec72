package odai.tuning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.preflight.Draft;
import odai.preflight.Preflight;
import odai.preflight.Row;
import odai.preflight.Rule;
import odai.preflight.Weight;
import odai.pricing.TokenCounter;
import odai.work.ServiceProblem;

/// Whether an order may go out at all: the last look before anything is written or sent, whoever
/// ordered it.
final class Readiness {
    private static final long MEGABYTE = 1 << 20;

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
                                Batch.of(curation, request.dealt(curation)),
                                TokenCounter.shared(),
                                LocalDate.now(clock))
                        .obstacles();
        return obstacles.stream().findFirst().map(row -> problem(order, row));
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
                                new Row(
                                        Rule.FILE_SIZE,
                                        Weight.OBSTACLE,
                                        List.of(Math.ceilDiv(bytes, MEGABYTE), limit / MEGABYTE),
                                        List.of())))
                .findFirst();
    }

    private static ServiceProblem problem(JobOrder order, Row row) {
        String target = order.target().name();
        return row.rule() == Rule.DEADLINE
                ? new ServiceProblem.DeadlinePassed(target, row.figures().get(1).toString())
                : new ServiceProblem.NotReady(target, row.rule().wire(), row.figures());
    }
}
