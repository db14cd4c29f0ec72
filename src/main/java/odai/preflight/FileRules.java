package odai.preflight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import odai.curating.Batch;
import odai.targets.Target;

/// The two files as wholes.
final class FileRules {
    private static final long MEGABYTE = 1 << 20;

    private FileRules() {}

    static List<PreflightRow> check(Target target, Batch batch) {
        LineSize size = new LineSize(target, batch.systemText());
        long largest = Math.max(size.of(batch.training()), size.of(batch.validation()));
        long limit = target.limits().largestFile();
        return List.of(
                PreflightRow.needs(
                        Rule.FILE_SIZE,
                        largest <= limit,
                        Math.ceilDiv(largest, MEGABYTE),
                        limit / MEGABYTE),
                PreflightRow.about(Rule.SPLIT_DUPLICATES, RowWeight.WARNING, inBoth(batch)));
    }

    /// Validation examples whose picture is also trained on: their loss would say nothing.
    private static List<Long> inBoth(Batch batch) {
        Set<String> trained = new HashSet<>(batch.training().size() * 2);
        batch.training().forEach(item -> trained.add(item.source().sha256()));
        return CountRules.ids(
                batch.validation(),
                item ->
                        !item.source().sha256().isEmpty()
                                && trained.contains(item.source().sha256()));
    }
}
