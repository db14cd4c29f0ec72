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
    public static PreflightReport check(
            OrderDraft orderDraft, Batch batch, TokenCounter counter, LocalDate today) {
        List<PreflightRow> preflightRows = new ArrayList<>(OrderRules.check(orderDraft, today));
        preflightRows.addAll(CountRules.check(orderDraft, batch));
        preflightRows.addAll(FileRules.check(orderDraft.target(), batch));
        preflightRows.addAll(PictureRules.check(orderDraft.target(), batch));
        preflightRows.addAll(TextRules.check(orderDraft, batch, counter));
        preflightRows.sort(Comparator.comparing(PreflightRow::rule));
        return new PreflightReport(preflightRows);
    }

    /// About so many bytes both files will have.
    public static long bytes(Target target, Batch batch) {
        LineSize size = new LineSize(target, batch.systemText());
        return size.of(batch.training()) + size.of(batch.validation());
    }
}
