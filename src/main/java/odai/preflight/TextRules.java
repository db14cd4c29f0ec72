package odai.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.catalog.SearchText;
import odai.curating.Batch;
import odai.dataset.LineSource;
import odai.pricing.LineTokens;
import odai.pricing.TokenCounter;
import odai.targets.Target;

/// The texts: whether they are there, and whether they are read to their end.
final class TextRules {
    /// More than any picture and the frame of a line count.
    private static final long ROOM = 50_000;

    private TextRules() {}

    static List<PreflightRow> check(OrderDraft orderDraft, Batch batch, TokenCounter counter) {
        List<Batch.Item> items = CountRules.both(batch);
        List<PreflightRow> preflightRows = new ArrayList<>();
        preflightRows.add(
                PreflightRow.about(
                        Rule.EMPTY_RESPONSES,
                        RowWeight.OBSTACLE,
                        CountRules.ids(
                                items,
                                item ->
                                        !item.source().answers().stream()
                                                .allMatch(SearchText::visible))));
        preflightRows.add(
                PreflightRow.about(
                        Rule.EMPTY_ODAI,
                        RowWeight.WARNING,
                        CountRules.ids(items, item -> !SearchText.visible(item.source().odai()))));
        preflightRows.add(
                PreflightRow.of(
                        Rule.SYSTEM_TEXT,
                        SearchText.visible(batch.systemText())
                                ? RowWeight.FINE
                                : RowWeight.WARNING));
        Optional<Target.Model> model = orderDraft.target().model(orderDraft.model());
        if (model.isPresent() && model.get().exampleTokens() > 0) {
            preflightRows.add(length(orderDraft.target(), model.get(), batch, items, counter));
        }
        return preflightRows;
    }

    private static PreflightRow length(
            Target target,
            Target.Model model,
            Batch batch,
            List<Batch.Item> items,
            TokenCounter counter) {
        LineTokens lines = LineTokens.of(target, model, batch.systemText(), counter);
        long room = model.exampleTokens() - ROOM;
        return PreflightRow.about(
                Rule.TEXT_LENGTH,
                RowWeight.WARNING,
                CountRules.ids(
                        items,
                        item ->
                                item.source().answers().stream()
                                        .anyMatch(answer ->
                                                most(batch, item.source(), answer) > room
                                                        && lines.of(item, answer).high()
                                                                > model.exampleTokens())),
                model.exampleTokens());
    }

    /// No token is less than a byte, and no character more than three bytes: most lines need not be
    /// counted to know that they fit.
    private static long most(Batch batch, LineSource source, String answer) {
        return 3L * (batch.systemText().length() + source.odai().length() + answer.length());
    }
}
