package odai.preflight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import odai.curating.Batch;
import odai.pricing.TokenCounter;
import odai.targets.Target;

/// Everything a target is known to refuse, looked at before anything is written or sent. Pure: no
/// network, no picture is opened.
public final class Preflight {
    private Preflight() {}

    /// @param today where the person is
    public static Report check(Draft draft, Batch batch, TokenCounter counter, LocalDate today) {
        List<Row> rows = new ArrayList<>(OrderRules.check(draft, today));
        rows.addAll(CountRules.check(draft, batch));
        rows.addAll(FileRules.check(draft.target(), batch));
        rows.addAll(PictureRules.check(draft.target(), batch));
        rows.addAll(TextRules.check(draft, batch, counter));
        rows.sort(Comparator.comparing(Row::rule));
        return new Report(rows);
    }

    /// About so many bytes both files will have.
    public static long bytes(Target target, Batch batch) {
        LineSize size = new LineSize(target, batch.systemText());
        return size.of(batch.training()) + size.of(batch.validation());
    }
}
